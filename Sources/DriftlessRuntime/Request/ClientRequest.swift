// What an operation wants to send, before it is known to which server.
public import HTTPTypes

/// A request of an operation: everything but the server. What `request(for:)` of an operation makes.
public struct ClientRequest: Sendable {
    /// The operation as the document spells it.
    public let operation: String
    /// The HTTP method.
    public let method: HTTPRequest.Method
    /// The path and, after `?`, the query, as they go over the wire; to be appended to the server's base path.
    public let target: String
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
    /// Which bodies of the response are read while they come.
    let streamed: StreamedContents?

    init(
        operation: String,
        method: HTTPRequest.Method,
        target: String,
        headers: HTTPFields,
        server: ServerURL?,
        body: HTTPBody,
        security: SecurityRequirements?,
        asksForHeadOnly: Bool,
        streamed: StreamedContents?
    ) {
        self.operation = operation
        self.method = method
        self.target = target
        self.headers = headers
        self.server = server
        self.body = body
        self.security = security
        self.asksForHeadOnly = asksForHeadOnly
        self.streamed = streamed
    }

    /// The request for a server, for those who send it themselves: in the background, later, or through a cache.
    public func transportRequest(
        to server: ServerURL,
        limits: TransportLimits = TransportLimits(),
        delivery: BodyDelivery = .whole
    ) -> TransportRequest {
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
