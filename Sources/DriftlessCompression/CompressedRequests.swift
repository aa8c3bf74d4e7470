// The bodies of requests, compressed on their way out, for servers that read that.
public import DriftlessRuntime
import HTTPTypes

/// Compresses the bodies of requests with gzip, and says so in `Content-Encoding`.
///
/// ```swift
/// let client = LogsClient(server: server, transport: transport, middlewares: [CompressedRequests()])
/// ```
/// HTTP has no way to ask beforehand whether a server reads that: its documentation says it, or a response of 415. To be listed
/// before a middleware that signs bodies. Streams are compressed while they are sent, piece by piece.
public struct CompressedRequests: ClientMiddleware {
    /// Bodies of fewer bytes are sent as they are, and so are those that do not get smaller.
    public var minimumSize: Int

    /// Creates the middleware; shorter bodies, in bytes, go as they are.
    public init(minimumSize: Int = 1024) {
        self.minimumSize = minimumSize
    }

    public func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        guard request.headers[.contentEncoding] == nil, !request.body.isEmpty else { return try await next(request) }
        var request = request
        if let bytes = request.body.bytes {
            guard bytes.count >= minimumSize else { return try await next(request) }
            var encoder = GzipEncoder()
            let packed = encoder.encode(bytes) + encoder.finish()
            guard packed.count < bytes.count else { return try await next(request) }
            request.body = HTTPBody(packed)
        } else {
            if let length = request.body.length, length < minimumSize { return try await next(request) }
            request.body = HTTPBody(
                CompressedChunks(body: request.body),
                iterationBehavior: request.body.iterationBehavior
            )
        }
        request.headers[.contentEncoding] = "gzip"
        request.headers[.contentLength] = nil
        return try await next(request)
    }
}

struct CompressedChunks: AsyncSequence, Sendable {
    let body: HTTPBody

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: body.makeAsyncIterator()) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var chunks: HTTPBody.AsyncIterator
        var encoder = GzipEncoder()
        var isOver = false

        mutating func next() async throws -> [UInt8]? {
            guard !isOver else { return nil }
            guard let chunk = try await chunks.next() else {
                isOver = true
                return encoder.finish()
            }
            return encoder.encode(chunk)
        }
    }
}
