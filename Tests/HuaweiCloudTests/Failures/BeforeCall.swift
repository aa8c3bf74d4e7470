// What a test changes between two calls of a listing, at a moment that no prefetching can move.
import HuaweiCloud
import Synchronization

/// Does something before the call of a given number; retries are no calls of their own.
final class BeforeCall: ClientMiddleware {
    private let number: Int
    private let action: @Sendable () async -> Void
    private let count = Mutex(0)

    /// - Parameter number: 1 for the first call.
    init(_ number: Int, _ action: @escaping @Sendable () async -> Void) {
        self.number = number
        self.action = action
    }

    func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        let current = count.withLock { count in
            count += 1
            return count
        }
        if current == number { await action() }
        return try await next(request)
    }
}
