// How many retries all calls of one client may make together, so that an outage does not multiply the load.
import Synchronization

/// A bound on the retries of all calls that share one ``RetryMiddleware``: a bucket of tokens.
///
/// Each retry takes a token; without one there is no retry, and the failure goes to the caller. The bucket is full at first.
/// ``successesPerRetry`` responses that are no failure of the service earn a token, and a retry that leads to such a response
/// gives its own back. So single failures are retried as if there were no budget, while in an outage a client sends its
/// requests once, and ``retries`` more in all, instead of ``RetryPolicy/maximumAttempts`` times as many.
public struct RetryBudget: Hashable, Sendable {
    /// The tokens in a full bucket: 1 to 1,000,000; what lies outside counts as the nearer end. The default is 100.
    public var retries: Int
    /// How many good responses earn a token: 1 to 1,000,000; what lies outside counts as the nearer end. The default is 10,
    /// which in the long run makes retries a tenth of the good responses.
    public var successesPerRetry: Int

    /// Creates a budget of so many retries at once, of which so many successes give one back.
    public init(retries: Int = 100, successesPerRetry: Int = 10) {
        self.retries = retries
        self.successesPerRetry = successesPerRetry
    }

    /// 100 retries, and one for each ten good responses.
    public static var standard: RetryBudget { RetryBudget() }
}

/// The bucket of a ``RetryBudget``, which all calls share.
final class RetryTokens: Sendable {
    /// In parts of a token, as many to a token as there are successes to a retry: whole numbers do not drift.
    private let parts: Mutex<Int>
    private let capacity: Int
    private let cost: Int

    init(_ budget: RetryBudget) {
        cost = min(max(budget.successesPerRetry, 1), 1_000_000)
        capacity = min(max(budget.retries, 1), 1_000_000) * cost
        parts = Mutex(capacity)
    }

    /// Takes a token for one retry; false where there is none.
    func take() -> Bool {
        parts.withLock { parts in
            guard parts >= cost else { return false }
            parts -= cost
            return true
        }
    }

    /// Puts in what a good response earns.
    ///
    /// - Parameter attempts: How many attempts led to it.
    func succeeded(afterAttempts attempts: Int) {
        parts.withLock { parts in
            parts = min(parts + (attempts > 1 ? cost : 1), capacity)
        }
    }
}
