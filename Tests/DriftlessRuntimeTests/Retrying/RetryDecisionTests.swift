// Every failure with every method, in one table that is written out by hand.
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("What is tried again")
struct RetryDecisionTests {
    private enum Methods { case every, idempotent, none }

    private static let methods: [HTTPRequest.Method] = [
        .get, .head, .options, .trace, .put, .delete, .post, .patch, .connect,
    ]

    private func isSentAgain(_ method: HTTPRequest.Method, _ outcome: Attempt, policy: RetryPolicy) async throws -> Bool
    {
        let middleware = RetryMiddleware(policy: policy, time: try StoppedTime(), randomness: { 0 })
        let (_, limits) = await send(method, through: middleware, outcomes: [outcome, .status(200)])
        return limits.count == 2
    }

    private func expect(_ expected: Methods, _ outcome: Attempt, policy: RetryPolicy = .standard) async throws {
        for method in Self.methods {
            let idempotent = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"].contains(method.rawValue)
            let isExpected = expected == .every || expected == .idempotent && idempotent
            #expect(try await isSentAgain(method, outcome, policy: policy) == isExpected, "\(method) \(outcome)")
        }
    }

    @Test("each status, by method")
    func statuses() async throws {
        let idempotent: Set = [500, 502, 503, 504]
        let every: Set = [408, 429]
        for status in 200...599 {
            try await expect(
                every.contains(status) ? .every : idempotent.contains(status) ? .idempotent : .none,
                .status(status)
            )
        }
    }

    @Test("a body that is too large is sent again only where the server says when")
    func contentTooLarge() async throws {
        try await expect(.none, .status(413))
        try await expect(.none, .status(413, headers: [.retryAfter: "soon"]))
        try await expect(.every, .status(413, headers: [.retryAfter: "1"]))
    }

    @Test("401 is never sent again, whatever the policy and the server say")
    func unauthorized() async throws {
        var policy = RetryPolicy()
        policy.failures.formUnion([.status(401), .status(200), .status(302), .status(-1)])
        try await expect(.none, .status(401, headers: [.retryAfter: "1"]), policy: policy)
        try await expect(.none, .status(200), policy: policy)
        try await expect(.none, .status(302), policy: policy)
    }

    @Test("a policy can add and take away")
    func policies() async throws {
        var policy = RetryPolicy()
        policy.failures.remove(.status(503))
        policy.failures.insert(.status(409))
        try await expect(.none, .status(503), policy: policy)
        try await expect(.idempotent, .status(409), policy: policy)
        policy.failures = []
        for status in [408, 429, 500] { try await expect(.none, .status(status), policy: policy) }
        for progress in [TransportError.Progress.notSent, .possiblySent] {
            try await expect(.none, .failure(.connection, progress), policy: policy)
            try await expect(.none, .failure(.timeout, progress), policy: policy)
        }
        try await expect(.none, .status(500), policy: .never)
    }

    @Test("each failure of the transport, by method")
    func failures() async throws {
        for kind in TransportError.Kind.allCases {
            switch kind {
            case .connection, .timeout:
                try await expect(.every, .failure(kind, .notSent))
                try await expect(.idempotent, .failure(kind, .possiblySent))
            case .cancelled, .tls, .bodyTooLarge, .shutDown, .other:
                try await expect(.none, .failure(kind, .notSent))
                try await expect(.none, .failure(kind, .possiblySent))
            }
        }
    }
}
