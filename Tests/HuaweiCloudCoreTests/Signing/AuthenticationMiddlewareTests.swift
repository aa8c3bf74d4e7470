// How attempts get their credentials: afresh each time, once more after a 401, and never against the caller's will.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Synchronization
import Testing

@Suite("Authentication of requests")
struct AuthenticationMiddlewareTests {
    private struct Provider: CredentialsProvider {
        var first: Result<Credentials, CredentialsError>
        var other: Credentials?

        func credentials() async throws -> Credentials { try first.get() }
        func replacement(for refused: Credentials) async throws -> Credentials? { other }
    }

    private static func keys(_ name: String, token: Secret? = nil) -> Credentials {
        .accessKeys(AccessKeys(accessKey: name, secretKey: "SK", securityToken: token))
    }

    private let request = TransportRequest(
        operation: "List",
        method: .get,
        scheme: "https",
        authority: "host",
        path: "/p"
    )

    private func header(_ name: String, of request: TransportRequest) -> String? {
        HTTPField.Name(name).flatMap { request.headers[$0] }
    }

    /// Sends the request through the middleware to a server that answers with the statuses, the last one again and again.
    private func sent(
        _ provider: Provider,
        project: String? = nil,
        request: TransportRequest? = nil,
        statuses: [Int] = [200]
    ) async throws -> (requests: [TransportRequest], status: Int) {
        let server = MemoryIAM { _, number in .json("{}", status: statuses[min(number, statuses.count) - 1]) }
        let middleware = AuthenticationMiddleware(provider: provider, projectID: project, time: ManualTime())
        let response = try await middleware.intercept(request ?? self.request) { try await server.send($0) }
        return (server.requests, response.status.code)
    }

    @Test("each attempt of a retried request is signed with a fresh date")
    func freshDates() async throws {
        let time = ManualTime()
        let server = MemoryIAM { _, number in .json("{}", status: number < 3 ? 429 : 200) }
        let signing = AuthenticationMiddleware(
            provider: Provider(first: .success(Self.keys("AK"))),
            projectID: nil,
            time: time
        )
        let retrying = RetryMiddleware(time: time, randomness: { 0.5 })
        async let response = retrying.intercept(request) { request in
            try await signing.intercept(request) { try await server.send($0) }
        }
        for count in 1...2 {
            await time.untilSleeps(count)
            time.advance(by: .seconds(60))
        }
        #expect(try await response.status == .ok)
        let dates = server.requests.map { header("X-Sdk-Date", of: $0) }
        #expect(dates == ["20180806T024114Z", "20180806T024214Z", "20180806T024314Z"])
        #expect(Set(server.requests.map { $0.headers[.authorization] }).count == 3)
    }

    @Test("after a 401 the request is sent once more with other credentials, and no third time")
    func replacement() async throws {
        let provider = Provider(first: .success(Self.keys("OLD")), other: Self.keys("NEW"))
        let (requests, status) = try await sent(provider, statuses: [401])
        #expect(requests.count == 2)
        #expect(requests.first?.headers[.authorization]?.contains("Access=OLD,") == true)
        #expect(requests.last?.headers[.authorization]?.contains("Access=NEW,") == true)
        #expect(status == 401)
        #expect(try await sent(provider, statuses: [401, 200]).status == 200)
    }

    @Test("with the same credentials, or none, a 401 is final; other statuses never ask for others")
    func sameCredentials() async throws {
        let keys = Self.keys("AK")
        #expect(try await sent(Provider(first: .success(keys), other: keys), statuses: [401]).requests.count == 1)
        #expect(try await sent(Provider(first: .success(keys), other: nil), statuses: [401]).requests.count == 1)
        let other = Provider(first: .success(keys), other: Self.keys("NEW"))
        for status in [200, 302, 400, 403, 407, 429, 500, 503] {
            #expect(try await sent(other, statuses: [status]).requests.count == 1, "\(status)")
        }
    }

    @Test("a caller's own Authorization or token stays as it is", arguments: ["Authorization", "x-auth-token"])
    func ownHeader(_ name: String) async throws {
        var own = request
        own.headers[try #require(HTTPField.Name(name))] = "mine"
        let failing = Provider(first: .failure(CredentialsError("not asked")))
        let (requests, _) = try await sent(failing, project: "p", request: own, statuses: [401])
        #expect(requests.map(\.headers) == [own.headers])
    }

    @Test("without credentials nothing is sent, and the error says why")
    func missing() async throws {
        let provider = Provider(first: .failure(CredentialsError("Set HUAWEICLOUD_SDK_AK.", reason: .notConfigured)))
        let error = await #expect(throws: TransportError.self) { try await sent(provider) }
        #expect(error?.progress == .notSent)
        #expect(error?.underlying is CredentialsError)
        #expect(error?.description.contains("Set HUAWEICLOUD_SDK_AK.") == true)
    }

    @Test("a token is sent as X-Auth-Token, unsigned and kept out of tables of headers")
    func token() async throws {
        let provider = Provider(first: .success(.token(AuthToken("T"))))
        let sent = try await sent(provider, project: "p").requests
        let field = try #require(sent.first?.headers.first { $0.name.canonicalName == "x-auth-token" })
        #expect(field.value == "T")
        #expect(field.indexingStrategy == .disallow)
        #expect(sent.first?.headers.count == 1)
    }

    @Test("the project is sent and signed, unless the caller named one")
    func project() async throws {
        let provider = Provider(first: .success(Self.keys("AK", token: "T")))
        var own = request
        own.headers[try #require(HTTPField.Name("X-Project-Id"))] = "own"
        for (request, project) in [(request, "p"), (own, "own")] {
            let sent = try #require(try await sent(provider, project: "p", request: request).requests.first)
            #expect(header("X-Project-Id", of: sent) == project)
            let names = "SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,"
            #expect(sent.headers[.authorization]?.contains(names) == true)
        }
        let without = try #require(try await sent(provider).requests.first)
        #expect(header("X-Project-Id", of: without) == nil)
    }
}
