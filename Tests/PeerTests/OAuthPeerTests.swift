// Tokens and keys against an authorization server and a service that we did not write.
import Case_security
import DriftlessAsyncHTTPClient
import DriftlessOAuth
import DriftlessRuntime
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite("An authorization server that we did not write: authlib on flask")
struct OAuthPeerTests {
    private static let authlib = PythonPeer.has("authlib, flask")
    private typealias Credentials = VaultClient.CredentialsOfClient

    /// A peer that is stopped when the body ends.
    private func withPeer(_ body: (PythonPeer, AsyncHTTPClientTransport) async throws -> Void) async throws {
        let peer = try PythonPeer("oauth.py")
        defer { peer.stop() }
        try await body(peer, AsyncHTTPClientTransport())
    }

    private func client(
        _ credentials: Credentials?,
        _ peer: PythonPeer,
        _ transport: AsyncHTTPClientTransport
    ) throws -> VaultClient {
        VaultClient(server: try peer.server, credentials: credentials, transport: transport)
    }

    /// The grants that the server was asked for.
    private func grants(_ peer: PythonPeer, _ transport: AsyncHTTPClientTransport) async throws -> [String] {
        let request = TransportRequest(
            operation: "requests",
            method: .get,
            scheme: "http",
            authority: "127.0.0.1:\(peer.port)",
            path: "/requests"
        )
        let response = try await transport.send(request)
        return try JSONDecoder().decode([String].self, from: Data(response.body.bytes ?? []))
    }

    @Test("client credentials, however the app shows who it is", .enabled(if: authlib.isMet, "\(authlib)"))
    func clientCredentials() async throws {
        try await withPeer { peer, transport in
            let apps = [
                // This server does not undo the escapes of the header.
                OAuthClient(id: "basic client", secret: "s3cret:/%é", authentication: .unescapedBasic),
                OAuthClient(id: "body", secret: "s3cret&=+ ", authentication: .body),
            ]
            for app in apps {
                let tokens = OAuthTokens(
                    .clientCredentials,
                    of: app,
                    at: "http://127.0.0.1:\(peer.port)/token",
                    scopes: ["read", "write"],
                    over: OAuthConnection(transport)
                )
                let client = try client(Credentials(oauth: .tokens(tokens)), peer, transport)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<20 { group.addTask { try await client.byScopes() } }
                    try await group.waitForAll()
                }
                #expect(try await tokens.current().expiresAt != nil)
            }
            #expect(try await grants(peer, transport) == ["client_credentials", "client_credentials"])
        }
    }

    @Test("a wrong secret is the server's own error code", .enabled(if: authlib.isMet, "\(authlib)"))
    func wrongSecret() async throws {
        try await withPeer { peer, transport in
            let tokens = OAuthTokens(
                .clientCredentials,
                of: OAuthClient(id: "basic client", secret: "wrong-secret"),
                at: "http://127.0.0.1:\(peer.port)/token",
                over: OAuthConnection(transport)
            )
            let error = try await #require(throws: OAuthError.self) { try await tokens.current() }
            #expect(error.code == "invalid_client")
            #expect(error.status == 401)
            let call = try await #require(throws: ClientError.self) {
                try await client(Credentials(oauth: .tokens(tokens)), peer, transport).byScopes()
            }
            #expect("\(call)".contains("byScopes was not sent") && "\(call)".contains("invalid_client"))
            #expect(!"\(call)".contains("wrong-secret"))
        }
    }

    @Test(
        "a revoked token is replaced by its refresh token, which the server takes once",
        .enabled(if: authlib.isMet, "\(authlib)")
    )
    func refresh() async throws {
        try await withPeer { peer, transport in
            let address = "http://127.0.0.1:\(peer.port)/token"
            let app = OAuthClient(id: "public")
            let connection = OAuthConnection(transport)
            let grant = OAuthGrant.password(user: "u", password: "pass wörd&1")
            let first = try await OAuthTokens(
                grant,
                of: app,
                at: .url(address),
                scopes: ["read", "write"],
                over: connection
            )
            .current()
            #expect(first.refreshToken != nil)
            let tokens = OAuthTokens(.token(first), of: app, at: .url(address), over: connection)
            let client = try client(Credentials(oauth: .tokens(tokens)), peer, transport)
            try await client.byScopes()
            // As if it had come to its end on the server's clock alone.
            let stale = OAuthToken(accessToken: "no-longer-good", refreshToken: first.refreshToken)
            let renewed = OAuthTokens(.token(stale), of: app, at: .url(address), over: connection)
            let other = try self.client(Credentials(oauth: .tokens(renewed)), peer, transport)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 { group.addTask { try await other.byScopes() } }
                try await group.waitForAll()
            }
            let second = try await renewed.current()
            #expect(second.refreshToken != first.refreshToken)
            #expect(try await grants(peer, transport) == ["password", "refresh_token"])
            // The first refresh token is used up.
            let late = OAuthTokens(
                .refreshToken(first.refreshToken ?? ""),
                of: app,
                at: .url(address),
                over: connection
            )
            let error = try await #require(throws: OAuthError.self) { try await late.current() }
            #expect(error.code == "invalid_grant")
        }
    }

    @Test(
        "the endpoint is found in the metadata, and the scopes of an operation are asked for unless they are ignored",
        .enabled(if: authlib.isMet, "\(authlib)")
    )
    func discovery() async throws {
        try await withPeer { peer, transport in
            func client(_ operationScopes: OperationScopes) throws -> VaultClient {
                let tokens = OAuthTokens(
                    .clientCredentials,
                    of: OAuthClient(id: "basic client", secret: "s3cret:/%é", authentication: .unescapedBasic),
                    at: .discovered("http://127.0.0.1:\(peer.port)/.well-known/openid-configuration"),
                    scopes: ["read"],
                    operationScopes: operationScopes,
                    over: OAuthConnection(transport)
                )
                return try self.client(
                    Credentials(oauth: .tokens(tokens), openID: .tokens(tokens)),
                    peer,
                    transport
                )
            }
            let ignoring = try client(.ignored)
            try await ignoring.byOpenID()
            let error = try await #require(throws: ClientError.self) { try await ignoring.byScopes() }
            #expect(error.status == 403)
            let asking = try client(.requested)
            try await asking.byScopes()
            // The server grants no 'profile', which the operation needs.
            let missing = try await #require(throws: ClientError.self) { try await asking.byOpenID() }
            #expect("\(missing)".contains("it needs 'profile', and the token has 'read', 'write'"))
            #expect(try await grants(peer, transport) == Array(repeating: "client_credentials", count: 3))
        }
    }

    @Test("keys and passwords are read as they were given", .enabled(if: authlib.isMet, "\(authlib)"))
    func keys() async throws {
        try await withPeer { peer, transport in
            let credentials = Credentials(
                headerKey: "h-key",
                queryKey: "k/ä&1=+",
                session: "s-1",
                tenant: "t",
                password: .basic(user: "ü", password: "p:ä ß")
            )
            let client = try client(credentials, peer, transport)
            try await client.byDefault()
            try await client.byQuery(q: "x")
            try await client.byCookie(theme: "dark")
            try await client.both()
            let other = try self.client(
                Credentials(tenant: "t", password: .basic(user: "x", password: "y")),
                peer,
                transport
            )
            let error = try await #require(throws: ClientError.self) { try await other.both() }
            #expect(error.status == 401)
        }
    }
}
