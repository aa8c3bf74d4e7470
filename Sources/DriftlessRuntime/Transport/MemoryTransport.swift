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
    private let respond: @Sendable (CollectedRequest) async throws -> TransportResponse

    /// - Parameter respond: Gives the response to a request; what it throws is what `send` throws.
    public init(_ respond: @escaping @Sendable (CollectedRequest) async throws -> TransportResponse) {
        self.respond = respond
    }

    /// - Throws: What the closure throws, and what a stream throws that is the request's body.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        if case .whole = request.body.contents {
            return try await respond(CollectedRequest(whole: request))
        }
        var request = request
        request.body = HTTPBody(try await request.body.collect(upTo: .max))
        return try await respond(CollectedRequest(whole: request))
    }
}

/// A request as it arrives, with all of its body.
public struct CollectedRequest: Sendable {
    /// The request as a middleware would get it, its body whole.
    public let transportRequest: TransportRequest

    init(whole request: TransportRequest) {
        transportRequest = request
    }

    /// The body; empty where there is none.
    public var body: [UInt8] { transportRequest.body.bytes ?? [] }

    /// The operation as the document spells it.
    public var operation: String { transportRequest.operation }

    /// The HTTP method.
    public var method: HTTPRequest.Method { transportRequest.method }

    /// `https` or `http`.
    public var scheme: String { transportRequest.scheme }

    /// What the `Host` header says: `host` or `host:port`.
    public var authority: String { transportRequest.authority }

    /// The path and, after `?`, the query, as they go over the wire.
    public var path: String { transportRequest.path }

    /// The header fields that were sent.
    public var headers: HTTPFields { transportRequest.headers }

    /// What the caller allows the call to cost.
    public var limits: TransportLimits { transportRequest.limits }

    /// How the caller wants the body of the response.
    public var delivery: BodyDelivery { transportRequest.delivery }

    /// All but the body as one value of HTTPTypes.
    public var head: HTTPRequest { transportRequest.head }

    /// Where the request goes, as one text: `https://host:8443/path?query`.
    public var url: String { transportRequest.url }
}

extension CollectedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `RDSListBackups: GET https://host/path` without the query, whose values may be secret.
    public var description: String { transportRequest.description }

    public var debugDescription: String { description }

    public var customMirror: Mirror { transportRequest.customMirror }
}
