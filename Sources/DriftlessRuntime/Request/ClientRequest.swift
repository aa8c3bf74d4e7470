// What an operation wants to send, before it is known to which server.
public import HTTPTypes

/// A request of an operation: everything but the server. What `request(for:)` of an operation makes.
public struct ClientRequest: Sendable {
    /// The operation as the document spells it.
    public let operation: String
    /// The HTTP method.
    public let method: HTTPRequest.Method
    /// The path and, after `?`, the query, as they go over the wire; to be appended to the server's base path.
    public internal(set) var target: String
    /// The header fields that the operation sets.
    public var headers: HTTPFields
    /// Where the request goes instead of the client's server; nil for that server.
    public var server: ServerURL?
    /// The body; empty where there is none.
    public var body: HTTPBody
    /// What the document asks of whoever sends it; nil where that is nothing. The client's credentials are for it.
    public let security: SecurityRequirements?
    /// Whether the method is one whose responses have no content: HEAD (RFC 9110 §9.3.2).
    let asksForHeadOnly: Bool
    var violations: [ArgumentViolation] = []
    /// Which bodies of the response are read while they come.
    var streamed: StreamedContents?

    /// Begins a request.
    ///
    /// - Throws: `ClientError.invalidArgument` where an argument does not fit into the path or the query.
    @_spi(Generated) public init(
        operation: String,
        method: RequestMethod,
        target: RequestTarget,
        security: SecurityRequirements? = nil
    ) throws(ClientError) {
        self.operation = operation
        self.security = security
        self.method = method.httpMethod ?? .get
        asksForHeadOnly = method == .head
        self.target = target.text.string
        headers = HTTPFields()
        body = HTTPBody()
        guard method.httpMethod != nil else {
            let violation = ArgumentViolation(parameter: "method", rule: "the name of an HTTP method", value: nil)
            throw .invalidArgument(ArgumentError(operation: operation, violations: [violation]))
        }
        guard target.violations.isEmpty else {
            throw .invalidArgument(ArgumentError(operation: operation, violations: target.violations))
        }
    }

    /// Begins a request whose target is to follow.
    init(_ operation: String, _ method: RequestMethod, _ security: SecurityRequirements?) {
        self.operation = operation
        self.security = security
        self.method = method.httpMethod ?? .get
        asksForHeadOnly = method == .head
        target = ""
        headers = HTTPFields()
        body = HTTPBody()
    }

    /// A message that is no request: its headers and its body.
    init(messageOf operation: String) {
        self.operation = operation
        security = nil
        method = .get
        asksForHeadOnly = false
        target = ""
        headers = HTTPFields()
        body = HTTPBody()
    }

    /// The request, once all of it is known to be sendable.
    ///
    /// - Throws: `ClientError.invalidArgument` where an argument does not fit into a header, a cookie or the body.
    @_spi(Generated) public func checked() throws(ClientError) -> ClientRequest {
        guard violations.isEmpty else {
            throw .invalidArgument(ArgumentError(operation: operation, violations: violations))
        }
        return self
    }

    /// The request for a server, for those who send it themselves: in the background, later, or through a cache.
    ///
    /// - Throws: `ClientError.invalidArgument` where an argument does not fit into a header, a cookie or the body.
    public func transportRequest(
        to server: ServerURL,
        limits: TransportLimits = TransportLimits(),
        delivery: BodyDelivery = .whole
    ) throws(ClientError) -> TransportRequest {
        if !violations.isEmpty {
            _ = try checked()
        }
        let server = self.server ?? server
        var request = TransportRequest(
            operation: operation,
            method: method,
            scheme: server.scheme,
            authority: server.authority,
            path: server.basePath.isEmpty ? target : server.basePath + target,
            headers: headers,
            body: body,
            limits: limits,
            delivery: delivery
        )
        request.security = security
        return request
    }
}
