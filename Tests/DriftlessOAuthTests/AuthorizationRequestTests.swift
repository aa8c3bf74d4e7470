// The page that a user is sent to, and which redirects are taken for its response.
import DriftlessRuntime
import Testing

@testable import DriftlessOAuth

@Suite("The authorization code flow with a proof key")
struct AuthorizationRequestTests {
    private static let app = OAuthClient(id: "my app", secret: "app-secret-1")

    private func request(
        at url: String = "https://id.test/authorize",
        issuer: String? = nil,
        state: String? = "the-state",
        verifier: String? = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    ) throws -> AuthorizationRequest {
        try AuthorizationRequest(
            at: url,
            of: Self.app,
            redirectURI: "https://app.test/callback?x=1",
            scopes: ["read", "a:b"],
            issuer: issuer,
            parameters: ["prompt": "consent & more"],
            resumingState: state,
            verifier: verifier
        )
    }

    @Test("the challenge is that of RFC 7636, appendix B, and the query of the page's address stays")
    func page() throws {
        let query =
            "response_type=code&client_id=my%20app&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback%3Fx%3D1"
            + "&scope=read%20a%3Ab&state=the-state&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            + "&code_challenge_method=S256&prompt=consent%20%26%20more"
        #expect(try request().url == "https://id.test/authorize?" + query)
        #expect(try request(at: "https://id.test/a?tenant=1").url == "https://id.test/a?tenant=1&" + query)
        #expect(try request(at: "https://id.test/a?").url == "https://id.test/a?" + query)
    }

    @Test("state and verifier are made anew, long, and of characters that need no escape")
    func fresh() throws {
        let made = try (0..<50).map { _ in try request(state: nil, verifier: nil) }
        #expect(Set(made.map(\.state)).count == 50 && Set(made.map(\.verifier)).count == 50)
        #expect(made.allSatisfy { $0.state.utf8.count == 43 && $0.verifier.utf8.count == 43 })
        #expect(made.allSatisfy { $0.verifier.utf8.allSatisfy(RandomText.isUnreserved) })
        #expect(made.allSatisfy { !$0.url.contains($0.verifier) })
    }

    @Test("bytes are written as RFC 4648 has them", arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v")])
    func letters(_ text: String, _ encoded: String) {
        #expect(RandomText.base64URL(Array(text.utf8)) == encoded)
    }

    @Test(
        "the response to the request is a grant, in whatever form it comes",
        arguments: [
            "https://app.test/callback?x=1&code=c%2F1+2&state=the-state", "code=c%2F1+2&state=the-state",
            "/callback?state=the-state&code=c%2F1%202#_=_", "app:/x?state=the-state&&code=c%2f1+2&iss=https://id.test",
        ]
    )
    func grant(_ redirect: String) throws {
        let grant = try request(issuer: "https://id.test").grant(from: redirect)
        guard case .authorizationCode(let code, let redirectURI, let verifier) = grant.kind else {
            Issue.record("\(grant)")
            return
        }
        #expect(code == "c/1 2")
        #expect(redirectURI == "https://app.test/callback?x=1")
        #expect(verifier == "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    }

    @Test(
        "what is no response to the request is an error, and so is a refusal",
        arguments: [
            ("", OAuthError.Kind.redirect, nil), ("?code=c", .redirect, nil), ("?code=c&state=", .redirect, nil),
            ("?code=c&state=the-stat3", .redirect, nil), ("?code=c&state=the-state2", .redirect, nil),
            ("?error=access_denied&state=other", .redirect, nil), ("?state=the-state", .redirect, nil),
            ("?code=&state=the-state", .redirect, nil), ("?code=a&code=b&state=the-state", .redirect, nil),
            ("?code=a&state=the-state&state=the-state", .redirect, nil),
            ("?code=a&state=the-state&iss=https://evil.test", .redirect, nil),
            ("?error=access_denied&error_description=no%0A+the-state&state=the-state", .refused, "access_denied"),
        ] as [(String, OAuthError.Kind, String?)]
    )
    func refused(_ query: String, _ kind: OAuthError.Kind, _ code: String?) throws {
        let request = try request(issuer: "https://id.test")
        let error = try #require(throws: OAuthError.self) {
            try request.grant(from: "https://app.test/callback" + query)
        }
        #expect(error.kind == kind)
        #expect(error.code == code)
        #expect(!"\(error)".contains("the-state") && !"\(error)".contains("\n"))
    }

    @Test("addresses that anybody can read, and verifiers that are none, are errors")
    func arguments() throws {
        for url in ["http://id.test/a", "/a", "https://id.test/a#b"] {
            let error = try #require(throws: OAuthError.self) { try request(at: url) }
            #expect(error.kind == .address)
        }
        #expect(throws: OAuthError.self) { try request(verifier: "short") }
        #expect(throws: OAuthError.self) { try request(verifier: String(repeating: "ä", count: 50)) }
        #expect(throws: Never.self) { try request(at: "http://127.0.0.1:1/a") }
    }

    @Test("no text shows state or verifier")
    func secrets() throws {
        let request = try request()
        var dumped = ""
        dump(request, to: &dumped)
        for text in ["\(request)", String(reflecting: request), dumped] {
            #expect(!text.contains("the-state") && !text.contains("dBjft"))
        }
    }
}
