// What is sent for one token after the other: the grant, then what the last token said.
import DriftlessRuntime
import Synchronization

/// The way of a grant from its first token on. One request at a time asks for its next step.
final class GrantSteps: Sendable {
    /// One request for a token.
    struct Step: Sendable {
        var fields: [(name: String, value: String)]
        /// What of the fields no text may show.
        var secrets: [String] = []
        var isRefresh = false
    }

    private struct State: Sendable {
        /// A token of the app's that was not used yet.
        var given: OAuthToken?
        var refreshToken: String?
        /// What the server last said that tokens are good for.
        var scopes: [String]?
        var isUsed = false
    }

    private let grant: OAuthGrant
    private let state: Mutex<State>

    init(_ grant: OAuthGrant) {
        self.grant = grant
        guard case .token(let token) = grant.kind else {
            state = Mutex(State())
            return
        }
        let given = token.accessToken.isEmpty ? nil : token
        state = Mutex(State(given: given, refreshToken: token.refreshToken, scopes: token.scopes))
    }

    /// The token that the app had, the first time that one is needed and as long as it lasts.
    func givenToken(at now: Timestamp) -> OAuthToken? {
        state.withLock { state in
            defer { state.given = nil }
            guard let token = state.given, token.expiresAt.map({ now < $0 }) ?? true else { return nil }
            return token
        }
    }

    /// What is sent for the next token.
    ///
    /// - Parameter scopes: What it shall be good for, where the grant lets an app say so.
    /// - Throws: `OAuthError` where nothing is left to send.
    func next(_ scopes: [String]) throws(OAuthError) -> Step {
        let scope = scopes.isEmpty ? [] : [("scope", scopes.joined(separator: " "))]
        let (refreshToken, isUsed) = state.withLock { ($0.refreshToken, $0.isUsed) }
        switch grant.kind {
        case .clientCredentials:
            return Step(fields: [("grant_type", "client_credentials")] + scope)
        case .password(let user, let password):
            let fields = [("grant_type", "password"), ("username", user), ("password", password)]
            return Step(fields: fields + scope, secrets: [password])
        case .authorizationCode(let code, let redirectURI, let verifier) where !isUsed:
            var fields = [("grant_type", "authorization_code"), ("code", code)]
            if let redirectURI { fields.append(("redirect_uri", redirectURI)) }
            if let verifier { fields.append(("code_verifier", verifier)) }
            return Step(fields: fields, secrets: [code] + (verifier.map { [$0] } ?? []))
        case .authorizationCode, .token:
            guard let refreshToken else {
                throw OAuthError(.ended, "the last one has ended or was refused, and none came with it to renew it")
            }
            let fields = [("grant_type", "refresh_token"), ("refresh_token", refreshToken)]
            return Step(fields: fields, secrets: [refreshToken], isRefresh: true)
        }
    }

    /// Notes what the server issued. Without a new refresh token, the old one stays good, and what a refreshed token is good for
    /// stays as it was where the server does not say (RFC 6749, section 6).
    func taken(_ token: OAuthToken) -> OAuthToken {
        state.withLock { state in
            state.isUsed = true
            state.refreshToken = token.refreshToken ?? state.refreshToken
            var token = token
            token.refreshToken = state.refreshToken
            if !grant.canAskForAnyScope {
                state.scopes = token.scopes ?? state.scopes
                token.scopes = state.scopes
            }
            return token
        }
    }
}
