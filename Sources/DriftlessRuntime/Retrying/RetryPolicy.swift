// What is tried again, how often, and how long one waits for it: a value that knows nothing of tasks or clocks.

/// When a call is tried again after it failed, and how much that may cost.
///
/// Three bounds keep retries from making an outage worse: ``maximumAttempts`` for one call, ``budget`` for all calls of one
/// client, and ``timeLimit`` for the time that one call takes. The delay before retry *n* (from 0) is a random one from 0 to
/// `min(maximumDelay, baseDelay · 2ⁿ)`, "full jitter", so that clients that failed together do not come back together. Where
/// the response has a `Retry-After`, that wait comes first and the random one is added to it: never earlier than the server
/// asks, and still spread.
///
/// Times: `TransportLimits.timeout` is the limit of one attempt; ``timeLimit`` is the one of the whole call, waits included.
///
/// Whatever the policy says, these are final: a status of 401 (the provider locks a key after five of them in a row), a task
/// that is cancelled, a secure connection that failed (a certificate is not trusted more the second time), a response larger
/// than the limit, and an error that a middleware throws.
public struct RetryPolicy: Hashable, Sendable {
    /// How often a request is sent at most, the first time included; 1 and less: never again. The default is 4.
    public var maximumAttempts: Int
    /// The upper end of the first random delay, doubled for each further one. The default is 0.2 seconds.
    public var baseDelay: Duration
    /// The upper end of every random delay. The default is 10 seconds.
    public var maximumDelay: Duration
    /// The longest `Retry-After` that is waited for. Where the server asks for more, its response goes to the caller at once.
    /// The default is 60 seconds.
    public var maximumRetryAfter: Duration
    /// How long a call may take when it is retried, from the beginning of its first attempt. The first attempt keeps its own
    /// limit; a later one gets what is left where that is less, and a wait that leads past the end is not begun. Nil for no
    /// such limit. The default is 3 minutes. It is measured on the clock of the `TimeSource`: one that is set meanwhile
    /// moves the end, and ``maximumAttempts`` still holds.
    public var timeLimit: Duration?
    /// What retries all calls of one client may make together; nil for any number. The default is ``RetryBudget/standard``.
    public var budget: RetryBudget?
    /// What is tried again. The default is ``RetryableFailure/standard``.
    public var failures: Set<RetryableFailure>

    /// Creates a policy; what is left out has the value that the property tells.
    public init(
        maximumAttempts: Int = 4,
        baseDelay: Duration = .milliseconds(200),
        maximumDelay: Duration = .seconds(10),
        maximumRetryAfter: Duration = .seconds(60),
        timeLimit: Duration? = .seconds(180),
        budget: RetryBudget? = .standard,
        failures: Set<RetryableFailure> = RetryableFailure.standard
    ) {
        self.maximumAttempts = maximumAttempts
        self.baseDelay = baseDelay
        self.maximumDelay = maximumDelay
        self.maximumRetryAfter = maximumRetryAfter
        self.timeLimit = timeLimit
        self.budget = budget
        self.failures = failures
    }

    /// The defaults.
    public static var standard: RetryPolicy { RetryPolicy() }

    /// Nothing is tried again.
    public static var never: RetryPolicy { RetryPolicy(maximumAttempts: 1) }
}

extension RetryPolicy {
    /// The random delay before a retry.
    ///
    /// - Parameters:
    ///   - retry: 0 for the first retry.
    ///   - fraction: What the randomness gave: from 0 up to 1; what is no such number counts as the nearer end.
    func backOff(beforeRetry retry: Int, fraction: Double) -> Duration {
        let cap = min(maximumDelay.boundedNanoseconds, doubled(baseDelay.boundedNanoseconds, times: retry))
        let fraction = fraction > 0 ? min(fraction, 1) : 0
        return .nanoseconds(min(Int64((Double(cap) * fraction).rounded()), cap))
    }

    private func doubled(_ value: Int64, times: Int) -> Int64 {
        // A century of nanoseconds takes 62 bits, and no more is ever waited for.
        let times = min(max(times, 0), 62)
        return value.leadingZeroBitCount > times + 1 ? value << Int64(times) : Duration.longestWait
    }
}

extension Duration {
    /// A century in nanoseconds, which clocks can add to the present.
    fileprivate static var longestWait: Int64 { 3_155_760_000_000_000_000 }

    /// From 0 to a century.
    fileprivate var boundedNanoseconds: Int64 {
        guard self > .zero else { return 0 }
        guard self < .nanoseconds(Self.longestWait) else { return Self.longestWait }
        return components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
