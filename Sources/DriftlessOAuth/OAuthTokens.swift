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
/// All calls get the token with the scopes that are given here, whatever scopes the operation names.
public final class OAuthTokens: BearerTokenProvider {
    private let tokens: RenewedValue<OAuthToken>

    /// Nothing is sent before the first token is needed.
    ///
    /// - Parameters:
    ///   - grant: What the app has.
    ///   - client: Who the app is.
    ///   - endpoint: `tokenUrl` of the document's flow, or where it is found.
    ///   - scopes: What the tokens shall be good for; the server decides where there are none.
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
        over connection: OAuthConnection,
        leeway: Duration = .seconds(60),
        time: any TimeSource = .system,
        onRenewal: @escaping @Sendable (OAuthToken) async -> Void = { _ in }
    ) {
        let request = TokenRequest(client: client, connection: connection, time: time)
        let steps = GrantSteps(grant, scopes: scopes)
        let discovered = DiscoveredEndpoint()
        tokens = RenewedValue(
            policy: RenewalPolicy(margin: leeway, orphans: .finished) { _ in .zero },
            time: time
        ) {
            if let token = steps.givenToken(at: time.now) { return token.renewable(at: time.now) }
            let step = try steps.next()
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

    /// The token that calls use now, for an app that sends requests of its own.
    ///
    /// - Throws: ``OAuthError``, or `CancellationError` where the task is cancelled.
    public func current() async throws -> OAuthToken {
        try await tokens.value()
    }

    public func token(for scopes: [String]) async throws -> BearerToken {
        BearerToken(try await tokens.value().accessToken)
    }

    public func replacement(for refused: BearerToken, scopes: [String]) async throws -> BearerToken? {
        BearerToken(try await tokens.value { $0.accessToken == refused.exposed }.accessToken)
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
