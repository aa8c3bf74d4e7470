// How a call sends and gets streams: what the core and the middlewares do with them.
import DriftlessRuntime
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

/// Responds to each attempt in turn, after it read the body of the request.
private final class ReadingTransport: Transport {
    private let statuses: Mutex<[Int]>
    private let response: @Sendable (Int) -> HTTPBody
    private let bodies = Mutex<[[UInt8]]>([])

    init(_ statuses: [Int], _ response: @escaping @Sendable (Int) -> HTTPBody = { _ in HTTPBody() }) {
        self.statuses = Mutex(statuses)
        self.response = response
    }

    var received: [[UInt8]] { bodies.withLock { $0 } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let body = try await request.body.collect(upTo: 1000)
        bodies.withLock { $0.append(body) }
        let status = statuses.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? 200 }
        return TransportResponse(status: .init(code: status), body: response(status))
    }
}

@Suite("Calls with streams")
struct StreamedCallTests {
    private func core(
        _ transport: some Transport,
        _ middlewares: [any ClientMiddleware] = [],
        limit: Int = 1000
    ) throws -> ClientCore {
        ClientCore(
            server: try ServerURL("https://h"),
            transport: transport,
            middlewares: middlewares,
            limits: TransportLimits(maximumBodySize: limit, maximumStreamSize: limit)
        )
    }

    private func request(_ method: RequestMethod = .put, _ body: HTTPBody? = nil) throws -> ClientRequest {
        let target = RequestBuilder("op", method)
        target.literal("/")
        target.bytes(body, contentType: "image/png")
        return try target.finish()
    }

    private static let retrying = RetryMiddleware(policy: RetryPolicy(baseDelay: .zero, budget: nil))

    @Test("a stream that can be read again is sent again, another is not")
    func retries() async throws {
        for behavior in [HTTPBody.IterationBehavior.single, .multiple] {
            let transport = ReadingTransport([503, 200])
            let body = HTTPBody(GivenChunks(chunks: [[1], [2]]), iterationBehavior: behavior)
            let response = try await core(transport, [Self.retrying]).send(request(.put, body))
            switch behavior {
            case .multiple:
                #expect(response.status == 200)
                #expect(transport.received == [[1, 2], [1, 2]])
            case .single:
                #expect(response.status == 503)
                #expect(response.retries?.end == .bodyNotReadable)
                #expect(transport.received == [[1, 2]])
            }
        }
    }

    @Test("a stream that no attempt has begun to read is sent again")
    func untouched() async throws {
        struct Unreachable: Transport {
            let attempts = Counter()
            func send(_ request: TransportRequest) async throws -> TransportResponse {
                if attempts.next() == 1 {
                    throw TransportError(.connection, "refused", progress: .notSent)
                }
                #expect(try await request.body.collect(upTo: 10) == [7])
                return TransportResponse(status: .ok)
            }
        }
        let body = HTTPBody(GivenChunks(chunks: [[7]]))
        #expect(try await core(Unreachable(), [Self.retrying]).send(request(.post, body)).status == 200)
    }

    @Test("a call that wants all of the body collects a stream, up to the limit")
    func collecting() async throws {
        let transport = ReadingTransport([200]) { _ in HTTPBody(GivenChunks(chunks: [[1], [2, 3]])) }
        #expect(try await core(transport, limit: 3).send(request()).body == [1, 2, 3])
        let error = await #expect(throws: ClientError.self) { try await core(transport, limit: 2).send(request()) }
        guard case .transport(let error)? = error else { return #expect(Bool(false), "\(error as Any)") }
        #expect(error.kind == .bodyTooLarge)
    }

    @Test("a call that wants a stream gets it, with the errors of a call")
    func streaming() async throws {
        let transport = ReadingTransport([200]) { _ in HTTPBody(GivenChunks(chunks: [[1], [2, 3]])) }
        let response = try await core(transport).stream(request())
        #expect(response.isSuccess)
        var chunks: [[UInt8]] = []
        for try await chunk in response.body { chunks.append(chunk) }
        #expect(chunks == [[1], [2, 3]])

        let tooLarge = try await core(transport, limit: 2).stream(request())
        let error = await #expect(throws: ClientError.self) { for try await _ in tooLarge.body {} }
        guard case .transport(let error)? = error else { return #expect(Bool(false), "\(error as Any)") }
        #expect(error.kind == .bodyTooLarge)
    }

    @Test("an error of a call that wants a stream is decoded like any other")
    func refusal() async throws {
        let transport = ReadingTransport([404]) { _ in #"{"error_code":"x","error_msg":"y"}"# }
        let response = try await core(transport).stream(request())
        #expect(!response.isSuccess)
        let whole = try await response.collected()
        guard case .server(let error) = whole.undocumented() else { return #expect(Bool(false)) }
        #expect(error.status == 404)
        #expect(String(decoding: error.rawBody, as: UTF8.self).contains("error_code"))
    }

    @Test("responses that carry no content have none, whatever came", arguments: [204, 205, 304, 200])
    func noContent(_ status: Int) async throws {
        let transport = ReadingTransport([status]) { _ in "{}" }
        for method in [RequestMethod.get, .head] {
            let response = try await core(transport).send(request(method))
            let carriesContent = status == 200 && method == .get
            #expect(response.carriesContent == carriesContent)
            #expect(response.body.isEmpty != carriesContent)
            let streamed = try await core(transport).stream(request(method))
            #expect(try await streamed.body.collect(upTo: 10).isEmpty != carriesContent)
        }
    }

    @Test(
        "a content type that is none, or a range, is refused before anything is sent",
        arguments: ["image/*", "", "a\r\nb: c", " text/plain"]
    )
    func contentType(_ text: String) throws {
        let target = RequestBuilder("op", .post)
        target.literal("/")
        target.bytes([1], contentType: text)
        #expect(throws: ClientError.self) { try target.finish() }
    }
}

private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}
