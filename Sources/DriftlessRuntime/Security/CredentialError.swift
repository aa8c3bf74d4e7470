// Why a credential could not be put into a request.

/// What went wrong with the credential of one security scheme. It is the `underlying` error of the `ClientError.transport` that
/// reaches the caller; the request was not sent, or not once more.
public struct CredentialError: Error, Sendable {
    /// The security scheme as the document spells it.
    public var scheme: String
    /// One clause without a full stop and without secrets.
    public var message: String
    /// What the provider threw; nil where the credential itself cannot be sent.
    public var underlying: (any Error)?

    init(scheme: String, message: String, underlying: (any Error)? = nil) {
        self.scheme = scheme
        self.message = message
        self.underlying = underlying
    }
}

extension CredentialError: CustomStringConvertible, CustomDebugStringConvertible {
    /// `the credential for 'oauth' could not be had: …`
    public var description: String { "the credential for '\(scheme)' \(message)" }

    public var debugDescription: String { description }
}
