// What the provider's documents advise to do after a failure.
import DriftlessRuntime

/// Whether and when a call that failed is worth sending again.
///
/// It is the provider's advice for the failure; a retry policy may know more, such as that a call only reads.
public enum RetryAdvice: Hashable, Sendable {
    /// The same call may succeed later: not before that long has passed where the server said so.
    case again(after: Duration?)
    /// The same call fails again: change its arguments or the client's settings first.
    case onceChanged
    /// The credentials or the clock are wrong. After five such failures in a row the provider locks a key for five minutes.
    case onceAuthenticated
    /// Sending again makes no sense, as after a cancellation.
    case never
}

extension RetryAdvice {
    /// The documents: 408 may be sent again, 413 and 429 after `Retry-After`; 400, 403, 404, 405 and 503 change the request.
    /// They say nothing of 500, 502 and 504, which pass by themselves.
    init(status: Int, retryAfter: Duration?) {
        switch status {
        case 401, 407: self = .onceAuthenticated
        case 408, 413, 429, 500, 502, 504: self = .again(after: retryAfter)
        default: self = .onceChanged
        }
    }

    init(_ error: TransportError) {
        switch error.kind {
        case .connection, .timeout: self = .again(after: nil)
        case .tls, .bodyTooLarge: self = .onceChanged
        case .cancelled, .shutDown: self = .never
        case .other: self = error.underlying is CredentialsError ? .onceAuthenticated : .never
        }
    }
}

extension RetryAdvice: CustomStringConvertible {
    public var description: String {
        switch self {
        case .again(nil): "may be sent again"
        case .again(let wait?): "may be sent again after \(wait.components.seconds) s"
        case .onceChanged: "must be changed before it is sent again"
        case .onceAuthenticated: "needs other credentials before it is sent again"
        case .never: "is not to be sent again"
        }
    }
}
