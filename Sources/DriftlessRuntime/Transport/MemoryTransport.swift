// A transport without a network, for the tests of those who use a client.
public import HTTPTypes

/// Responds to requests with a closure.
///
/// ```swift
/// let transport = MemoryTransport { request in
///     .json(#"{"backups":[],"total_count":0}"#)
/// }
/// ```
public struct MemoryTransport: Transport {
    private let respond: @Sendable (ReceivedRequest) async throws -> TransportResponse

    /// - Parameter respond: Gives the response to a request; what it throws is what `send` throws.
    public init(_ respond: @escaping @Sendable (ReceivedRequest) async throws -> TransportResponse) {
        self.respond = respond
    }

    /// - Throws: What the closure throws, and what a stream throws that is the request's body.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        if let body = request.body.bytes {
            return try await respond(ReceivedRequest(request, body: body))
        }
        let body = try await request.body.collect(upTo: .max)
        return try await respond(ReceivedRequest(request, body: body))
    }
}

/// A request as it arrives, with all of its body.
public struct ReceivedRequest: Sendable {
    private let request: TransportRequest
    /// The body; empty where there is none.
    public let body: [UInt8]

    init(_ request: TransportRequest, body: [UInt8]) {
        self.request = request
        self.body = body
    }

    /// The operation as the document spells it.
    public var operation: String { request.operation }

    public var method: HTTPRequest.Method { request.method }

    /// `https` or `http`.
    public var scheme: String { request.scheme }

    /// What the `Host` header says: `host` or `host:port`.
    public var authority: String { request.authority }

    /// The path and, after `?`, the query, as they go over the wire.
    public var path: String { request.path }

    public var headers: HTTPFields { request.headers }

    /// What the caller allows the call to cost.
    public var limits: TransportLimits { request.limits }

    /// How the caller wants the body of the response.
    public var delivery: BodyDelivery { request.delivery }

    /// All but the body as one value of HTTPTypes.
    public var head: HTTPRequest { request.head }

    /// Where the request goes, as one text: `https://host:8443/path?query`.
    public var url: String { request.url }

    /// The request as a middleware would get it.
    public var transportRequest: TransportRequest {
        var request = request
        request.body = HTTPBody(body)
        return request
    }
}

extension ReceivedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `RDSListBackups: GET https://host/path` without the query, whose values may be secret.
    public var description: String { request.description }

    public var debugDescription: String { description }

    public var customMirror: Mirror { transportRequest.customMirror }
}
