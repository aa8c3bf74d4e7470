// What an authorization server issues: an access token, and what goes with it.
public import DriftlessRuntime

/// An access token with its end and, where there is one, the token by which it is renewed (RFC 6749, section 5.1).
public struct OAuthToken: Hashable, Sendable {
    /// The text behind `Bearer`.
    public var accessToken: String
    /// Nil where the server did not say: it is used until a server refuses it.
    public var expiresAt: Timestamp?
    /// What a new token can be had with, where the server gave it (RFC 6749 §6).
    public var refreshToken: String?
    /// What the token is good for; nil where the server did not say, which means what was asked for.
    public var scopes: [String]?

    /// A token that the app has: from the authorization-code flow, or kept from the last run.
    public init(
        accessToken: String,
        expiresAt: Timestamp? = nil,
        refreshToken: String? = nil,
        scopes: [String]? = nil
    ) {
        self.accessToken = accessToken
        self.expiresAt = expiresAt
        self.refreshToken = refreshToken
        self.scopes = scopes
    }
}

extension OAuthToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// When it ends and what it is good for, and nothing of the tokens.
    public var description: String {
        let end = expiresAt.map { "until \($0)" } ?? "without a known end"
        return "OAuth token \(end)" + (refreshToken == nil ? "" : ", renewable")
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(self, children: ["description": description, "scopes": scopes as Any])
    }
}
