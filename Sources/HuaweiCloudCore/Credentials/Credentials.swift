// By what a request shows that it may ask: a signature with keys, or a token.
public import DriftlessRuntime

/// An access key with its secret key (AK/SK), permanent or temporary.
public struct AccessKeys: Hashable, Sendable {
    /// The access key id (AK), which is sent. It is no secret by itself, but texts about calls do not show it either.
    public var accessKey: String
    /// The secret key (SK), which never leaves the process.
    public var secretKey: Secret
    /// Sent as `X-Security-Token` with temporary keys; nil with permanent ones.
    public var securityToken: Secret?
    /// When temporary keys stop working; nil where that is not known or never.
    public var expiresAt: Timestamp?

    /// Creates a pair of keys; temporary ones have a security token and an end.
    public init(
        accessKey: String,
        secretKey: Secret,
        securityToken: Secret? = nil,
        expiresAt: Timestamp? = nil
    ) {
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.securityToken = securityToken
        self.expiresAt = expiresAt
    }
}

/// A token of the identity service, sent as `X-Auth-Token`.
public struct AuthToken: Hashable, Sendable {
    /// The value of the header.
    public var value: Secret
    /// When it stops working, 24 hours after it was made; nil where that is not known.
    public var expiresAt: Timestamp?

    /// Creates a token from its text, and when it ends.
    public init(_ value: Secret, expiresAt: Timestamp? = nil) {
        self.value = value
        self.expiresAt = expiresAt
    }
}

/// What a request is authenticated with.
public enum Credentials: Hashable, Sendable {
    /// The request is signed (SDK-HMAC-SHA256).
    case accessKeys(AccessKeys)
    /// The request carries a token.
    case token(AuthToken)
}

extension Credentials {
    /// What texts about requests with these credentials must not show.
    var secrets: [String] {
        switch self {
        case .accessKeys(let keys):
            [keys.accessKey, keys.secretKey.exposed] + (keys.securityToken.map { [$0.exposed] } ?? [])
        case .token(let token):
            [token.value.exposed]
        }
    }
}
