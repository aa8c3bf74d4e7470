// Tokens that are got once, kept, and renewed.
import DriftlessOAuth
import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

@Suite("Tokens are always fresh")
struct OAuthTokensTests {
    @Test("a thousand calls that wait get one token")
    func once() async throws {
        let gate = Gate()
        let server = MemoryServer { _, number in
            await gate.pass()
            return MemoryServer.token("token\(number)", 3600)
        }
        let tokens = OAuthTokens(.clientCredentials, server, scopes: ["a", "b c"])
        let found = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1000 { group.addTask { try await tokens.token(for: []).exposed } }
            while server.requests.isEmpty { await Task.yield() }
            gate.open()
            var found: Set<String> = []
            for try await token in group { found.insert(token) }
            return found
        }
        #expect(found == ["token1"])
        #expect(server.requests.count == 1)
        let request = try #require(server.requests.first)
        #expect(request.body == "grant_type=client_credentials&scope=a%20b%20c")
        #expect(request.headers[.contentType] == "application/x-www-form-urlencoded")
        #expect(request.headers[.accept] == "application/json")
    }

    @Test("a token is renewed a minute before its end, or in the second half of a short life")
    func renewal() async throws {
        let time = ManualTime()
        let server = MemoryServer { _, number in MemoryServer.token("token\(number)", number == 1 ? 3600 : 100) }
        let tokens = OAuthTokens(.clientCredentials, server, time: time)
        #expect(try await tokens.current().accessToken == "token1")
        time.advance(by: .seconds(3539))
        #expect(try await tokens.current().accessToken == "token1")
        time.advance(by: .seconds(1))
        #expect(try await tokens.current().accessToken == "token2")
        time.advance(by: .seconds(49))
        #expect(try await tokens.current().accessToken == "token2")
        time.advance(by: .seconds(1))
        #expect(try await tokens.current().accessToken == "token3")
        #expect(server.requests.count == 3)
    }

    @Test("a failure reaches all who wait, and the next call asks again")
    func failure() async throws {
        let gate = Gate()
        let server = MemoryServer { _, number in
            await gate.pass()
            guard number > 1 else { return .json(#"{"error":"invalid_client"}"#, status: 401) }
            return MemoryServer.token("token\(number)", 3600)
        }
        let tokens = OAuthTokens(.clientCredentials, server)
        let codes = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    do {
                        return try await tokens.current().accessToken
                    } catch {
                        return (error as? OAuthError)?.code
                    }
                }
            }
            while server.requests.isEmpty { await Task.yield() }
            gate.open()
            var codes: [String?] = []
            for await code in group { codes.append(code) }
            return codes
        }
        // Those that came after the failure asked again.
        #expect(Set(codes).isSubset(of: ["invalid_client", "token2"]))
        #expect(codes.contains("invalid_client"))
        #expect(try await tokens.current().accessToken == "token2")
        #expect(server.requests.count == 2)
    }

    @Test("while the old token lasts, a failed renewal is no failure")
    func outage() async throws {
        let time = ManualTime()
        let server = MemoryServer { _, number in
            guard number != 2 else { throw TransportError(.connection, "no route") }
            return MemoryServer.token("token\(number)", 3600)
        }
        let tokens = OAuthTokens(.clientCredentials, server, time: time)
        _ = try await tokens.current()
        time.advance(by: .seconds(3550))
        #expect(try await tokens.current().accessToken == "token1")
        #expect(server.requests.count == 2)
        time.advance(by: .seconds(60))
        #expect(try await tokens.current().accessToken == "token3")
    }

    @Test("a call that is cancelled takes nothing from the others, and a request that nobody waits for is not lost")
    func cancellation() async throws {
        let gate = Gate()
        let server = MemoryServer { _, number in
            await gate.pass()
            try Task.checkCancellation()
            return MemoryServer.token("token\(number)", 3600, #","refresh_token":"next\#(number)""#)
        }
        let tokens = OAuthTokens(.refreshToken("first"), server)
        let cancelled = Task { try await tokens.current().accessToken }
        while server.requests.isEmpty { await Task.yield() }
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        // The request with the refresh token, which is good for once, is still under way.
        let waiting = Task { try await tokens.current().accessToken }
        gate.open()
        #expect(try await waiting.value == "token1")
        #expect(try await tokens.current().refreshToken == "next1")
        #expect(server.requests.count == 1)
    }

    @Test("each refresh token is sent once, and the app is told of the next before anybody uses the access token")
    func rotation() async throws {
        let time = ManualTime()
        let server = MemoryServer { _, number in
            MemoryServer.token("token\(number)", 100, number == 2 ? "" : #","refresh_token":"refresh-\#(number)""#)
        }
        let stored = Mutex<[String?]>([])
        let first = OAuthToken(
            accessToken: "had",
            expiresAt: time.now.advanced(by: .seconds(1000)),
            refreshToken: "refresh-0"
        )
        let tokens = OAuthTokens(.token(first), server, time: time) { token in
            stored.withLock { $0.append(token.refreshToken) }
        }
        #expect(try await tokens.current().accessToken == "had")
        #expect(server.requests.isEmpty)
        time.advance(by: .seconds(940))
        for _ in 0..<3 {
            _ = try await tokens.current()
            time.advance(by: .seconds(60))
        }
        #expect(server.requests.map { $0.field("refresh_token") } == ["refresh-0", "refresh-1", "refresh-1"])
        #expect(server.requests.allSatisfy { $0.field("grant_type") == "refresh_token" })
        #expect(stored.withLock { $0 } == ["refresh-1", "refresh-1", "refresh-3"])
    }

    @Test("a code is exchanged once, and without a refresh token the end is the end")
    func code() async throws {
        let time = ManualTime()
        let server = MemoryServer.issuing(seconds: 100)
        let grant = OAuthGrant.authorizationCode("the code", redirectURI: "app://back", verifier: "v-1")
        let tokens = OAuthTokens(grant, server, time: time)
        #expect(try await tokens.current().accessToken == "token1")
        #expect(
            server.requests[0].body
                == "grant_type=authorization_code&code=the%20code&redirect_uri=app%3A%2F%2Fback&code_verifier=v-1"
        )
        time.advance(by: .seconds(200))
        let error = try await #require(throws: OAuthError.self) { try await tokens.current() }
        #expect(error.kind == .ended)
        #expect(server.requests.count == 1)
    }

    @Test("the app shows who it is in the header, in the body or by its identifier alone")
    func clients() async throws {
        func request(_ client: OAuthClient) async throws -> MemoryServer.Received {
            let server = MemoryServer.issuing()
            let grant = OAuthGrant.password(user: "u", password: "p w")
            let connection = OAuthConnection(server)
            let tokens = OAuthTokens(grant, of: client, at: "https://id.test/t?tenant=1", over: connection)
            _ = try await tokens.current()
            return try #require(server.requests.first)
        }
        let basic = try await request(OAuthClient(id: "a:b", secret: "s%/é"))
        // RFC 6749, section 2.3.1: `a%3Ab:s%25%2F%C3%A9`.
        #expect(basic.headers[.authorization] == "Basic YSUzQWI6cyUyNSUyRiVDMyVBOQ==")
        #expect(basic.body == "grant_type=password&username=u&password=p%20w")
        #expect(basic.url == "https://id.test/t?tenant=1")
        let raw = try await request(OAuthClient(id: "a", secret: "s/é", authentication: .unescapedBasic))
        #expect(raw.headers[.authorization] == "Basic YTpzL8Op")
        let body = try await request(OAuthClient(id: "a", secret: "s&", authentication: .body))
        #expect(body.headers[.authorization] == nil)
        #expect(body.body.hasSuffix("&client_id=a&client_secret=s%26"))
        let bare = try await request(OAuthClient(id: "a"))
        #expect(bare.headers[.authorization] == nil)
        #expect(bare.body.hasSuffix("&client_id=a"))
    }

    @Test("secrets go over https, or to this machine, unless the app says otherwise")
    func security() async throws {
        let server = MemoryServer.issuing()
        func token(_ url: String, _ security: OAuthTransportSecurity = .required) async throws -> String {
            let connection = OAuthConnection(server, security: security)
            let client = OAuthClient(id: "a", secret: "s")
            return try await OAuthTokens(.clientCredentials, of: client, at: .url(url), over: connection).current()
                .accessToken
        }
        for url in ["http://id.test/token", "ftp://id.test/", "id.test", "https://id.test/#x", "https://a b/", ""] {
            let error = try await #require(throws: OAuthError.self) { try await token(url) }
            #expect(error.kind == .address, "\(url)")
        }
        #expect(server.requests.isEmpty)
        _ = try await token("http://127.0.0.1:8080/token")
        _ = try await token("http://localhost/token")
        _ = try await token("http://id.test/token", .notRequired)
        #expect(server.requests.count == 3)
    }
}
