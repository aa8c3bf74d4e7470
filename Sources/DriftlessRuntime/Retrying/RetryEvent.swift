// What observers of retries see: one value for each attempt that will be repeated.

/// An attempt failed and will be repeated after a delay.
public struct RetryEvent: Sendable {
    /// What failed.
    public enum Reason: Hashable, Sendable {
        /// The server answered this status, with this `X-Request-Id` where it has one.
        case status(Int, requestID: String?)
        /// There was no response.
        case transport(TransportError.Kind, TransportError.Progress)
    }

    /// The operation as the document spells it.
    public var operation: String
    /// The number of the attempt that failed; the first is 1.
    public var attempt: Int
    /// How long the call waits before the next attempt.
    public var delay: Duration
    /// Why the attempt is repeated.
    public var reason: Reason

    /// Creates an event, for tests of what observes them.
    public init(operation: String, attempt: Int, delay: Duration, reason: Reason) {
        self.operation = operation
        self.attempt = attempt
        self.delay = delay
        self.reason = reason
    }
}
