// What becomes of the scopes that operations name.
import DriftlessOAuth
import DriftlessRuntime
import Testing

@Suite("Tokens are good for what operations need")
struct OperationScopeTests {
    /// Says what it grants: all that it was asked for, but for some scopes.
    private func server(denying denied: Set<String> = [], refusing refused: String = "-") -> MemoryServer {
        MemoryServer { request, number in
            let asked = request.field("scope")?.replacing("%20", with: " ").split(separator: " ").map(String.init) ?? []
            guard !asked.contains(refused) else { return .json(#"{"error":"invalid_scope"}"#, status: 400) }
            let granted = asked.filter { !denied.contains($0) }.joined(separator: " ")
            return MemoryServer.token("token\(number)", 3600, #","scope":"\#(granted)""#)
        }
    }

    @Test("what an operation needs is asked for besides what was given and needed before, and shared from then on")
    func union() async throws {
        let server = server()
        let tokens = OAuthTokens(.clientCredentials, server, scopes: ["a"])
        #expect(try await tokens.token(for: []).exposed == "token1")
        #expect(try await tokens.token(for: ["a"]).exposed == "token1")
        #expect(try await tokens.token(for: ["b", "c"]).exposed == "token2")
        #expect(try await tokens.token(for: ["c", "b"]).exposed == "token2")
        #expect(try await tokens.token(for: ["a"]).exposed == "token2")
        #expect(try await tokens.current().accessToken == "token2")
        #expect(try await tokens.token(for: ["d"]).exposed == "token3")
        #expect(server.requests.map { $0.field("scope") } == ["a", "a%20b%20c", "a%20b%20c%20d"])
        #expect(try await tokens.replacement(for: BearerToken("token3"), scopes: ["b"])?.exposed == "token4")
        #expect(server.requests.last?.field("scope") == "a%20b%20c%20d")
    }

    @Test("a thousand calls that need the same get it with one request, and those that need less do not wait for it")
    func shared() async throws {
        let gate = Gate()
        let server = MemoryServer { request, number in
            if request.field("scope") != "a" { await gate.pass() }
            return MemoryServer.token("token\(number)", 3600)
        }
        let tokens = OAuthTokens(.password(user: "u", password: "p"), server, scopes: ["a"])
        _ = try await tokens.current()
        let found = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1000 { group.addTask { try await tokens.token(for: ["b"]).exposed } }
            while server.requests.count < 2 { await Task.yield() }
            #expect(try await tokens.token(for: ["a"]).exposed == "token1")
            gate.open()
            var found: Set<String> = []
            for try await token in group { found.insert(token) }
            return found
        }
        #expect(found == ["token2"])
        #expect(server.requests.count == 2)
    }

    @Test("a set that the server refuses, or grants in part, fails the call that needs it and no other")
    func refused() async throws {
        let server = server(denying: ["denied"], refusing: "refused")
        let tokens = OAuthTokens(.clientCredentials, server, scopes: ["a"])
        #expect(try await tokens.token(for: ["a"]).exposed == "token1")
        let refusal = await #expect(throws: OAuthError.self) { try await tokens.token(for: ["refused"]) }
        #expect(refusal?.code == "invalid_scope")
        #expect(try await tokens.token(for: ["a"]).exposed == "token1")
        for _ in 0..<2 {
            let error = await #expect(throws: OAuthError.self) { try await tokens.token(for: ["denied"]) }
            #expect(error?.kind == .insufficientScope)
            #expect("\(try #require(error))".contains("it needs 'denied', and the token has 'a'; the server granted less"))
        }
        #expect(try await tokens.token(for: ["a", "b", "offline_access"]).exposed == "token4")
        // What was granted in part is not asked for each time.
        #expect(server.requests.count == 4)
    }

    @Test("what a user consented to is not widened: the call fails before anything is sent, and says what is missing")
    func consent() async throws {
        let server = MemoryServer.issuing(extra: #","scope":"read""#)
        let held = OAuthToken(accessToken: "had", refreshToken: "next", scopes: ["read"])
        let tokens = OAuthTokens(.token(held), server)
        #expect(try await tokens.token(for: ["read"]).exposed == "had")
        let error = await #expect(throws: OAuthError.self) { try await tokens.token(for: ["read", "write", "admin"]) }
        #expect(error?.kind == .insufficientScope)
        #expect(
            "\(try #require(error))".contains(
                "it needs 'write', 'admin', and the token has 'read'; the user has to consent to more"
            )
        )
        #expect(server.requests.isEmpty)
    }

    @Test("where a refresh says nothing of scopes they stay, and where nobody says anything all is tried")
    func silence() async throws {
        let held = OAuthToken(accessToken: "", refreshToken: "next", scopes: ["read"])
        let known = OAuthTokens(.token(held), MemoryServer.issuing())
        await #expect(throws: OAuthError.self) { try await known.token(for: ["write"]) }
        #expect(try await known.current().scopes == ["read"])
        let unknown = OAuthTokens(.refreshToken("next"), MemoryServer.issuing())
        #expect(try await unknown.token(for: ["write"]).exposed == "token1")
        let stated = OAuthTokens(.refreshToken("next"), MemoryServer.issuing(), scopes: ["read"])
        #expect(try await stated.token(for: ["read"]).exposed == "token1")
        await #expect(throws: OAuthError.self) { try await stated.token(for: ["write"]) }
    }

    @Test("scopes of a document that are not the server's can be left alone")
    func ignored() async throws {
        let server = MemoryServer.issuing(extra: #","scope":"https://other.test/a""#)
        let tokens = OAuthTokens(
            .clientCredentials,
            of: OAuthClient(id: "app", secret: "app-secret-1"),
            at: "https://id.test/token",
            scopes: ["x"],
            operationScopes: .ignored,
            over: OAuthConnection(server)
        )
        #expect(try await tokens.token(for: ["a"]).exposed == "token1")
        #expect(server.requests.map { $0.field("scope") } == ["x"])
    }
}
