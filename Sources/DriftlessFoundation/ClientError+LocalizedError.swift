// Errors as alerts and logs of Foundation show them: the runtime's own words.
public import DriftlessRuntime
public import Foundation

extension ClientError: LocalizedError {
    /// What failed, in one line.
    public var errorDescription: String? { summary }

    /// All that is known, in as many lines as it takes.
    public var failureReason: String? { description }

    /// What can be done about it; nil where nothing is known to help.
    public var recoverySuggestion: String? {
        switch self {
        case .invalidArgument: "Change the arguments: nothing was sent."
        case .transport(let error): error.recoverySuggestion
        case .server(let error): error.recoverySuggestion
        case .response:
            "The server does not do what its document says: report the request id, or correct the document and regenerate."
        }
    }
}

extension ServerError: LocalizedError {
    /// What failed, in one line.
    public var errorDescription: String? { summary }

    /// All that is known, in as many lines as it takes.
    public var failureReason: String? { description }

    /// What can be done about it; nil where nothing is known to help.
    public var recoverySuggestion: String? {
        switch status {
        case 401: "Check the credentials."
        case 403: "Ask for the permission that the operation needs."
        case 408, 425, 429, 500, 502, 503, 504:
            retryAfter.map { "Try again in \(max($0.components.seconds, 1)) s." } ?? "Try again later."
        default: nil
        }
    }
}

extension ResponseError: LocalizedError {
    /// What failed, in one line.
    public var errorDescription: String? { summary }

    /// All that is known, in as many lines as it takes.
    public var failureReason: String? { description }
}

extension TransportError: LocalizedError {
    /// What failed, in one line.
    public var errorDescription: String? { description }

    /// What can be done about it; nil where nothing is known to help.
    public var recoverySuggestion: String? {
        switch kind {
        case .connection, .timeout:
            switch progress {
            case .notSent: "Check the network, and try again."
            case .possiblySent: "Check the network. The server may have received the request."
            }
        case .tls: "Check the server's certificate, and the clock of this machine."
        case .bodyTooLarge: "Allow larger responses in the limits, or read the response as a stream."
        case .cancelled, .shutDown, .other: nil
        }
    }
}

extension ArgumentError: LocalizedError {
    /// Which arguments break which rules.
    public var errorDescription: String? { description }
}
