// Requests to an authorization server, and what it says of itself.
@_spi(Generated) public import DriftlessRuntime
import HTTPTypes

/// How an authorization server is reached.
public struct OAuthConnection: Sendable {
    var transport: any Transport
    var middlewares: [any ClientMiddleware]
    var limits: TransportLimits
    var security: OAuthTransportSecurity

    /// - Parameters:
    ///   - transport: What sends the requests.
    ///   - middlewares: What sees them, such as one that retries; none may need a token of the same server.
    ///   - limits: How long a request may take, and how large its response may be: 30 seconds and 1 MiB unless said otherwise.
    ///   - security: Whether secrets may go over `http` to another machine.
    public init(
        _ transport: any Transport,
        middlewares: [any ClientMiddleware] = [],
        limits: TransportLimits = TransportLimits(timeout: .seconds(30), maximumBodySize: 1 << 20),
        security: OAuthTransportSecurity = .required
    ) {
        self.transport = transport
        self.middlewares = middlewares
        self.limits = limits
        self.security = security
    }

    /// Sends a request, whose response may have any status.
    func send(
        _ operation: String,
        _ method: RequestMethod,
        to url: String,
        _ prepare: (inout ClientRequest) -> Void = { _ in }
    ) async throws(OAuthError) -> ClientResponse {
        let address = try EndpointAddress(url, security)
        let core = ClientCore(
            server: address.server,
            transport: transport,
            middlewares: middlewares,
            limits: limits
        )
        do {
            let builder = RequestBuilder(operation, method)
            builder.literal(address.target)
            builder.accept("application/json")
            var request = try builder.finish()
            prepare(&request)
            return try await core.send(request)
        } catch {
            throw OAuthError(.unreachable, "\(error)", underlying: error)
        }
    }
}

/// What an authorization server says of itself (OpenID Connect Discovery 1.0, RFC 8414).
public struct AuthorizationServer: Sendable {
    /// The server's identifier, a URL (RFC 8414 §2).
    public let issuer: String
    /// Where tokens are asked for (RFC 6749 §3.2).
    public let tokenEndpoint: String
    /// The page on which a user consents; nil where there is none.
    public let authorizationEndpoint: String?
    /// Where a device without a browser asks for a code (RFC 8628); nil where there is none.
    public let deviceAuthorizationEndpoint: String?
    /// How apps may show who they are, such as `client_secret_basic`; empty where the server does not say.
    public let tokenEndpointAuthenticationMethods: [String]

    /// Reads what the server says at an address: `openIdConnectUrl` or `oauth2MetadataUrl` of an OpenAPI document.
    ///
    /// - Parameters:
    ///   - url: The document's address, or the issuer's, to which `/.well-known/openid-configuration` is added.
    ///   - issuer: What the document has to name as its issuer; nil for what its address says, as the standards want it.
    ///   - connection: What sends the request.
    /// - Throws: `OAuthError` where there is no such document, or it is another issuer's.
    public static func discover(
        _ url: String,
        issuer: String? = nil,
        over connection: OAuthConnection
    ) async throws(OAuthError) -> AuthorizationServer {
        let mark = "/.well-known/"
        let address = url.contains(mark) ? url : url.droppingSlash + mark + "openid-configuration"
        let response = try await connection.send("discovery", .get, to: address)
        guard response.status == 200, let document = try? JSONValue(json: response.body), document.object != nil else {
            throw OAuthError(
                .invalidResponse,
                "there is no JSON object at \(address.prefix(200))",
                status: response.status
            )
        }
        guard let named = document["issuer"]?.string, let tokenEndpoint = document["token_endpoint"]?.string else {
            throw OAuthError(.invalidResponse, "its metadata lacks 'issuer' or 'token_endpoint'", status: 200)
        }
        let expected = issuer.map { [$0] } ?? issuers(of: address)
        guard expected.contains(named.droppingSlash) || expected.contains(named) else {
            let whose = "'\(named.prefix(200))', and not of '\(expected.first ?? "")'"
            throw OAuthError(.invalidResponse, "its metadata is of \(whose)", status: 200)
        }
        _ = try EndpointAddress(tokenEndpoint, connection.security)
        return AuthorizationServer(
            issuer: named,
            tokenEndpoint: tokenEndpoint,
            authorizationEndpoint: document["authorization_endpoint"]?.string,
            deviceAuthorizationEndpoint: document["device_authorization_endpoint"]?.string,
            tokenEndpointAuthenticationMethods: document["token_endpoint_auth_methods_supported"]?.array?
                .compactMap(\.string) ?? []
        )
    }

    /// Whose metadata stands at an address: OpenID Connect has the issuer's path in front of `/.well-known/` (section 4), OAuth
    /// behind it (RFC 8414, section 3.1).
    private static func issuers(of url: String) -> [String] {
        let parts = url.split(separator: "/", omittingEmptySubsequences: false)
        guard let known = parts.firstIndex(of: ".well-known") else { return [] }
        let before = parts[..<known].joined(separator: "/")
        let behind = parts[known...].dropFirst(2)
        return behind.isEmpty ? [before] : [before + "/" + behind.joined(separator: "/")]
    }
}

extension String {
    fileprivate var droppingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
