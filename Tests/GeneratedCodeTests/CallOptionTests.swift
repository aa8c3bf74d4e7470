// What a call does differently from its client, given to it or to all calls of a task.
import Case_failures
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("A call takes options")
struct CallOptionTests {
    /// Adds its name to a header, and so tells where it stands.
    private struct Mark: ClientMiddleware {
        let name: String

        func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            var request = request
            request.headers[.via] = (request.headers[.via].map { $0 + " " } ?? "") + name
            return try await next(request)
        }
    }

    private actor Log {
        private(set) var requests: [CollectedRequest] = []

        func add(_ request: CollectedRequest) -> Int {
            requests.append(request)
            return requests.count
        }
    }

    private let log = Log()

    private func client(_ statuses: [Int] = [204]) throws -> CaseClient {
        CaseClient(
            server: try ServerURL("https://one.example/v1"),
            transport: MemoryTransport { [log] request in
                let number = await log.add(request)
                return TransportResponse(status: .init(code: statuses[min(number, statuses.count) - 1]))
            },
            middlewares: [Mark(name: "client")],
            limits: TransportLimits(timeout: .seconds(60), maximumBodySize: 1000)
        )
    }

    @Test("a call goes to another server, with more headers, a time limit and middlewares outside of the client's")
    func ofCall() async throws {
        let options = CallOptions(
            timeLimit: .seconds(3),
            headers: [.userAgent: "test", .accept: "text/html"],
            server: try ServerURL("http://two.example:81"),
            middlewares: [Mark(name: "first"), Mark(name: "second")]
        )
        let client = try client()
        try await client.deletePet(id: 7, options: options)
        try await client.deletePet(id: 7)
        let requests = await log.requests
        #expect(requests.map(\.url) == ["http://two.example:81/pets/7", "https://one.example/v1/pets/7"])
        #expect(requests.map { $0.headers[.via] } == ["first second client", "client"])
        #expect(requests.map { $0.headers[.userAgent] } == ["test", nil])
        #expect(requests.map { $0.headers[.accept] } == ["text/html", "application/json"])
        #expect(requests.map(\.limits.timeout) == [.seconds(3), .seconds(60)])
        #expect(requests.map(\.limits.maximumBodySize) == [1000, 1000])
    }

    @Test("options of a task reach all of its calls, and a call's own stand over them")
    func ofTask() async throws {
        let client = try client()
        let outer = CallOptions(
            timeLimit: .seconds(9),
            headers: [.userAgent: "outer"],
            middlewares: [Mark(name: "outer")]
        )
        let inner = CallOptions(headers: [.userAgent: "inner", .from: "me"], middlewares: [Mark(name: "inner")])
        try await withCallOptions(outer) { () throws(ClientError) in
            try await client.ping()
            try await client.ping(options: inner)
            try await withCallOptions(inner) { () throws(ClientError) in
                _ = try await client.ping.send(options: .timeLimit(.seconds(2)))
            }
        }
        try await client.ping()
        let requests = await log.requests
        #expect(requests.map { $0.headers[.userAgent] } == ["outer", "inner", "inner", nil])
        #expect(requests.map { $0.headers[.from] } == [nil, "me", "me", nil])
        let passed = ["outer client", "outer inner client", "outer inner client", "client"]
        #expect(requests.map { $0.headers[.via] } == passed)
        #expect(requests.map(\.limits.timeout) == [.seconds(9), .seconds(9), .seconds(2), .seconds(60)])
    }

    @Test("a retry policy makes a client try again that does not, and holds one that does to it")
    func retries() async throws {
        let policy = RetryPolicy(maximumAttempts: 3, baseDelay: .zero, maximumDelay: .zero, timeLimit: nil)
        _ = try await client([503, 503, 204]).ping(options: CallOptions(retries: policy))
        #expect(await log.requests.count == 3)
        let eager = CaseClient(
            server: try ServerURL("https://one.example"),
            transport: MemoryTransport { [log] request in
                _ = await log.add(request)
                return TransportResponse(status: .serviceUnavailable)
            },
            middlewares: [RetryMiddleware(policy: policy)]
        )
        await #expect(throws: ClientError.self) {
            try await eager.ping(options: CallOptions(retries: RetryPolicy(maximumAttempts: 1)))
        }
        #expect(await log.requests.count == 4)
    }

    @Test("where an argument of the document has the name, the options have another")
    func otherName() async throws {
        _ = try? await client().getPet(id: 1, options: "names", callOptions: CallOptions(headers: [.from: "me"]))
        let request = try #require(await log.requests.first)
        #expect(request.path == "/v1/pets/1?options=names")
        #expect(request.headers[.from] == "me")
    }

    @Test("send returns status, headers, request ID and time beside the body")
    func response() async throws {
        let client = CaseClient(
            server: try ServerURL("https://one.example"),
            transport: MemoryTransport { _ in
                try await Task.sleep(for: .milliseconds(2))
                var response = TransportResponse.json(#"{"name":"Rex"}"#)
                response.headers[try #require(HTTPField.Name("X-Request-Id"))] = "r7"
                return response
            }
        )
        let response = try await client.getPet.send(id: 1)
        #expect(response.body.name == "Rex")
        #expect(response.status == 200)
        #expect(response.headers[.contentType] == "application/json")
        #expect(response.requestID == "r7")
        #expect(response.elapsed >= .milliseconds(2))
    }
}
