// What an app has in exchange for a token.
import DriftlessRuntime

/// A grant (RFC 6749, section 1.3): what the app sends for which it gets a token.
public struct OAuthGrant: Sendable {
    enum Kind: Sendable {
        case clientCredentials
        case password(user: String, password: String)
        case authorizationCode(code: String, redirectURI: String?, verifier: String?)
        case token(OAuthToken)
    }

    let kind: Kind

    /// Whether the app may ask for any scope at any time, since no user was asked for a consent.
    var canAskForAnyScope: Bool {
        switch kind {
        case .clientCredentials, .password: true
        case .authorizationCode, .token: false
        }
    }

    /// The app's own identifier and secret (section 4.4).
    public static var clientCredentials: OAuthGrant { OAuthGrant(kind: .clientCredentials) }

    /// A user's name and password (section 4.3), which OAuth 2.1 has no more.
    public static func password(user: String, password: String) -> OAuthGrant {
        OAuthGrant(kind: .password(user: user, password: password))
    }

    /// The code that the server's page sent to the app (section 4.1). It is good for one token; that one's refresh token gets
    /// all others.
    ///
    /// - Parameters:
    ///   - code: What the page gave to the redirect URI.
    ///   - redirectURI: As in the address of the server's page; nil where that had none.
    ///   - verifier: Of which the page got the challenge (RFC 7636); nil where it got none.
    public static func authorizationCode(
        _ code: String,
        redirectURI: String? = nil,
        verifier: String? = nil
    ) -> OAuthGrant {
        OAuthGrant(kind: .authorizationCode(code: code, redirectURI: redirectURI, verifier: verifier))
    }

    /// A token that the app has. It is used until it ends, and its refresh token gets all others (section 6).
    public static func token(_ token: OAuthToken) -> OAuthGrant {
        OAuthGrant(kind: .token(token))
    }

    /// A refresh token that the app has.
    public static func refreshToken(_ token: String) -> OAuthGrant {
        .token(OAuthToken(accessToken: "", refreshToken: token))
    }
}

extension OAuthGrant: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind alone.
    public var description: String {
        switch kind {
        case .clientCredentials: "client credentials"
        case .password: "password"
        case .authorizationCode: "authorization code"
        case .token: "token"
        }
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
