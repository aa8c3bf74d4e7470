// What one observing middleware sees of a call: the whole of it, or each attempt.

/// Where an observing middleware stands, and so what it tells of.
///
/// The same kind of middleware may stand at both places of one client; the inner one then knows the number of its attempt.
public enum ObservedScope: Hashable, Sendable, CaseIterable {
    /// Whole calls, retries and waits included. The middleware stands outside of `RetryMiddleware`.
    case calls
    /// Each attempt to get a response. The middleware stands inside of `RetryMiddleware`, and outside of what signs: a header
    /// that it adds is signed.
    case attempts
}
