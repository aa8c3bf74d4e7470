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
        var isUsed = false
    }

    private let grant: OAuthGrant
    private let scopes: [String]
    private let state: Mutex<State>

    init(_ grant: OAuthGrant, scopes: [String]) {
        self.grant = grant
        self.scopes = scopes
        guard case .token(let token) = grant.kind else {
            state = Mutex(State())
            return
        }
        state = Mutex(State(given: token.accessToken.isEmpty ? nil : token, refreshToken: token.refreshToken))
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
    /// - Throws: `OAuthError` where nothing is left to send.
    func next() throws(OAuthError) -> Step {
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

    /// Notes what the server issued. Without a new refresh token, the old one stays good (RFC 6749, section 6).
    func taken(_ token: OAuthToken) -> OAuthToken {
        state.withLock { state in
            state.isUsed = true
            state.refreshToken = token.refreshToken ?? state.refreshToken
            var token = token
            token.refreshToken = state.refreshToken
            return token
        }
    }

    private var scope: [(String, String)] {
        scopes.isEmpty ? [] : [("scope", scopes.joined(separator: " "))]
    }
}
