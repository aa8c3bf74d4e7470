// What a call does when a server refuses its token.
import DriftlessOAuth
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

@Suite("Calls whose token is refused")
struct RefusedTokenTests {
    private static let table = SecurityTable(
        [SecurityScheme("oauth", "oauth", .authorization)],
        [[[.scheme(0, ["read"])]]]
    )

    /// A service that takes one token, and says something else with a 401 to all others.
    private final class Service: Transport {
        private let seen = Mutex<[String]>([])
        private let accepted: String
        private let challenge: String?

        init(accepting token: String, challenge: String? = nil) {
            accepted = token
            self.challenge = challenge
        }

        var tokens: [String] { seen.withLock { $0 } }

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            _ = try await request.body.collect(upTo: .max)
            let token = request.headers[.authorization] ?? ""
            seen.withLock { $0.append(token) }
            if token == "Bearer " + accepted { return .json("{}") }
            var response = TransportResponse.json("{}", status: 401)
            if let challenge { response.headers[.wwwAuthenticate] = challenge }
            return response
        }
    }

    private func call(
        _ service: Service,
        _ server: MemoryServer,
        body: HTTPBody = HTTPBody(),
        middlewares: [any ClientMiddleware] = []
    ) async throws -> ClientResponse {
        let tokens = OAuthTokens(.clientCredentials, server)
        let core = ClientCore(
            server: try ServerURL("https://api.test"),
            credentials: [BearerCredential.tokens(tokens).credential],
            transport: service,
            middlewares: middlewares
        )
        let target = RequestBuilder("things", .post, Self.table[0])
        target.literal("/things")
        var request = try target.finish()
        request.body = body
        return try await core.send(request)
    }

    @Test("another token is got, and the call is sent once more")
    func replaced() async throws {
        let service = Service(accepting: "token2", challenge: #"Bearer realm="r", error="invalid_token""#)
        let response = try await call(service, .issuing(), body: HTTPBody(Array("body".utf8)))
        #expect(response.status == 200)
        #expect(service.tokens == ["Bearer token1", "Bearer token2"])
    }

    @Test("where the other one is refused too, the caller gets that response")
    func refusedTwice() async throws {
        let service = Service(accepting: "none")
        let server = MemoryServer.issuing()
        #expect(try await call(service, server).status == 401)
        #expect(service.tokens == ["Bearer token1", "Bearer token2"])
        #expect(server.requests.count == 2)
    }

    @Test("it is not sent again where the server says that the token is good, or where the body was a stream")
    func notRepeated() async throws {
        let narrow = Service(accepting: "token2", challenge: #"Bearer error="insufficient_scope""#)
        #expect(try await call(narrow, .issuing()).status == 401)
        #expect(narrow.tokens == ["Bearer token1"])
        let service = Service(accepting: "token2")
        let stream = AsyncStream<[UInt8]> { continuation in
            continuation.yield([1, 2, 3])
            continuation.finish()
        }
        #expect(try await call(service, .issuing(), body: HTTPBody(stream)).status == 401)
        #expect(service.tokens == ["Bearer token1"])
    }

    @Test("where there is no other token, the error says so and is no response")
    func noOther() async throws {
        let server = MemoryServer { _, number in
            number == 1 ? MemoryServer.token("token1", 3600) : .json(#"{"error":"invalid_client"}"#, status: 401)
        }
        let error = try await #require(throws: ClientError.self) {
            try await call(Service(accepting: "token2"), server)
        }
        guard case .transport(let problem) = error else {
            Issue.record("another error: \(error)")
            return
        }
        #expect(((problem.underlying as? CredentialError)?.underlying as? OAuthError)?.code == "invalid_client")
        #expect("\(error)".contains("the server refused the token of things"))
    }

    @Test("each attempt of a retry asks for its token anew, and no middleware outside sees it")
    func retries() async throws {
        struct Twice: ClientMiddleware {
            var time: ManualTime
            func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
                #expect(request.headers[.authorization] == nil)
                _ = try await next(request)
                time.advance(by: .seconds(100))
                return try await next(request)
            }
        }
        let time = ManualTime()
        let service = Service(accepting: "token2")
        let server = MemoryServer.issuing(seconds: 100)
        let tokens = OAuthTokens(.clientCredentials, server, time: time)
        let core = ClientCore(
            server: try ServerURL("https://api.test"),
            credentials: [BearerCredential.tokens(tokens).credential],
            transport: MemoryTransport { request in
                var request = request.transportRequest
                request.body = HTTPBody()
                _ = try await service.send(request)
                return .json("{}")
            },
            middlewares: [Twice(time: time)]
        )
        let target = RequestBuilder("things", .get, Self.table[0])
        target.literal("/things")
        let request = try target.finish()
        _ = try await core.send(request)
        #expect(service.tokens == ["Bearer token1", "Bearer token2"])
    }

    @Test("a middleware that signs behind the mark sees the credentials")
    func mark() async throws {
        struct Seeing: ClientMiddleware {
            var isExpected: Bool
            func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
                #expect(request.headers.contains(.authorization) == isExpected)
                return try await next(request)
            }
        }
        let service = Service(accepting: "token1")
        let middlewares: [any ClientMiddleware] = [
            Seeing(isExpected: false), CredentialsMiddleware(), Seeing(isExpected: true),
        ]
        #expect(try await call(service, .issuing(), middlewares: middlewares).status == 200)
    }
}
