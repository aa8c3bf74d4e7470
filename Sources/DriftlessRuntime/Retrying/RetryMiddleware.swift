// How one call goes through its attempts: send, judge, wait, and again.
import HTTPTypes

/// Tries failed requests again, by a ``RetryPolicy``.
///
/// ```swift
/// let retrying = RetryMiddleware { event in
///     print("\(event.operation): attempt \(event.attempt) failed; the next begins in \(event.delay)")
/// }
/// let rds = RDSClient(server: server, projectID: id, transport: transport, middlewares: [retrying, signing])
/// ```
/// It stands outside of what has to be done for each attempt, such as signing with a fresh date. Copies of it share one
/// ``RetryBudget``, so give the same one to all clients of a service that should share it.
///
/// After the last attempt the caller gets its response or error, with a ``RetryReport`` in `ServerError.retries` or
/// `TransportError.retries`. A request whose body is a stream that can be read once is not sent again after an attempt began to
/// read it. A task that is cancelled while it waits ends at once, in the kind `cancelled`.
public struct RetryMiddleware: ClientMiddleware {
    /// A random number from 0 up to 1, such as `Double.random(in: 0..<1)`.
    public typealias Randomness = @Sendable () -> Double
    /// Sees each attempt that will be repeated, before the wait. It is called in the task of the call, and should be quick.
    public typealias Observer = @Sendable (RetryEvent) -> Void

    /// When and how often calls are repeated.
    public let policy: RetryPolicy
    private let time: any TimeSource
    private let randomness: Randomness
    private let observer: Observer
    private let tokens: RetryTokens?

    /// - Parameters:
    ///   - policy: What is tried again, and how often.
    ///   - time: Waits between attempts, and tells how long a call has taken.
    ///   - randomness: Gives the part of the longest delay that is waited.
    ///   - observer: Sees each attempt that will be repeated.
    public init(
        policy: RetryPolicy = .standard,
        time: any TimeSource = .system,
        randomness: @escaping Randomness = { Double.random(in: 0..<1) },
        observer: @escaping Observer = { _ in }
    ) {
        self.policy = policy
        self.time = time
        self.randomness = randomness
        self.observer = observer
        tokens = policy.budget.map { RetryTokens($0) }
    }

    /// The same with another policy, for one call. A budget is shared with the other calls where the policy asks for the same.
    func following(_ policy: RetryPolicy) -> RetryMiddleware {
        RetryMiddleware(self, policy)
    }

    private init(_ other: RetryMiddleware, _ policy: RetryPolicy) {
        self.policy = policy
        time = other.time
        randomness = other.randomness
        observer = other.observer
        tokens = policy.budget == other.policy.budget ? other.tokens : policy.budget.map { RetryTokens($0) }
    }

    public func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        let began = time.now
        var outgoing = request
        var attempts = 1
        var waited = Duration.zero
        while true {
            let outcome: AttemptOutcome
            do {
                outcome = .response(try await next(outgoing))
            } catch let error as TransportError {
                outcome = .failure(error)
            }
            switch step(after: outcome, of: request, attempts: attempts, began: began) {
            case .end(let end):
                return try outcome.result(reporting: RetryReport(attempts: attempts, waited: waited, end: end))
            case .wait(let delay):
                observer(outcome.event(of: request.operation, attempt: attempts, delay: delay))
                try await wait(delay, after: outcome, of: request.operation)
                attempts += 1
                waited += delay
                if let left = timeLeft(since: began) {
                    outgoing.limits.timeout = min(request.limits.timeout, left)
                }
            }
        }
    }
}

extension RetryMiddleware {
    private enum Step {
        case end(RetryReport.End)
        case wait(Duration)
    }

    /// What follows an attempt. Takes from the budget what it grants, and gives it what a good response earns.
    private func step(
        after outcome: AttemptOutcome,
        of request: TransportRequest,
        attempts: Int,
        began: Timestamp
    ) -> Step {
        let retryAfter = outcome.retryAfter(now: time.now)
        guard outcome.isRetried(by: policy, method: request.method, hasRetryAfter: retryAfter != nil),
            !Task.isCancelled
        else {
            if outcome.isGood {
                tokens?.succeeded(afterAttempts: attempts)
            }
            return .end(.outcomeIsFinal)
        }
        guard request.body.isReadable else {
            return .end(.bodyNotReadable)
        }
        guard attempts < policy.maximumAttempts else {
            return .end(.attemptsUsedUp)
        }
        if let retryAfter, retryAfter > policy.maximumRetryAfter {
            return .end(.retryAfterTooLong(retryAfter))
        }
        let delay =
            (retryAfter ?? .zero) + policy.backOff(beforeRetry: attempts - 1, fraction: randomness())
        if let left = timeLeft(since: began), delay >= left {
            return .end(.timeLimitReached)
        }
        // The budget comes last: what another bound forbids must not cost a token.
        guard tokens?.take() != false else {
            return .end(.budgetUsedUp)
        }
        return .wait(delay)
    }

    private func timeLeft(since began: Timestamp) -> Duration? {
        // A clock that is set back must not make the limit longer.
        policy.timeLimit.map { $0 - max(began.duration(to: time.now), .zero) }
    }

    private func wait(_ delay: Duration, after outcome: AttemptOutcome, of operation: String) async throws {
        do {
            try await time.sleep(for: delay)
            try Task.checkCancellation()
        } catch  where error is CancellationError || Task.isCancelled {
            throw TransportError(
                .cancelled,
                "the task of \(operation) was cancelled while it waited to try again after \(outcome.summary)",
                progress: outcome.progress,
                underlying: outcome.error ?? error
            )
        }
    }
}
