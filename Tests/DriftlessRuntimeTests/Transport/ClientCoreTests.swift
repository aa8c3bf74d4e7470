// What a client does between an operation and its transport.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

@Suite("Sending requests")
struct ClientCoreTests {
    private struct Odd: Error {}

    /// Adds its letter to a header on the way out and to the body on the way back.
    private struct Marking: ClientMiddleware {
        let letter: String

        func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            var request = request
            request.path += letter
            var response = try await next(request)
            response.body = HTTPBody((response.body.bytes ?? []) + Array(letter.utf8))
            return response
        }
    }

    private func send(
        through middlewares: [any ClientMiddleware] = [],
        limits: TransportLimits = TransportLimits(),
        _ response: @escaping @Sendable (CollectedRequest) async throws -> TransportResponse
    ) async throws(ClientError) -> ClientResponse {
        let core = ClientCore(
            server: try ServerURL("https://h/base"),
            transport: MemoryTransport(response),
            middlewares: middlewares,
            limits: limits
        )
        let target = RequestBuilder("op", .post)
        target.literal("/p")
        return try await core.send(try target.finish())
    }

    @Test("the transport gets the whole request, and the operation the whole response")
    func passes() async throws {
        let limits = TransportLimits(timeout: .seconds(3), maximumBodySize: 10)
        let response = try await send(limits: limits) { request in
            #expect(request.operation == "op")
            #expect(request.method == .post)
            #expect(request.authority == "h")
            #expect(request.path == "/base/p")
            #expect(request.limits == limits)
            return TransportResponse(status: .init(code: 418), headers: [.retryAfter: "1"], body: [1, 2])
        }
        #expect(response.operation == "op")
        #expect(response.status == 418)
        #expect(response.headers[.retryAfter] == "1")
        #expect(response.body == [1, 2])
    }

    @Test("the first middleware is the outermost")
    func order() async throws {
        let response = try await send(through: [Marking(letter: "a"), Marking(letter: "b")]) { request in
            TransportResponse(status: .ok, body: Array(request.path.utf8))
        }
        #expect(String(decoding: response.body, as: UTF8.self) == "/base/pabba")
    }

    @Test("what a transport or middleware throws arrives as a ClientError")
    func errors() async throws {
        let thrown: [(any Error, TransportError.Kind)] = [
            (TransportError(.tls, "x"), .tls), (CancellationError(), .cancelled), (Odd(), .other),
            (ClientError.transport(TransportError(.timeout, "x")), .timeout),
        ]
        for (error, kind) in thrown {
            for middlewares: [any ClientMiddleware] in [[], [Marking(letter: "")]] {
                let caught = await #expect(throws: ClientError.self) {
                    try await send(through: middlewares) { _ in throw error }
                }
                guard case .transport(let transport) = caught else {
                    Issue.record("\(String(describing: caught))")
                    continue
                }
                #expect(transport.kind == kind)
                if kind == .other {
                    #expect(transport.underlying is Odd)
                }
            }
        }
    }

    @Test("a task that is cancelled sends nothing")
    func cancelledBefore() async {
        let sent = Mutex(0)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await send { _ in
                sent.withLock { $0 += 1 }
                return TransportResponse(status: .ok)
            }
        }
        await expectCancelled(task)
        #expect(sent.withLock { $0 } == 0)
    }

    @Test("a task that is cancelled while it waits ends with the kind cancelled, whatever the transport throws")
    func cancelledWhileWaiting() async {
        let started = AsyncStream<Void>.makeStream()
        let task = Task {
            _ = try await send { _ in
                started.continuation.yield()
                do {
                    try await Task.sleep(for: .seconds(900))
                } catch {
                    throw Odd()
                }
                return TransportResponse(status: .ok)
            }
        }
        for await _ in started.stream {
            break
        }
        task.cancel()
        await expectCancelled(task)
    }

    private func expectCancelled(_ task: Task<Void, any Error>) async {
        let error = await #expect(throws: ClientError.self) { try await task.value }
        if case .transport(let transport) = error {
            #expect(transport.kind == .cancelled)
        } else {
            Issue.record("\(String(describing: error))")
        }
    }

    @Test("a response that is larger than the limit is refused, one as large is not")
    func bodyLimit() async throws {
        let limits = TransportLimits(maximumBodySize: 3)
        _ = try await send(limits: limits) { _ in TransportResponse(status: .ok, body: [1, 2, 3]) }
        let error = await #expect(throws: ClientError.self) {
            try await send(limits: limits) { _ in TransportResponse(status: .ok, body: [1, 2, 3, 4]) }
        }
        guard case .transport(let transport) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(transport.kind == .bodyTooLarge)
    }
}
