// How an authorization server says where its endpoints are.
import DriftlessOAuth
import DriftlessRuntime
import Testing

@Suite("Metadata of authorization servers")
struct DiscoveryTests {
    private static func metadata(issuer: String, token: String = "https://id.test/token") -> String {
        #"{"issuer":"\#(issuer)","token_endpoint":"\#(token)","authorization_endpoint":"https://id.test/auth","token_endpoint_auth_methods_supported":["client_secret_basic",1]}"#
    }

    @Test(
        "the issuer is the one that the address says",
        arguments: [
            ("https://id.test/.well-known/openid-configuration", "https://id.test", true),
            ("https://id.test", "https://id.test/", true),
            ("https://id.test/realm/.well-known/openid-configuration", "https://id.test/realm", true),
            ("https://id.test/.well-known/oauth-authorization-server/realm", "https://id.test/realm", true),
            ("https://id.test/.well-known/openid-configuration", "https://evil.test", false),
            ("https://id.test/realm/.well-known/openid-configuration", "https://id.test", false),
        ]
    )
    func issuers(_ url: String, _ issuer: String, _ isAccepted: Bool) async throws {
        let server = MemoryServer { _, _ in .json(Self.metadata(issuer: issuer)) }
        do {
            let found = try await AuthorizationServer.discover(url, over: OAuthConnection(server))
            #expect(isAccepted)
            #expect(found.tokenEndpoint == "https://id.test/token")
            #expect(found.authorizationEndpoint == "https://id.test/auth")
            #expect(found.tokenEndpointAuthenticationMethods == ["client_secret_basic"])
        } catch {
            #expect(!isAccepted, "\(error)")
            #expect(error.kind == .invalidResponse)
        }
        #expect(server.requests.first?.url.contains("/.well-known/") == true)
    }

    @Test(
        "what is no metadata, or leads to where secrets can be read, is an error",
        arguments: [
            ("", 200, OAuthError.Kind.invalidResponse), ("{}", 200, .invalidResponse), ("[]", 200, .invalidResponse),
            (metadata(issuer: "https://id.test"), 404, .invalidResponse),
            (metadata(issuer: "https://id.test", token: "http://id.test/token"), 200, .address),
            (metadata(issuer: "https://id.test", token: "/token"), 200, .address),
            (String(repeating: " ", count: 2 << 20), 200, .unreachable),
        ]
    )
    func refused(_ body: String, _ status: Int, _ kind: OAuthError.Kind) async throws {
        let server = MemoryServer { _, _ in .json(body, status: status) }
        let error = try await #require(throws: OAuthError.self) {
            try await AuthorizationServer.discover("https://id.test", over: OAuthConnection(server))
        }
        #expect(error.kind == kind)
    }

    @Test("metadata is read once, before the first token")
    func tokens() async throws {
        let time = ManualTime()
        let server = MemoryServer { request, number in
            request.url.hasSuffix("openid-configuration")
                ? .json(Self.metadata(issuer: "https://id.test")) : MemoryServer.token("token\(number)", 100)
        }
        let tokens = OAuthTokens(
            .clientCredentials,
            of: OAuthClient(id: "a", secret: "s"),
            at: .discovered("https://id.test/.well-known/openid-configuration"),
            over: OAuthConnection(server),
            time: time
        )
        #expect(try await tokens.current().accessToken == "token2")
        time.advance(by: .seconds(90))
        #expect(try await tokens.current().accessToken == "token3")
        #expect(server.requests.map(\.url).filter { $0.contains("well-known") }.count == 1)
    }
}
