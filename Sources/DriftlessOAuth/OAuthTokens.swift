// Tokens that are always fresh: got once for all who wait, kept, and renewed before they end.
public import DriftlessRuntime
import Synchronization

/// Gets access tokens of an authorization server, keeps them, and renews them before they end.
///
/// However many calls need a token at a time, the server is asked once, and a refresh token, which many servers take only once, is
/// never sent twice. A failure reaches all calls that wait for it, and the next call asks again; while the old token lasts, a failed
/// renewal is no failure. A call that is cancelled leaves at once, and the request goes on for the others. A token that a server
/// refuses with 401 is replaced, and the call is sent once more.
///
/// ```swift
/// let tokens = OAuthTokens(
///     .clientCredentials,
///     of: OAuthClient(id: id, secret: secret),
///     at: "https://id.example.com/token",
///     scopes: ["pets.read"],
///     over: OAuthConnection(transport)
/// )
/// let client = PetsClient(server: server, credentials: .init(oauth: .tokens(tokens)), transport: transport)
/// ```
/// An operation that names scopes in the document gets a token that is good for them: with client credentials or a password, one
/// is asked for that has them besides those that are given here and those that were needed before, and calls share it from then
/// on. Where a user consented, no more can be asked for; a call that needs more fails before it is sent, in
/// ``OAuthError/Kind/insufficientScope``, and says what is missing. So does one for which the server grants less than it was asked
/// for. See ``OperationScopes`` for documents whose scopes are not to be relied upon.
public final class OAuthTokens: BearerTokenProvider {
    private let tokens: ScopedTokens
    private let operationScopes: OperationScopes
    private let grant: OAuthGrant
    private let scopes: [String]

    /// Nothing is sent before the first token is needed.
    ///
    /// - Parameters:
    ///   - grant: What the app has.
    ///   - client: Who the app is.
    ///   - endpoint: `tokenUrl` of the document's flow, or where it is found.
    ///   - scopes: What the tokens shall be good for, whatever operations need besides; the server decides where there are none.
    ///     Where a user consented, what the consent was to, for a server that does not say it.
    ///   - operationScopes: What becomes of the scopes that operations name.
    ///   - connection: How the server is reached.
    ///   - leeway: How long before its end a token is renewed, but never in the first half of its life.
    ///   - time: The clock by which tokens end.
    ///   - onRenewal: Told of each token that the server issues before anybody uses it: an app that keeps refresh tokens
    ///     stores them here.
    public init(
        _ grant: OAuthGrant,
        of client: OAuthClient,
        at endpoint: TokenEndpoint,
        scopes: [String] = [],
        operationScopes: OperationScopes = .requested,
        over connection: OAuthConnection,
        leeway: Duration = .seconds(60),
        time: any TimeSource = .system,
        onRenewal: @escaping @Sendable (OAuthToken) async -> Void = { _ in }
    ) {
        let request = TokenRequest(client: client, connection: connection, time: time)
        let steps = GrantSteps(grant)
        let discovered = DiscoveredEndpoint()
        self.grant = grant
        self.scopes = scopes
        self.operationScopes = operationScopes
        tokens = ScopedTokens(scopes: scopes, canWiden: grant.canAskForAnyScope && operationScopes == .requested) { scopes in
            RenewedValue(policy: RenewalPolicy(margin: leeway, orphans: .finished) { _ in .zero }, time: time) {
                if let token = steps.givenToken(at: time.now) { return token.renewable(at: time.now) }
                let step = try steps.next(scopes)
                let url: String
                switch endpoint.kind {
                case .url(let token, let refresh): url = step.isRefresh ? refresh ?? token : token
                case .metadata(let metadata, let issuer):
                    url = try await discovered.url(at: metadata, issuer: issuer, over: request.connection)
                }
                let now = time.now
                let token = steps.taken(try await request.send(step.fields, hiding: step.secrets, to: url))
                await onRenewal(token)
                return token.renewable(at: now)
            }
        }
    }

    /// The token that calls use now, for an app that sends requests of its own.
    ///
    /// - Throws: ``OAuthError``, or `CancellationError` where the task is cancelled.
    public func current() async throws -> OAuthToken {
        try await tokens.value(for: [])
    }

    public func token(for scopes: [String]) async throws -> BearerToken {
        try await token(scopes) { _ in false }
    }

    public func replacement(for refused: BearerToken, scopes: [String]) async throws -> BearerToken? {
        try await token(scopes) { $0.accessToken == refused.exposed }
    }

    private func token(
        _ needed: [String],
        unless isRefused: @escaping @Sendable (OAuthToken) -> Bool
    ) async throws -> BearerToken {
        let token = try await tokens.value(for: needed, unless: isRefused)
        if operationScopes == .requested {
            let missing = token.missing(of: needed, asked: grant.canAskForAnyScope || scopes.isEmpty ? nil : scopes)
            guard missing.isEmpty else { throw OAuthError.insufficientScope(missing, of: token, from: grant) }
        }
        return BearerToken(token.accessToken)
    }
}

extension OAuthTokens: CustomStringConvertible, CustomReflectable {
    public var description: String { "OAuth tokens" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension OAuthToken {
    fileprivate func renewable(at now: Timestamp) -> Renewable<OAuthToken> {
        Renewable(value: self, lifetime: expiresAt.map { now.duration(to: $0) })
    }
}

/// The token endpoint that a server named, asked for once. Only the one request that is on its way uses it.
private final class DiscoveredEndpoint: Sendable {
    private let known = Mutex<String?>(nil)

    func url(at metadata: String, issuer: String?, over connection: OAuthConnection) async throws -> String {
        if let url = known.withLock({ $0 }) { return url }
        let server = try await AuthorizationServer.discover(metadata, issuer: issuer, over: connection)
        known.withLock { $0 = server.tokenEndpoint }
        return server.tokenEndpoint
    }
}
