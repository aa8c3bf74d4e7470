// How a password becomes a token: what is sent, what is kept, and when a new one is fetched.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("Credentials of a user's name and password")
struct PasswordCredentialsTests {
    static let password: Secret = "pa\"ss/wörd"

    static func provider(
        _ iam: MemoryIAM,
        _ time: ManualTime,
        scope: PasswordCredentials.Scope = .region("cn-north-4")
    ) -> PasswordCredentials {
        PasswordCredentials(
            user: "reader",
            password: password,
            domain: "account",
            scope: scope,
            iam: .region("cn-north-4"),
            transport: iam,
            time: time
        )
    }

    @Test(
        "the request is the documented one",
        arguments: [
            (PasswordCredentials.Scope.region("cn-north-4"), #""name":"cn-north-4""#),
            (.project(name: "cn-north-4_backups"), #""name":"cn-north-4_backups""#),
            (.projectID("p1"), #""id":"p1""#),
        ]
    )
    func request(_ scope: PasswordCredentials.Scope, _ project: String) async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time)
        _ = try await Self.provider(iam, time, scope: scope).credentials()
        let request = try #require(iam.requests.first)
        #expect(request.method == .post)
        #expect(request.url == "https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens")
        #expect(request.headers[.contentType]?.hasPrefix("application/json") == true)
        let expected = """
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"reader","password":"pa\\"ss/wörd",\
            "domain":{"name":"account"}}}},"scope":{"project":{\(project)}}}}
            """
        #expect(try JSONValue(json: request.body.bytes ?? []) == JSONValue(json: Array(expected.utf8)))
    }

    @Test("the token comes from the header, its end and its project from the body")
    func token() async throws {
        let time = ManualTime()
        let iam = MemoryIAM { _, _ in
            var response = MemoryIAM.token(1, endsAt: time.now)
            response.body = HTTPBody(
                #"{"token":{"expires_at":"2019-02-13T06:52:13.855000Z","project":{"id":"p7"},"catalog":[{}]}}"#
            )
            return response
        }
        let provider = Self.provider(iam, time)
        let end = Timestamp("2019-02-13T06:52:13.855Z")
        #expect(try await provider.credentials() == .token(AuthToken("token-1", expiresAt: end)))
        #expect(try await provider.projectID() == "p7")
        #expect(iam.requests.count == 1)
    }

    @Test("a token is renewed from five minutes before its end on, and not earlier")
    func renewal() async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time)
        let provider = Self.provider(iam, time)
        #expect(try await provider.credentials().tokenText == "token-1")
        time.advance(by: .seconds(86_400 - 301))
        #expect(try await provider.credentials().tokenText == "token-1")
        time.advance(by: .seconds(1))
        #expect(try await provider.credentials().tokenText == "token-2")
        #expect(iam.requests.count == 2)
    }

    @Test("a token that lasts shorter than the margin is kept for half of its life")
    func shortLife() async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time, lifetime: .seconds(60))
        let provider = Self.provider(iam, time)
        for _ in 0..<10 { #expect(try await provider.credentials().tokenText == "token-1") }
        time.advance(by: .seconds(30))
        #expect(try await provider.credentials().tokenText == "token-2")
    }

    @Test("a clock that is days ahead of the server's does not fetch a token for each call")
    func wrongClock() async throws {
        let time = ManualTime()
        let iam = MemoryIAM { _, number in
            var response = MemoryIAM.token(number, endsAt: time.now)
            response.body = HTTPBody(
                #"{"token":{"issued_at":"2010-01-01T00:00:00Z","expires_at":"2010-01-02T00:00:00Z"}}"#
            )
            return response
        }
        let provider = Self.provider(iam, time)
        for _ in 0..<5 { _ = try await provider.credentials() }
        #expect(iam.requests.count == 1)
        time.advance(by: .seconds(86_400))
        _ = try await provider.credentials()
        #expect(iam.requests.count == 2)
    }

    @Test("a token whose end cannot be read is used for an hour at most", arguments: ["null", "\"soon\"", "\"\""])
    func unknownEnd(_ end: String) async throws {
        let time = ManualTime()
        let iam = MemoryIAM { _, number in
            var response = MemoryIAM.token(number, endsAt: time.now)
            response.body = HTTPBody(#"{"token":{"expires_at":\#(end)}}"#)
            return response
        }
        let provider = Self.provider(iam, time)
        for _ in 0..<5 { _ = try await provider.credentials() }
        #expect(iam.requests.count == 1)
        time.advance(by: .seconds(3600))
        _ = try await provider.credentials()
        #expect(iam.requests.count == 2)
    }

    @Test("while the old token lasts, a failed renewal is no failure, and is tried again after 30 seconds")
    func failedRenewal() async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time)
        let provider = Self.provider(iam, time)
        _ = try await provider.credentials()
        time.advance(by: .seconds(86_400 - 120))
        iam.responds { _, _ in .json("{}", status: 503) }
        for _ in 0..<5 { #expect(try await provider.credentials().tokenText == "token-1") }
        #expect(iam.requests.count == 2)
        time.advance(by: .seconds(30))
        for _ in 0..<5 { #expect(try await provider.credentials().tokenText == "token-1") }
        #expect(iam.requests.count == 3)
        // The old one has ended: now it is a failure, also within the 30 seconds.
        time.advance(by: .seconds(89))
        _ = try await provider.credentials()
        time.advance(by: .seconds(1))
        await #expect(throws: CredentialsError.self) { try await provider.credentials() }
        iam.responds { _, number in MemoryIAM.token(number, endsAt: time.now.advanced(by: .seconds(86_400))) }
        #expect(try await provider.credentials().tokenText == "token-\(iam.requests.count)")
    }

    @Test("a refused token is replaced once, and who comes later with it gets the new one")
    func replacement() async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time)
        let provider = Self.provider(iam, time)
        let first = try await provider.credentials()
        #expect(try await provider.replacement(for: first)?.tokenText == "token-2")
        #expect(try await provider.replacement(for: first)?.tokenText == "token-2")
        #expect(try await provider.credentials().tokenText == "token-2")
        #expect(iam.requests.count == 2)
    }

    @Test("where IAM gives the refused token again, there is no replacement")
    func sameTokenAgain() async throws {
        let time = ManualTime()
        let end = time.now.advanced(by: .seconds(86_400))
        let iam = MemoryIAM { _, _ in MemoryIAM.token(1, endsAt: end) }
        let provider = Self.provider(iam, time)
        let first = try await provider.credentials()
        #expect(try await provider.replacement(for: first) == nil)
    }

    @Test("a refused token is not used again, even where none can be fetched")
    func refusedAndNoOther() async throws {
        let time = ManualTime()
        let iam = MemoryIAM.issuing(time)
        let provider = Self.provider(iam, time)
        let first = try await provider.credentials()
        iam.responds { _, _ in .json("{}", status: 500) }
        await #expect(throws: CredentialsError.self) { try await provider.replacement(for: first) }
        await #expect(throws: CredentialsError.self) { try await provider.credentials() }
    }

    @Test("a refused password is not tried again for a minute, since failures lock the user")
    func refusedPassword() async throws {
        let time = ManualTime()
        let iam = MemoryIAM { _, _ in .json(#"{"error":{"code":401,"message":"wrong"}}"#, status: 401) }
        let provider = Self.provider(iam, time)
        for _ in 0..<5 {
            let error = await #expect(throws: CredentialsError.self) { try await provider.credentials() }
            #expect(error?.reason == .refused)
            #expect(error?.message.contains("401: wrong") == true)
        }
        #expect(iam.requests.count == 1)
        time.advance(by: .seconds(60))
        _ = try? await provider.credentials()
        #expect(iam.requests.count == 2)
    }

    @Test("other failures are not kept: the next call asks again", arguments: [429, 500, 502, 503])
    func passingFailure(_ status: Int) async throws {
        let time = ManualTime()
        let iam = MemoryIAM { _, number in
            number == 1
                ? .json("<html>", status: status)
                : MemoryIAM.token(number, endsAt: time.now.advanced(by: .seconds(86_400)))
        }
        let provider = Self.provider(iam, time)
        let error = await #expect(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error?.reason == .unavailable)
        #expect(try await provider.credentials().tokenText == "token-2")
    }

    @Test("a failure of the transport stays one, so that it can be tried again")
    func transportFailure() async throws {
        let iam = MemoryIAM { _, _ in throw TransportError(.connection, "refused", progress: .notSent) }
        let provider = Self.provider(iam, ManualTime())
        let error = await #expect(throws: ClientError.self) { try await provider.credentials() }
        guard case .transport(let transport) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(transport.kind == .connection && transport.progress == .notSent)
    }

    @Test(
        "a response that is not IAM's says so",
        arguments: [
            ("{}", 201, "no JSON of a token"), ("<html></html>", 201, "HTML page"), ("", 201, "empty"),
            (#"{"token":{}}"#, 201, "'X-Subject-Token' is missing"), (#"{"token":{}}"#, 200, "200"),
        ]
    )
    func foreignResponse(_ body: String, _ status: Int, _ says: String) async throws {
        let iam = MemoryIAM { _, _ in .json(body, status: status) }
        let provider = Self.provider(iam, ManualTime())
        let error = await #expect(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error?.reason == .unavailable)
        #expect(error?.message.contains(says) == true || status == 200, "\(error?.message ?? "")")
    }

    @Test("without a user, a password or an account nothing is sent")
    func emptyFields() async throws {
        let iam = MemoryIAM.issuing(ManualTime())
        for (user, password, domain) in [("", "p", "d"), ("u", "", "d"), ("u", "p", "")] {
            let provider = PasswordCredentials.password(
                user: user,
                password: Secret(password),
                domain: domain,
                region: "cn-north-4",
                transport: iam
            )
            await #expect(throws: CredentialsError.self) { try await provider.credentials() }
        }
        #expect(iam.requests.isEmpty)
    }
}

extension Credentials {
    /// The token's text; nil for keys.
    var tokenText: String? {
        if case .token(let token) = self { return token.value.exposed }
        return nil
    }

    /// The access key; nil for a token.
    var accessKey: String? {
        if case .accessKeys(let keys) = self { return keys.accessKey }
        return nil
    }
}
