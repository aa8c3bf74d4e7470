// Which failures are worth another attempt, and for which methods that is safe.
import HTTPTypes

/// A kind of failure that a ``RetryPolicy`` may try again.
///
/// | failure | tried again for |
/// |---|---|
/// | ``beforeSending`` | every method |
/// | status 408, 425 or 429 | every method: the server says that it did not do what was asked |
/// | status 413 | every method, but only with a `Retry-After`: without one the body will be too large the next time too |
/// | any other status | idempotent methods |
/// | ``brokenConnection``, ``timeout`` | idempotent methods |
///
/// Idempotent methods are GET, HEAD, OPTIONS, TRACE, PUT and DELETE (RFC 9110 §9.2.2).
public enum RetryableFailure: Hashable, Sendable {
    /// No connection came about, in time or at all: no byte of the request left (`TransportError.progress` is `.notSent`).
    case beforeSending
    /// The connection broke after the request had been sent, or part of it; the server may have done what was asked.
    case brokenConnection
    /// The whole response did not come within the attempt's time limit; the server may have done what was asked.
    case timeout
    /// A response with this status, of 400 to 599. 401 is never tried again, even where it is in the set.
    case status(Int)

    /// What is tried again unless a policy says otherwise: all three failures of the connection, and the statuses 408, 413,
    /// 429, 500, 502, 503 and 504.
    ///
    /// The provider's pages advise to change a request that was answered with 503 instead of repeating it. The default
    /// repeats it all the same, for idempotent methods only. Behind the provider's gateway a 503 also comes from an instance
    /// that is being replaced or a load balancer without a healthy target, and that is over within seconds (RFC 9110
    /// §15.6.4: "likely be alleviated after some delay"). Repeating a read does no harm, the delays grow, and the
    /// ``RetryBudget`` ends it where the service is really down. Who wants to keep to the page's word takes it out:
    /// ```swift
    /// policy.failures.remove(.status(503))
    /// ```
    public static var standard: Set<RetryableFailure> {
        [
            .beforeSending, .brokenConnection, .timeout, .status(408), .status(413), .status(429), .status(500),
            .status(502), .status(503), .status(504),
        ]
    }
}

extension HTTPRequest.Method {
    /// Whether sending a request twice is meant to do no more than sending it once (RFC 9110 §9.2.2). QUERY is safe.
    package var isIdempotent: Bool {
        switch self {
        case .get, .head, .options, .trace, .put, .delete: true
        default: rawValue == "QUERY"
        }
    }
}

extension RetryPolicy {
    /// Whether the policy has a response tried again, bounds of time and number aside.
    func retries(status: Int, of method: HTTPRequest.Method, hasRetryAfter: Bool) -> Bool {
        guard 400...599 ~= status, status != 401, failures.contains(.status(status)) else {
            return false
        }
        switch status {
        case 408, 425, 429: return true
        case 413: return hasRetryAfter
        default: return method.isIdempotent
        }
    }

    /// Whether the policy has a failed attempt tried again, bounds of time and number aside.
    func retries(_ error: TransportError, of method: HTTPRequest.Method) -> Bool {
        switch (error.kind, error.progress) {
        case (.connection, .notSent), (.timeout, .notSent):
            failures.contains(.beforeSending)
        case (.connection, .possiblySent):
            failures.contains(.brokenConnection) && method.isIdempotent
        case (.timeout, .possiblySent):
            failures.contains(.timeout) && method.isIdempotent
        case (.cancelled, _), (.tls, _), (.bodyTooLarge, _), (.shutDown, _), (.other, _):
            false
        }
    }
}
