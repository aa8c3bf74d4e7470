// What comes of responses that no authorization server should send.
import DriftlessOAuth
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Responses of token endpoints")
struct TokenResponseTests {
    private static let secret = "app-secret-1"

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var response: TransportResponse
        /// The kind of the error; nil where there is a token.
        var kind: OAuthError.Kind?
        var code: String?

        init(_ name: String, _ body: String, status: Int = 200, _ kind: OAuthError.Kind?, code: String? = nil) {
            testDescription = name
            response = .json(body, status: status)
            self.kind = kind
            self.code = code
        }
    }

    static let cases: [Case] = [
        Case("nothing", "", .invalidResponse),
        Case("no JSON", "<html>\(secret)</html>", .invalidResponse),
        Case("a list", "[]", .invalidResponse),
        Case("no token", "{}", .invalidResponse),
        Case("an empty token", #"{"access_token":""}"#, .invalidResponse),
        Case("a token with a line break", #"{"access_token":"a\nX-Evil: 1"}"#, .invalidResponse),
        Case("a token that is no text", #"{"access_token":1}"#, .invalidResponse),
        Case("another type", #"{"access_token":"t","token_type":"mac"}"#, .invalidResponse),
        Case("deep JSON", String(repeating: "[", count: 100_000), .invalidResponse),
        Case("a huge body", #"{"access_token":""# + String(repeating: "x", count: 2 << 20) + "\"}", .unreachable),
        Case("an error with the status 200", #"{"error":"invalid_scope"}"#, .refused, code: "invalid_scope"),
        Case(
            "a refusal",
            #"{"error":"invalid_grant","error_description":"the secret app-secret-1 is \u0007 wrong"}"#,
            status: 400,
            .refused,
            code: "invalid_grant"
        ),
        Case("a refusal without a code", "no", status: 401, .invalidResponse),
        Case("a broken server", #"{"error":{"code":1}}"#, status: 500, .invalidResponse),
        Case("a redirect", "", status: 302, .invalidResponse),
        Case("no type", #"{"access_token":"t"}"#, nil),
        Case("a type in capitals", #"{"access_token":"t","token_type":"BEARER"}"#, nil),
        Case("a life as a text", #"{"access_token":"t","expires_in":"3600"}"#, nil),
        Case("a negative life", #"{"access_token":"t","expires_in":-3600}"#, nil),
        Case("a long life", #"{"access_token":"t","expires_in":1e400}"#, nil),
        Case("a life that is none", #"{"access_token":"t","expires_in":{"a":1}}"#, nil),
        Case("members of other kinds", #"{"access_token":"t","refresh_token":3,"scope":[]}"#, nil),
    ]

    @Test("are a token or an error, and show no secret", arguments: cases)
    func responses(_ testCase: Case) async throws {
        let server = MemoryServer { _, _ in testCase.response }
        let tokens = OAuthTokens(.clientCredentials, server)
        do {
            let token = try await tokens.current()
            #expect(testCase.kind == nil)
            #expect(token.accessToken == "t")
            // However useless its life is, one token is one request.
            for _ in 0..<10 { _ = try await tokens.current() }
            #expect(server.requests.count == 1)
        } catch let error as OAuthError {
            #expect(error.kind == testCase.kind, "\(error)")
            #expect(error.code == testCase.code)
            var said = "\(error) \(String(reflecting: error))"
            dump(error, to: &said)
            #expect(!said.contains(Self.secret))
            #expect(!said.contains("\u{7}"))
        }
    }

    @Test("nothing that holds a secret prints it")
    func secrecy() throws {
        let token = OAuthToken(accessToken: "secret-access", refreshToken: "secret-refresh", scopes: ["read"])
        let client = OAuthClient(id: "app", secret: "secret-client")
        let values: [Any] = [
            token, client, BearerToken("secret-bearer"), OAuthGrant.password(user: "u", password: "secret-password"),
            OAuthGrant.refreshToken("secret-refresh"),
            OAuthGrant.authorizationCode("secret-code", verifier: "secret-v"),
            OAuthTokens(.token(token), MemoryServer.issuing()),
        ]
        var said = ""
        for value in values {
            print(value, String(reflecting: value), to: &said)
            dump(value, to: &said)
        }
        #expect(!said.contains("secret-"))
    }
}
