// Sequences that a receiver gets and sends, and events that a client sends.
import Case_part_streams
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Receivers get and send sequences")
struct ReceivedStreamTests {
    private func request(_ method: String, _ type: String, _ body: String) -> IncomingRequest {
        IncomingRequest(method: method, headers: [.contentType: type], body: Array(body.utf8))
    }

    private func text(_ body: HTTPBody) async throws -> String {
        String(decoding: try await body.collect(upTo: .max), as: UTF8.self)
    }

    private static let events = "id: 1\ndata: {\"to\":\ndata: \"a\"}\n\nevent: e\ndata: {\"to\":\"b\"}\n\n"

    @Test("Events are typed, whether the body is whole or on its way")
    func events() async throws {
        let whole = try ChangedWebhook.input(of: request("POST", "text/event-stream; charset=utf-8", Self.events)).body
        let chunks = AsyncStream { continuation in
            for byte in Self.events.utf8 { continuation.yield([byte]) }
            continuation.finish()
        }
        let stream = IncomingRequest(
            method: "POST",
            headers: [.contentType: "text/event-stream"],
            stream: HTTPBody(chunks)
        )
        for events in [whole, try ChangedWebhook.input(of: stream).body] {
            let found = try await events.collect(upTo: 2)
            #expect(found.map(\.item) == [Change(to: "a"), Change(to: "b")])
            #expect(found.map(\.name) == ["message", "e"])
            #expect(found.map(\.id) == ["1", "1"])
        }
        await #expect(throws: IncomingRequestError.self) { try await whole.collect(upTo: 1) }
    }

    @Test("Whole events, lines and parts are typed, too")
    func others() async throws {
        let kinds = "event: added\ndata: {\"to\":\"a\"}\n\nevent: removed\nid: 7\ndata: x\n\n"
        guard case .events(let events) = try KindsWebhook.input(of: request("PUT", "text/event-stream", kinds)).body else {
            Issue.record("no events")
            return
        }
        let found = try await events.collect(upTo: 10).map(\.item)
        #expect(found == [.added(.init(event: .added, data: Change(to: "a"))), .removed(.init(event: .removed, data: "x", id: "7"))])
        guard case .jsonl(let lines) = try KindsWebhook.input(of: request("PUT", "application/jsonl", "{\"to\":\"a\"}")).body
        else {
            Issue.record("no lines")
            return
        }
        #expect(try await lines.collect(upTo: 1) == [Change(to: "a")])
        #expect(try KindsWebhook.input(of: request("PUT", "", "")).body == nil)
        let type = "multipart/mixed; boundary=b"
        let body = "--b\r\nX-Size: 3\r\n\r\n{\"to\":\"c\"}\r\n--b\r\n\r\n{\"to\":\"d\"}\r\n--b--"
        let parts = try await PartsWebhook.input(of: request("POST", type, body)).body.collect(upTo: 2)
        #expect(parts.map(\.item.to) == ["c", "d"])
        #expect(parts.map(\.headers.xSize) == [3, nil])
        let list = try ListWebhook.input(of: request("PUT", type, body)).body
        #expect(list == parts.map { MultipartItem($0.item, headers: .init(xSize: $0.headers.xSize)) })
    }

