// Why there is no token.
public import DriftlessRuntime

/// A failure to get a token. No text of it shows a secret.
public struct OAuthError: Error, Sendable {
    /// What went wrong.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The server refuses: see `code`.
        case refused
        /// No response came: see `underlying`, a `ClientError`.
        case unreachable
        /// The response is not what an authorization server sends.
        case invalidResponse
        /// The address is none, or secrets would go over `http` to another machine.
        case address
        /// The grant was used, or its token has ended, and there is no refresh token: the user has to consent again.
        case ended
        /// What came back from the server's page is no response to this request: see ``AuthorizationRequest``.
        case redirect
        /// The token is not good for all scopes that the operation needs: the message names those that are missing.
        case insufficientScope
    }

    /// What went wrong.
    public var kind: Kind
    /// One clause without a full stop.
    public var message: String
    /// The server's code, such as `invalid_grant` (RFC 6749, section 5.2); nil where it gave none.
    public var code: String?
    /// The HTTP status; nil where no response came.
    public var status: Int?
    /// What was thrown while the request was sent.
    public var underlying: ClientError?

    /// Creates an error with its kind, a message for people, and what the server said.
    public init(
        _ kind: Kind,
        _ message: String,
        code: String? = nil,
        status: Int? = nil,
        underlying: ClientError? = nil
    ) {
        self.kind = kind
        self.message = message
        self.code = code
        self.status = status
        self.underlying = underlying
    }
}

extension OAuthError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        switch kind {
        case .refused: "The authorization server refuses: \(message)."
        case .unreachable: "The authorization server was not reached: \(message)."
        case .invalidResponse: "The authorization server's response is of no use: \(message)."
        case .address: "The authorization server was not asked: \(message)."
        case .ended: "There are no more tokens: \(message)."
        case .redirect: "The redirect was not taken: \(message)."
        case .insufficientScope: "The token is not good for the operation: \(message)."
        }
    }

    public var debugDescription: String { description }
}

extension OAuthError {
    static func insufficientScope(_ missing: [String], of token: OAuthToken, from grant: OAuthGrant) -> OAuthError {
        func list(_ scopes: [String]) -> String {
            scopes.prefix(20).map { "'\($0.excerpt(limit: 80))'" }.joined(separator: ", ")
        }
        let granted = token.scopes.map { $0.isEmpty ? "has none" : "has \(list($0))" } ?? "was got for others"
        let advice =
            grant.canAskForAnyScope
            ? "the server granted less than it was asked for" : "the user has to consent to more, by another authorization request"
        return OAuthError(.insufficientScope, "it needs \(list(missing)), and the token \(granted); \(advice)")
    }
}
