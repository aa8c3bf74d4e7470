// How sending can fail before there is a response.

/// A failure of the connection, not of the server's doing as far as HTTP can tell.
public struct TransportError: Error, Sendable {
    /// What went wrong on the way.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The server could not be reached, or the connection broke.
        case connection
        /// The response was not complete within the request's time limit.
        case timeout
        /// The task that made the call was cancelled.
        case cancelled
        /// No secure connection came about, or the server's certificate is not trusted.
        case tls
        /// The response is larger than the request's limit.
        case bodyTooLarge
        /// The transport was shut down, before or during the call: it sends nothing any more.
        case shutDown
        /// Anything else, such as an error of a middleware: see `underlying`.
        case other
    }

    /// How far the request is known to have got.
    public enum Progress: Hashable, Sendable {
        /// No byte of it left: sending it again cannot do anything twice.
        case notSent
        /// Some or all of it may have reached the server.
        case possiblySent
    }

    /// What went wrong on the way.
    public var kind: Kind
    /// How far the request had come, which says whether it is safe to send it again.
    public var progress: Progress
    /// One sentence without a full stop.
    public var message: String
    /// The error as the transport or middleware threw it.
    public var underlying: (any Error)?
    /// How many attempts failed, and why there was not another; nil where retries had nothing to do with it.
    public var retries: RetryReport?

    /// Creates an error with its kind, a message for people, and the error below it.
    public init(
        _ kind: Kind,
        _ message: String,
        progress: Progress = .possiblySent,
        underlying: (any Error)? = nil
    ) {
        self.kind = kind
        self.progress = progress
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
            case .bodyTooLarge: "The response is too large"
            case .shutDown: "The client was shut down"
            case .other: "The request failed"
            }
        let attempts = retries.map { " (\($0))" } ?? ""
        return "\(lead): \(message.excerpt(limit: 500))\(attempts)."
    }

    public var debugDescription: String { description }
}
