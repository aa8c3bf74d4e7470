// What every operation can do with the body of its response besides returning it: stream it, and ask for one media type.
import HTTPTypes

extension ClientOperation {
    /// Calls the operation and returns the body of a success as a stream of bytes, whatever it holds: for what is too large for
    /// memory, and for what the document does not give a type.
    ///
    /// ```swift
    /// let picture = try await client.getPicture.stream(.init(id: 7), accepting: "image/webp")
    /// for try await chunk in picture.body { try file.write(chunk) }
    /// ```
    /// The body comes no faster than it is read. `TransportLimits` bounds it by `maximumStreamSize` and `idleTimeout`, and
    /// reading it throws a `ClientError` where it is larger, stalls or breaks off.
    ///
    /// - Parameters:
    ///   - input: The arguments of the call.
    ///   - mediaTypes: What is asked for, the preferred one first; nothing for all that the operation can read.
    ///   - options: What this call does differently from the client.
    /// - Throws: `ClientError`, which says whether an argument, the transport, the server or the response failed.
    public func stream(
        _ input: Input,
        accepting mediaTypes: String...,
        options: CallOptions? = nil
    ) async throws(ClientError) -> StreamedBody {
        let start = ContinuousClock.now
        let request = try request(for: input).accepting(mediaTypes)
        let response = try await core.stream(request, options: options)
        let elapsed = start.duration(to: .now)
        guard response.isSuccess else {
            let whole = try await response.collected()
            // What is no success throws, unless the document has nothing but redirects.
            _ = try output(of: whole)
            return Response(
                body: HTTPBody(whole.body),
                status: whole.status,
                headers: try Headers(of: whole),
                fields: whole.headers,
                elapsed: start.duration(to: .now)
            )
        }
        return Response(
            body: response.body,
            status: response.status,
            headers: try Headers(of: response.head),
            fields: response.headers,
            elapsed: elapsed
        )
    }

    /// What ``stream(_:accepting:options:)`` returns.
    public typealias StreamedBody = Response<HTTPBody, Headers>

    /// Calls the operation with all of its arguments in one value, and asks for a body in one of the media types.
    ///
    /// - Parameters:
    ///   - input: The arguments of the call.
    ///   - mediaTypes: In the order of preference, such as `text/csv`.
    ///   - options: What this call does differently from the client.
    /// - Throws: `ClientError`, which says whether an argument, the transport, the server or the response failed.
    public func callAsFunction(
        _ input: Input,
        accepting mediaTypes: String...,
        options: CallOptions? = nil
    ) async throws(ClientError) -> Output {
        try await output(of: core.send(request(for: input).accepting(mediaTypes), options: options))
    }
}

extension Response {
    /// What the `Content-Type` says; nil where there is none or it is no media type.
    public var contentType: MediaType? {
        fields[.contentType].flatMap { MediaType($0) }
    }
}

extension ClientRequest {
    /// The same request for a response in one of the media types; as it is where there are none.
    public func accepting(_ mediaTypes: [String]) throws(ClientError) -> ClientRequest {
        guard !mediaTypes.isEmpty else { return self }
        var request = self
        let value = mediaTypes.joined(separator: ", ")
        guard HTTPField.isValidValue(value), mediaTypes.allSatisfy({ MediaType($0) != nil }) else {
            let rule = "media types, such as 'image/png'"
            let violation = ArgumentViolation(parameter: "Accept", rule: rule, value: value)
            throw .invalidArgument(ArgumentError(operation: operation, violations: [violation]))
        }
        request.headers[.accept] = value
        return request
    }
}
