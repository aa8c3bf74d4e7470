// Streams as callers read them: items with types, errors with texts, ends, and connections that break.
import HTTPTypes
import Synchronization
import Testing

@_spi(Generated) @testable import DriftlessRuntime

@Suite("Streams of items")
struct StreamReadingTests {
    private func response(_ text: String, type: String? = "text/event-stream", status: Int = 200) -> ClientResponse {
        var headers = HTTPFields()
        headers[.contentType] = type
        return ClientResponse(operation: "watch", status: status, headers: headers, body: Array(text.utf8))
    }

    @Test("Events come with their items, names and ids")
    func events() async throws {
        let text = "id: 1\nevent: add\ndata: 1\n\ndata: 2\n\n"
        var seen: [String] = []
        for try await event in try response(text).events() as ServerSentEvents<Int> {
            seen.append("\(event.id) \(event.name) \(event.item) \(event.data)")
        }
        #expect(seen == ["1 add 1 1", "1 message 2 2"])
    }

    @Test("Texts, and whole events as objects")
    func forms() async throws {
        let text = "event: add\nid: 3\ndata: {\"a\":[1]}\n\nevent: say\ndata: hi\n\n"
        var texts: [String] = []
        for try await event in try response(text).textEvents() { texts.append(event.item) }
        #expect(texts == ["{\"a\":[1]}", "hi"])
        var objects: [JSONValue] = []
        for try await event in try response(text).eventObjects(data: .json) as ServerSentEvents<JSONValue> {
            objects.append(event.item)
        }
        #expect(
            objects == [
                ["event": "add", "id": "3", "data": ["a": [1]]],
                ["event": "say", "id": "3", "data": "hi"],
            ]
        )
    }

    @Test("The marker of the end ends the stream, whatever follows")
    func end() async throws {
        let events: ServerSentEvents<Int> = try response("data: 1\n\ndata: [DONE]\n\ndata: 2\n\n").events(end: "[DONE]")
        #expect(try await collect(events.items) == [1])
        let lines: JSONItems<Int> = try response("1\n[DONE]\n2\n", type: "application/jsonl").jsonItems(end: "[DONE]")
        #expect(try await collect(lines) == [1])
    }

    @Test("An item that does not fit is an error with its text, and the stream is over")
    func invalidItem() async throws {
        let events: ServerSentEvents<Int> = try response("data: 1\n\ndata: \"x\"\n\ndata: 3\n\n").events()
        var iterator = events.makeAsyncIterator()
        #expect(try await iterator.next()?.item == 1)
        let error = await #expect(throws: ClientError.self) { try await iterator.next() }
        guard case .response(let problem) = error, case .invalidItem(number: 2, _) = problem.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(problem.rawBody == Array("\"x\"".utf8))
        #expect(try await iterator.next() == nil)
    }

    @Test("Items that do not fit are skipped and reported where the caller says so")
    func skipping() async throws {
        let reported = Mutex<[String]>([])
        let events: ServerSentEvents<Int> = try response("data: 1\n\ndata: x\n\ndata: 3\n\n").events()
        let items = try await collect(
            events.skippingInvalidItems { error in
                if case .response(let problem) = error {
                    reported.withLock { $0.append(String(decoding: problem.rawBody, as: UTF8.self)) }
                }
            }.items
        )
        #expect(items == [1, 3])
        #expect(reported.withLock { $0 } == ["x"])
        let lines: JSONItems<Int> = try response("1\nx\n3", type: "application/x-ndjson").jsonItems()
        #expect(try await collect(lines.skippingInvalidItems()) == [1, 3])
    }

    @Test("Events are of one media type only; lines of JSON of any but a page")
    func mediaTypes() async throws {
        #expect(throws: ClientError.self) {
            _ = try response("data: 1\n\n", type: "application/json").events() as ServerSentEvents<Int>
        }
        #expect(throws: ClientError.self) {
            _ = try response("<html>", type: "text/html").jsonItems() as JSONItems<Int>
        }
        let plain: JSONItems<Int> = try response("1\n", type: "text/plain").jsonItems()
        #expect(try await collect(plain) == [1])
        let unsaid: ServerSentEvents<Int> = try response("data: 1\n\n", type: nil).events()
        #expect(try await collect(unsaid.items) == [1])
    }

    // MARK: Connections

    private struct Chunks: AsyncSequence, Sendable {
        var chunks: [Result<String, TransportError>]

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: chunks) }

        struct AsyncIterator: AsyncIteratorProtocol {
            var chunks: [Result<String, TransportError>]

            mutating func next() async throws -> [UInt8]? {
                guard !chunks.isEmpty else { return nil }
                return try Array(chunks.removeFirst().get().utf8)
            }
        }
    }

    private struct NoWait: TimeSource {
        var now: Timestamp { .epoch }
        func sleep(for duration: Duration) async throws {}
    }

    private static let broken = TransportError(.connection, "it broke")

    /// A client whose connections bring these, one after the other.
    private func core(
        _ connections: [(status: Int, chunks: [Result<String, TransportError>])],
        _ seen: SeenIDs
    ) throws -> ClientCore {
        let left = Mutex(connections)
        let transport = MemoryTransport { request in
            seen.note(request.headers[HTTPField.Name("Last-Event-ID") ?? .cookie])
            guard let next = left.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { throw Self.broken }
            return TransportResponse(
                status: .init(code: next.status),
                headers: [.contentType: "text/event-stream"],
                body: HTTPBody(Chunks(chunks: next.chunks))
            )
        }
        return try ClientCore(server: ServerURL("https://a.example"), transport: transport)
    }

    private func events(
        _ core: ClientCore,
        _ method: RequestMethod = .get,
        _ policy: StreamReconnection? = nil
    ) async throws -> ServerSentEvents<Int> {
        let request = RequestBuilder("watch", method)
        request.accept("text/event-stream", streamed: ["text/event-stream"])
        let events: ServerSentEvents<Int> = try await core.send(request.finish()).events()
        var reconnection = policy ?? events.reconnection
        reconnection.time = NoWait()
        reconnection.maximumAttempts = 3
        return events.reconnecting(reconnection)
    }

    @Test("A GET whose connection breaks goes on from the last id; one that ends is over")
    func reconnecting() async throws {
        let seen = SeenIDs()
        let core = try core(
            [
                (200, [.success("id: a\ndata: 1\n\ndata: 2\n\nid: b\ndata: lost"), .failure(Self.broken)]),
                (200, [.success("data: 3\n\n")]),
            ],
            seen
        )
        #expect(try await collect(try await events(core).items) == [1, 2, 3])
        #expect(seen.ids == [nil, "a"])
    }

    @Test("A break without an id, and one of a POST, are errors")
    func notReconnecting() async throws {
        let seen = SeenIDs()
        let first = try core([(200, [.success("data: 1\n\n"), .failure(Self.broken)])], seen)
        await #expect(throws: ClientError.self) { try await collect(try await events(first).items) }
        let second = try core([(200, [.success("id: 1\ndata: 1\n\n"), .failure(Self.broken)])], seen)
        await #expect(throws: ClientError.self) { try await collect(try await events(second, .post).items) }
        #expect(seen.ids.count == 2)
    }

    @Test("As browsers do it: after every end, until 204")
    func always() async throws {
        let seen = SeenIDs()
        let core = try core(
            [(200, [.success("id: 1\ndata: 1\n\n")]), (503, []), (200, [.success("data: 2\n\n")]), (204, [])],
            seen
        )
        #expect(try await collect(try await events(core, .post, .always).items) == [1, 2])
        #expect(seen.ids == [nil, "1", "1", "1"])
    }

    @Test("A server that refuses ends it, and so do attempts that fail")
    func refused() async throws {
        let seen = SeenIDs()
        let refusing = try core([(200, [.success("data: 1\n\n")]), (403, [])], seen)
        let refusal = await #expect(throws: ClientError.self) {
            try await collect(try await events(refusing, .get, .always).items)
        }
        #expect(refusal?.status == 403)
        let gone = try core([(200, [.success("data: 1\n\n")])], seen)
        await #expect(throws: ClientError.self) { try await collect(try await events(gone, .get, .always).items) }
        #expect(seen.ids.count == 2 + 1 + 3)
    }

    @Test("The wait grows with failures, and is never shorter than the stream's retry")
    func waits() {
        let policy = StreamReconnection.always
        #expect(policy.wait(afterFailures: 0, retry: nil, fraction: 0.5) == .seconds(3))
        #expect(policy.wait(afterFailures: 1, retry: nil, fraction: 1) == .seconds(6))
        #expect(policy.wait(afterFailures: 60, retry: nil, fraction: 1) == .seconds(60))
        #expect(policy.wait(afterFailures: 3, retry: 0, fraction: 1) == .zero)
        #expect(policy.wait(afterFailures: 3, retry: 120_000, fraction: 1) == .seconds(120))
        #expect(policy.wait(afterFailures: 0, retry: .max, fraction: 0) == .seconds(86_400))
    }

    @Test("What is no stream comes whole, and an item beyond the limit is an error")
    func wholeAndLimits() async throws {
        let transport = MemoryTransport { request in
            request.headers[.accept] == "application/json, text/event-stream"
                ? .json("[1]")
                : TransportResponse(
                    status: .ok,
                    headers: [.contentType: "text/event-stream"],
                    body: Array("data: 123456789\n\n".utf8)
                )
        }
        let core = ClientCore(
            server: try ServerURL("https://a.example"),
            transport: transport,
            limits: TransportLimits(maximumItemSize: 8)
        )
        let builder = RequestBuilder("chat", .post)
        builder.accept(
            "application/json, text/event-stream",
            streamed: ["text/event-stream"],
            whole: ["application/json"]
        )
        let request = try builder.finish()
        let whole = try await core.send(request)
        #expect(try whole.contentIndex("application/json", "text/event-stream") == 0)
        #expect(try whole.json([Int].self) == [1])
        let events: ServerSentEvents<Int> = try await core.send(request.accepting(["text/event-stream"])).events()
        let error = await #expect(throws: ClientError.self) { try await collect(events.items) }
        guard case .transport(let problem) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(problem.kind == .bodyTooLarge)
    }

    private func collect<Items: AsyncSequence>(_ items: Items) async throws -> [Items.Element] {
        var all: [Items.Element] = []
        for try await item in items { all.append(item) }
        return all
    }
}

/// The `Last-Event-ID` of each request.
private final class SeenIDs: Sendable {
    private let state = Mutex<[String?]>([])
    var ids: [String?] { state.withLock { $0 } }
    func note(_ id: String?) { state.withLock { $0.append(id) } }
}
