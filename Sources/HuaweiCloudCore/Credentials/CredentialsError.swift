// Why there are no credentials, and whether that lets a chain go on to its next provider.

/// Why there are no credentials.
public struct CredentialsError: Error, Hashable, Sendable {
    /// What kind of reason it is.
    public enum Reason: Hashable, Sendable {
        /// The source has none at all: no variable is set, there is no file. A chain asks its next provider.
        case notConfigured
        /// The source is there and says something that cannot be used. A chain stops here: whoever wrote it wants it
        /// used.
        case invalid
        /// A server refused what the source says, such as a wrong password.
        case refused
        /// A server that gives credentials did not, for a reason that may pass.
        case unavailable
    }

    /// What is missing or wrong, and what to do about it: whole sentences without secrets.
    public var message: String
    /// Why there are no credentials.
    public var reason: Reason

    /// Creates an error with a message for people, and its reason.
    public init(_ message: String, reason: Reason = .invalid) {
        self.message = message
        self.reason = reason
    }
}

extension CredentialsError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { message }
    public var debugDescription: String { description }
}
