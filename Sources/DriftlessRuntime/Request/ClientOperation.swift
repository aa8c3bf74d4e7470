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
}

extension ClientOperation {
    /// Calls the operation with all of its arguments in one value.
    ///
    /// - Throws: `ClientError`, which says whether an argument, the transport, the server or the response failed.
    public func callAsFunction(_ input: Input) async throws(ClientError) -> Output {
        try await output(of: core.send(request(for: input)))
    }

    /// Calls the operation and returns the status and the headers of the response beside its body.
    ///
    /// - Throws: `ClientError`, which says whether an argument, the transport, the server or the response failed.
    public func send(_ input: Input) async throws(ClientError) -> SentResponse {
        let response = try await core.send(request(for: input))
        let body = try output(of: response)
        return Response(
            body: body,
            status: response.status,
            headers: try Headers(of: response),
            fields: response.headers
        )
    }

    /// What ``send(_:)`` returns.
    public typealias SentResponse = Response<Output, Headers>
}
