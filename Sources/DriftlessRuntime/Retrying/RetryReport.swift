// What a caller learns about the attempts behind an outcome.

/// How many attempts led to a response or error, and why there was not another. Where nothing was retried and nothing that is
/// retried was given up, there is no report.
public struct RetryReport: Hashable, Sendable {
    /// Why the last attempt was the last.
    public enum End: Hashable, Sendable {
        /// Its outcome is not one that is tried again: a response, or a failure that is final.
        case outcomeIsFinal
        /// There were as many attempts as ``RetryPolicy/maximumAttempts`` allows.
        case attemptsUsedUp
        /// All calls together used up the ``RetryBudget``.
        case budgetUsedUp
        /// The request's body is a stream that can be read once, and an attempt began to read it.
        case bodyNotReadable
        /// The next attempt would begin after ``RetryPolicy/timeLimit``.
        case timeLimitReached
        /// The server asks to wait that long, which is more than ``RetryPolicy/maximumRetryAfter``.
        case retryAfterTooLong(Duration)
    }

    /// How often the request was sent, or was tried to be.
    public var attempts: Int
    /// How long the call waited between attempts in all.
    public var waited: Duration
    /// Why there was no further attempt.
    public var end: End

    /// Creates a report, for tests of what reads them.
    public init(attempts: Int, waited: Duration, end: End) {
        self.attempts = attempts
        self.waited = waited
        self.end = end
    }
}

extension RetryReport: CustomStringConvertible {
    /// A clause such as `given up after 4 attempts and 1.25 seconds of waiting`.
    public var description: String {
        let times = attempts == 1 ? "1 attempt" : "\(attempts) attempts"
        let waits = waited > .zero ? " and \(waited) of waiting" : ""
        return switch end {
        case .outcomeIsFinal: "after \(times)\(waits)"
        case .attemptsUsedUp: "given up after \(times)\(waits)"
        case .budgetUsedUp: "given up after \(times)\(waits), since the client's retry budget is used up"
        case .bodyNotReadable: "given up after \(times)\(waits), since the body is a stream that can be read once"
        case .timeLimitReached: "given up after \(times)\(waits), since the next would come after the time limit"
        case .retryAfterTooLong(let wait):
            "given up after \(times)\(waits), since waiting \(wait) as the server asks is more than allowed"
        }
    }
}
