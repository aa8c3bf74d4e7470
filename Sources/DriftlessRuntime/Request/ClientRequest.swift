// What an operation wants to send, before it is known to which server.
public import HTTPTypes

/// A request of an operation: everything but the server. What `request(for:)` of an operation makes.
public struct ClientRequest: Sendable {
    /// What stays as the operation made it, as one reference.
    private let line: Line

    /// The operation as the document spells it.
    public var operation: String { line.operation }
    /// The HTTP method.
    public var method: HTTPRequest.Method { line.method }
    /// The path and, after `?`, the query, as they go over the wire; to be appended to the server's base path.
    public var target: String { line.target }
    /// The header fields that the operation sets.
    public var headers: HTTPFields
    /// Where the request goes instead of the client's server; nil for that server.
    public var server: ServerURL?
    /// The body; empty where there is none.
    public var body: HTTPBody
    /// What the document asks of whoever sends it; nil where that is nothing. The client's credentials are for it.
    public var security: SecurityRequirements? { line.security }
    var expectation: ClientResponse.Expectation { line.expectation }
    /// Which bodies of the response are read while they come.
    var streamed: StreamedContents? { line.streamed }

    init(_ line: Line, headers: HTTPFields, server: ServerURL?, body: HTTPBody) {
        self.line = line
        self.headers = headers
        self.server = server
        self.body = body
    }

    /// What a request says before its headers, and what is asked of whoever sends it.
    final class Line: Sendable {
        let operation: String
        let method: HTTPRequest.Method
        let target: String
        let security: SecurityRequirements?
        let expectation: ClientResponse.Expectation
        let streamed: StreamedContents?

        init(
            _ operation: String,
            _ method: HTTPRequest.Method,
            _ target: String,
            security: SecurityRequirements?,
            expectation: ClientResponse.Expectation,
            streamed: StreamedContents?
        ) {
            self.operation = operation
            self.method = method
            self.target = target
            self.security = security
            self.expectation = expectation
            self.streamed = streamed
        }
    }

    /// The request for a server, for those who send it themselves: in the background, later, or through a cache.
    public func transportRequest(
        to server: ServerURL,
        limits: TransportLimits = TransportLimits(),
        delivery: BodyDelivery = .whole
    ) -> TransportRequest {
        let server = self.server ?? server
        return TransportRequest(
            operation: operation,
            method: method,
            scheme: server.scheme,
            authority: server.authority,
            path: server.basePath.isEmpty ? target : server.basePath + target,
            headers: headers,
            body: body,
            limits: limits,
            delivery: delivery,
            security: security
        )
    }
}