    @Test("What breaks the document, or off, is an error of the request that shows the item")
    func broken() async throws {
        let invalid = try ChangedWebhook.input(of: request("POST", "text/event-stream", "data: {}\n\n")).body
        let error = await #expect(throws: IncomingRequestError.self) { try await invalid.collect(upTo: 1) }
        #expect("\(try #require(error))".contains("item 1 of the body"))
        #expect(error?.rawBody == Array("{}".utf8))
        #expect(throws: IncomingRequestError.self) { try ChangedWebhook.input(of: request("POST", "text/plain", "")) }
        var small = request("POST", "text/event-stream", Self.events)
        small.maximumItemSize = 8
        let items = try ChangedWebhook.input(of: small).body
        let large = await #expect(throws: IncomingRequestError.self) { try await items.collect(upTo: 9) }
        #expect(large?.problem == .itemTooLarge(limit: 8))
        let cut = try PartsWebhook.input(of: request("POST", "multipart/mixed; boundary=b", "--b\r\n\r\n{")).body
        let short = await #expect(throws: IncomingRequestError.self) { try await cut.collect(upTo: 9) }
        #expect(short?.problem == .multipart(.truncated))
        let failing = AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: HTTPBodyError.alreadyRead) }
        let stream = IncomingRequest(method: "POST", stream: HTTPBody(failing))
        let lost = try ChangedWebhook.input(of: stream).body
        let unread = await #expect(throws: IncomingRequestError.self) { try await lost.collect(upTo: 9) }
        #expect("\(try #require(unread))".contains("could not be read to its end"))
    }

    @Test("A body that is read whole has to be collected first")
    func collected() async throws {
        let chunks = AsyncStream { continuation in
            continuation.yield(Array("--b\r\n\r\n{\"to\":\"d\"}\r\n--b--".utf8))
            continuation.finish()
        }
        let stream = IncomingRequest(
            method: "PUT",
            headers: [.contentType: "multipart/mixed; boundary=b"],
            stream: HTTPBody(chunks)
        )
        let error = #expect(throws: IncomingRequestError.self) { try ListWebhook.input(of: stream) }
        #expect(error?.problem == .bodyNotCollected)
        let whole = try await stream.collected(upTo: 100)
        #expect(try ListWebhook.input(of: whole).body?.map(\.item) == [Change(to: "d")])
    }

    @Test("A receiver sends events, texts, records and parts")
    func sent() async throws {
        typealias Event = ServerSentEvent<Change>
        let items = AsyncStream { continuation in
            continuation.yield(Event(item: Change(to: "a"), name: "e", id: "1"))
            continuation.yield(Event(item: Change(to: "b")))
            continuation.finish()
        }
        let response = try ChangedWebhook.response(for: .ok(SentItems(items)))
        #expect(response.headers[.contentType] == "text/event-stream")
        #expect(try await text(response.body) == "id: 1\nevent: e\ndata: {\"to\":\"a\"}\n\ndata: {\"to\":\"b\"}\n\n")
        let texts = try ChangedWebhook.response(for: .accepted([.init(item: "a\nb\r\nc\rd"), .init(item: "")]))
        #expect(try await text(texts.body) == "data: a\ndata: b\ndata: c\ndata: d\n\ndata: \n\n")
        let records = try ChangedWebhook.response(for: .nonAuthoritativeInformation([Change(to: "a")]))
        #expect(try await text(records.body) == "\u{1E}{\"to\":\"a\"}\n")
        let parts = try PartsWebhook.response(for: .ok([MultipartItem(Change(to: "a"), headers: .init(xSize: 3))]))
        #expect(try await text(parts.body).contains("X-Size: 3\r\n\r\n{\"to\":\"a\"}"))
        let whole = try KindsWebhook.response(for: .ok([.init(item: Change(to: "a"))]))
        #expect(try await text(whole.body) == "data: {\"to\":\"a\"}\n\n")
    }

    @Test("An event that could not be read back is refused", arguments: [("a\nb", ""), ("a\rb", ""), ("e", "1\n2"), ("e", "\0")])
    func refused(_ name: String, _ id: String) throws {
        let event = ServerSentEvent(item: Change(to: "a"), name: name, id: id)
        let error = #expect(throws: ArgumentError.self) { try ChangedWebhook.response(for: .ok([event])) }
        #expect(error?.violations.map(\.parameter) == [id.isEmpty ? "body[0].event" : "body[0].id"])
        #expect(throws: ArgumentError.self) { try ChangedWebhook.response(for: .ok([.init(item: Change(to: ""))])) }
    }

    @Test("A client sends events, held against the document's rules")
    func client() async throws {
        let client = CaseClient(
            server: try ServerURL("https://example.com"),
            transport: MemoryTransport { _ in TransportResponse(status: 204) }
        )
        let request = try client.sendEvents.request(for: .init(body: [.init(item: Change(to: "a"))]))
        #expect(try await text(request.body) == "data: {\"to\":\"a\"}\n\n")
        #expect(throws: ClientError.self) {
            try client.sendEvents.request(for: .init(body: [.init(item: Change(to: "a", ratio: .infinity))]))
        }
        let error = #expect(throws: ClientError.self) {
            try client.sendTexts.request(for: .init(body: [.init(item: "short"), .init(item: "longer")]))
        }
        guard case .invalidArgument(let refusal) = error else {
            Issue.record("no refusal")
            return
        }
        #expect(refusal.violations.map(\.parameter) == ["body[1]"])
    }
}
