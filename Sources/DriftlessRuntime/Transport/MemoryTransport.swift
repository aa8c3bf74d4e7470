// A transport without a network, for the tests of those who use a client.

/// Answers requests with a closure.
///
/// ```swift
/// let transport = MemoryTransport { request in
///     TransportResponse(status: .ok, body: Array(#"{"backups":[],"total_count":0}"#.utf8))
/// }
/// ```
public struct MemoryTransport: Transport {
    private let answer: @Sendable (TransportRequest) async throws -> TransportResponse

    /// - Parameter answer: Gives the answer to a request; what it throws is what `send` throws.
    public init(answer: @escaping @Sendable (TransportRequest) async throws -> TransportResponse) {
        self.answer = answer
    }

    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try await answer(request)
    }
}
