// How sending can fail before there is an answer.

/// A failure of the connection, not of the server's doing as far as HTTP can tell. It is not known whether the server
/// has seen the request.
public struct TransportError: Error, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The server could not be reached, or the connection broke.
        case connection
        /// The answer was not complete within the request's time limit.
        case timeout
        /// The task that made the call was cancelled.
        case cancelled
        /// No secure connection came about, or the server's certificate is not trusted.
        case tls
        /// The answer is larger than the request's limit.
        case bodyTooLarge
        /// Anything else, such as an error of a middleware: see `underlying`.
        case other
    }

    public var kind: Kind
    /// One sentence without a full stop.
    public var message: String
    /// The error as the transport or middleware threw it.
    public var underlying: (any Error)?

    public init(_ kind: Kind, _ message: String, underlying: (any Error)? = nil) {
        self.kind = kind
        self.message = message
        self.underlying = underlying
    }
}

extension TransportError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        let lead =
            switch kind {
            case .connection: "The connection failed"
            case .timeout: "The request took too long"
            case .cancelled: "The request was cancelled"
            case .tls: "The secure connection failed"
            case .bodyTooLarge: "The answer is too large"
            case .other: "The request failed"
            }
        return "\(lead): \(message.excerpt(limit: 500))."
    }

    public var debugDescription: String { description }
}
