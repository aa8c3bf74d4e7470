// The flows in which a user consents, against an authorization server that we did not write.
import DriftlessOAuth
import DriftlessRuntime
import DriftlessURLSession
import HTTPTypes
import TestSupport
import Testing

@Suite("Flows with a user, at an authorization server that we did not write: authlib on flask")
struct OAuthFlowPeerTests {
    private static let authlib = PythonPeer.has("authlib, flask")
    private static let redirect = "https://app.example/callback?x=1"
    private let app = OAuthClient(id: "public")

    /// Where a test need not wait: a pause is a hundredth of what it would be.
    private struct QuickTime: TimeSource {
        var now: Timestamp { SystemTime().now }

        func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration / 100) }
    }

    private func withPeer(_ body: (PythonPeer, String) async throws -> Void) async throws {
        let peer = try PythonPeer("oauth.py")
        defer { peer.stop() }
        try await body(peer, "http://127.0.0.1:\(peer.port)")
    }

    /// What a page says to a browser.
    private func page(_ url: String, _ peer: PythonPeer) async throws -> String {
        let request = TransportRequest(
            operation: "browser",
            method: .get,
            scheme: "http",
            authority: "127.0.0.1:\(peer.port)",
            path: String(url.dropFirst("http://127.0.0.1:\(peer.port)".count))
        )
        let response = try await URLSessionTransport.shared.send(request)
        return String(decoding: try await response.body.collect(upTo: 1 << 16), as: UTF8.self)
    }

    private func request(at base: String, user: String = "consents") throws -> AuthorizationRequest {
        try AuthorizationRequest(
            at: base + "/authorize",
            of: app,
            redirectURI: Self.redirect,
            scopes: ["read"],
            parameters: ["user": user]
        )
    }

    @Test("a code is exchanged by who has its verifier, and by nobody else", .enabled(if: authlib.isMet, "\(authlib)"))
    func code() async throws {
        try await withPeer { peer, base in
            let connection = OAuthConnection(URLSessionTransport.shared)
            let request = try request(at: base)
            let redirect = try await page(request.url, peer)
            #expect(redirect.hasPrefix(Self.redirect))
            let grant = try request.grant(from: redirect)
            let tokens = OAuthTokens(grant, of: app, at: "\(base)/token", over: connection)
            let token = try await tokens.current()
            #expect(token.scopes == ["read"] && token.refreshToken != nil)

            // Somebody who saw the redirect has the code and the state.
            let stolen = try await page(request.url, peer)
            let thief = try AuthorizationRequest(
                at: base + "/authorize",
                of: app,
                redirectURI: Self.redirect,
                resumingState: request.state
            )
            let attempt = OAuthTokens(try thief.grant(from: stolen), of: app, at: "\(base)/token", over: connection)
            let error = try await #require(throws: OAuthError.self) { try await attempt.current() }
            #expect(error.code == "invalid_grant")
            #expect(throws: OAuthError.self) { try self.request(at: base).grant(from: stolen) }
        }
    }

    @Test("a user who refuses is the server's own error code", .enabled(if: authlib.isMet, "\(authlib)"))
    func refusal() async throws {
        try await withPeer { peer, base in
            let request = try request(at: base, user: "refuses")
            let redirect = try await page(request.url, peer)
            let error = try #require(throws: OAuthError.self) { try request.grant(from: redirect) }
            #expect(error.kind == .refused)
            #expect(error.code == "access_denied")
        }
    }

    @Test(
        "a device waits until its code was entered, more slowly where it is told so",
        .enabled(if: authlib.isMet, "\(authlib)"),
        arguments: [("yes", nil), ("no", "access_denied")]
    )
    func device(_ word: String, _ code: String?) async throws {
        try await withPeer { peer, base in
            let device = try await DeviceAuthorization.start(
                at: base + "/device",
                of: app,
                scopes: ["read"],
                over: OAuthConnection(URLSessionTransport.shared),
                time: QuickTime()
            )
            #expect(device.verificationURIComplete?.hasSuffix(device.userCode) == true)
            let waiting = Task { try await device.token(at: base + "/token") }
            // Pending, then slower, then pending: three requests before the user is there.
            while try await page(base + "/requests", peer).split(separator: ",").count < 3 {
                try await Task.sleep(for: .milliseconds(20))
            }
            _ = try await page("\(base)/consent/\(device.userCode)/\(word)", peer)
            do {
                #expect(try await waiting.value.scopes == ["read"])
                #expect(code == nil)
            } catch let error as OAuthError {
                #expect(error.code == code)
            }
        }
    }
}
