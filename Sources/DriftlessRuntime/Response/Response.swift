// A response that means success, with all that came beside its body.
public import HTTPTypes

/// What ``ClientOperation/send(_:options:)`` returns: the body, the status, the headers with the types that the document gives them, and
/// how long it took.
public struct Response<Body: Sendable, Headers: ResponseHeaders>: Sendable {
    /// What the flat call returns; `Void` where the response has no body.
    public var body: Body
    /// The HTTP status, such as 201.
    public var status: Int
    /// The headers that the document describes; all of them as they came where it describes none.
    public var headers: Headers
    /// All headers as they came.
    public var fields: HTTPFields
    /// From the call to the last byte of the response, attempts that failed and the waits between them included; to its head
    /// where the body is a stream.
    public var elapsed: Duration

    /// Creates a response, for tests and previews.
    public init(body: Body, status: Int, headers: Headers, fields: HTTPFields, elapsed: Duration = .zero) {
        self.body = body
        self.status = status
        self.headers = headers
        self.fields = fields
        self.elapsed = elapsed
    }

    /// The response's `X-Request-Id`, which the provider's support asks for.
    public var requestID: String? { fields.requestID }

    /// The text of a header; nil where the response has none of that name. Names have no case (RFC 9110, section 5.1).
    public func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { fields[$0] }
    }
}

/// Headers of a response as the types that the document gives them. Generated code conforms to it.
public protocol ResponseHeaders: Sendable {
    /// Reads the headers of a response, wherever it came from.
    ///
    /// - Throws: `ClientError.response` where a required header is missing, or a header's text is not of its type.
    init(of response: ClientResponse) throws(ClientError)
}

/// The headers of an operation whose document describes none: as they came.
extension HTTPFields: ResponseHeaders {
    public init(of response: ClientResponse) {
        self = response.headers
    }
}

extension ServerError {
    /// The headers of the error as the types that the document gives them, such as `GetThing.ErrorHeaders`.
    ///
    /// - Throws: `ClientError.response` where a required header is missing, or a header's text is not of its type.
    public func headers<Headers: ResponseHeaders>(as type: Headers.Type) throws(ClientError) -> Headers {
        try Headers(of: ClientResponse(operation: operation, status: status, headers: headers, body: rawBody))
    }
}
