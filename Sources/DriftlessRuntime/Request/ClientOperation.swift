// What every operation can do: be called with its arguments in one value, and say more of a response than its body.
public import HTTPTypes

/// An operation of an API: a request from arguments, and an output from a response. Generated code conforms to it.
public protocol ClientOperation: Sendable {
    /// The arguments of one call.
    associatedtype Input: Sendable
    /// What a response that means success comes to; `Void` where it has no body.
    associatedtype Output: Sendable

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

    /// Calls the operation and returns the status and the headers of the response beside its output.
    ///
    /// - Throws: `ClientError`, which says whether an argument, the transport, the server or the response failed.
    public func received(_ input: Input) async throws(ClientError) -> Received<Output> {
        let response = try await core.send(request(for: input))
        return Received(output: try output(of: response), status: response.status, headers: response.headers)
    }
}

/// The output of a call with what came beside it.
public struct Received<Output: Sendable>: Sendable {
    /// What the call returns.
    public var output: Output
    /// The HTTP status, such as 201.
    public var status: Int
    /// All headers of the response, `Location` and those that the document names among them.
    public var headers: HTTPFields

    public init(output: Output, status: Int, headers: HTTPFields) {
        self.output = output
        self.status = status
        self.headers = headers
    }

    /// The text of a header; nil where the response has none of that name. Names have no case (RFC 9110, section 5.1).
    public func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}
