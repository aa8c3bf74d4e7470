// What every operation can do: be called with its arguments in one value, and say more of a response than its body.
public import HTTPTypes

/// An operation of an API: a request from arguments, and an output from a response. Generated code conforms to it.
public protocol ClientOperation: Sendable {
    /// The arguments of one call.
    associatedtype Input: Sendable
    /// What a response that means success comes to; `Void` where it has no body.
    associatedtype Output: Sendable
    /// The headers of a response that means success, as the document describes them.
    associatedtype Headers: ResponseHeaders = HTTPFields
    /// What the document says of a response that means an error: a body, or where errors differ, an enum of them by status.
    associatedtype Failure: Sendable = Never

    /// What all operations of the client share.
    var core: ClientCore { get }

    /// Builds the request without sending it: for caches, background transfers and tests.
    ///
    /// - Throws: `ClientError.invalidArgument` where an argument breaks a documented rule.
    func request(for input: Input) throws(ClientError) -> ClientRequest

    /// Decodes a response, wherever it came from.
    ///
    /// - Throws: `ClientError.server` for an error of the server, `ClientError.response` for a response that breaks the
    ///   document.
    func output(of response: ClientResponse) throws(ClientError) -> Output

    /// The error as the document describes it; nil where it describes none of its status, or the body is something else.
    static func failure(of error: ServerError) -> Failure?
}

extension ClientOperation {
    /// The body of the error, where the document describes one type for all errors.
    public static func failure(of error: ServerError) -> Failure? { error.body as? Failure }

    /// Calls the operation with all of its arguments in one value.
    ///
    /// - Parameters:
    ///   - input: The arguments of the call.
    ///   - options: What this call does differently from the client.
    /// - Throws: `ClientError`, which says whether an argument, the transport, the server or the response failed.
    public func callAsFunction(_ input: Input, options: CallOptions? = nil) async throws(ClientError) -> Output {
        let request = try request(for: input)
        if let stub = core.stub { return try await output(of: stub, input, request, options) }
        return try await output(of: core.send(request, options: options))
    }

    /// Apart from the call, which would pay for what only a stub needs.
    private func output(
        of stub: ClientStub,
        _ input: Input,
        _ request: ClientRequest,
        _ options: CallOptions?
    ) async throws(ClientError) -> Output {
        if let output = try await stub.output(of: Self.self, input) { return output }
        return try await output(of: core.send(request, options: options))
    }

    /// Calls the operation and returns the status and the headers of the response beside its body.
    ///
    /// - Parameters:
    ///   - input: The arguments of the call.
    ///   - options: What this call does differently from the client.
    /// - Throws: `ClientError`, which says whether an argument, the transport, the server or the response failed.
    public func send(_ input: Input, options: CallOptions? = nil) async throws(ClientError) -> SentResponse {
        let start = ContinuousClock.now
        let request = try request(for: input)
        if let stub = core.stub, let body = try await stub.output(of: Self.self, input) {
            return try stub.response(body, to: request)
        }
        let response = try await core.send(request, options: options)
        let elapsed = start.duration(to: .now)
        let body = try output(of: response)
        return Response(
            body: body,
            status: response.status,
            headers: try Headers(of: response),
            fields: response.headers,
            elapsed: elapsed
        )
    }

    /// What ``send(_:options:)`` returns.
    public typealias SentResponse = Response<Output, Headers>
}
