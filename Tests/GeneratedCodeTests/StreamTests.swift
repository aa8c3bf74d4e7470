// Streams that the document describes, as generated code gives them.
import Case_streams
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Streams of generated clients")
struct StreamTests {
    private func client(_ type: String, _ body: String) throws -> CaseClient {
        CaseClient(
            server: try ServerURL("https://a.example"),
            transport: MemoryTransport { request in
                #expect(request.delivery == .stream)
                return TransportResponse(status: .ok, headers: [.contentType: type], body: Array(body.utf8))
            }
        )
    }

    private func collect<Items: AsyncSequence>(_ items: Items) async throws -> [Items.Element] {
        var all: [Items.Element] = []
        for try await item in items { all.append(item) }
        return all
    }

    @Test("A response that is a stream or not, as the request says")
    func choice() async throws {
        let whole = try client("application/json", #"{"text":"hello"}"#)
        guard case .json(let answer) = try await whole.createChat(body: .init()) else {
            Issue.record("no JSON")
            return
        }
        #expect(answer.text == "hello")
        let streaming = try client(
            "text/event-stream",
            "data: {\"text\":\"hel\"}\n\ndata: {\"text\":\"lo\"}\n\ndata: [DONE]\n\n"
        )
        guard case .events(let events) = try await streaming.createChat(body: .init(stream: true)) else {
            Issue.record("no events")
            return
        }
        #expect(try await collect(events.items).map(\.text) == ["hel", "lo"])
    }

    @Test("Items of events: by itemSchema, as text, from JSON in the data, and whole events of several kinds")
    func events() async throws {
        let pieces = try client("text/event-stream", "id: 1\ndata: {\"text\":\"a\"}\n\n")
        for try await event in try await pieces.watchPieces() {
            #expect(event.item.text == "a")
            #expect(event.id == "1")
        }
        #expect(try await collect(try await pieces.watchTexts().items) == [#"{"text":"a"}"#])
        #expect(try await collect(try await pieces.watchData().items).map(\.text) == ["a"])
        let kinds = try client(
            "text/event-stream",
            "event: added\ndata: {\"text\":\"a\"}\n\nevent: removed\ndata: 17\n\n"
        )
        let found = try await collect(try await kinds.watchKinds().items)
        guard found.count == 2, case .added(let added) = found[0], case .removed(let removed) = found[1] else {
            Issue.record("\(found)")
            return
        }
        #expect(added.data.text == "a")
        #expect(removed.data == "17")
    }

    @Test("Lines, records and lines of anything")
    func lines() async throws {
        let lines = try client("application/jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}")
        #expect(try await collect(try await lines.exportPieces()).map(\.text) == ["a", "b"])
        let records = try client("application/json-seq", "\u{1E}{\"text\":\n\"a\"}\n\u{1E}{\"text\":\"b\"}\n")
        #expect(try await collect(try await records.exportRecords()).map(\.text) == ["a", "b"])
        #expect(try await collect(try await lines.exportAnything()).count == 2)
    }

    @Test("Items are sent one a line or a record, from a list or while they come, and checked")
    func sent() async throws {
        let client = CaseClient(
            server: try ServerURL("https://a.example"),
            transport: MemoryTransport { request in
                let isSequence = request.headers[.contentType] == "application/json-seq"
                let expected = isSequence ? "\u{1E}1\n\u{1E}[2]\n" : "{\"text\":\"a\"}\n{\"text\":\"b\"}\n"
                #expect(request.body == Array(expected.utf8))
                return TransportResponse(status: .noContent)
            }
        )
        try await client.importPieces(body: .jsonl([Short(text: "a"), Short(text: "b")]))
        let pieces = AsyncStream<Short> { continuation in
            for text in ["a", "b"] { continuation.yield(Short(text: text)) }
            continuation.finish()
        }
        try await client.importPieces(body: .jsonl(SentItems(pieces)))
        try await client.importAnything(body: [1, [2]])
        let listed = await #expect(throws: ClientError.self) {
            try await client.importPieces(body: .jsonl([Short(text: "a"), Short(text: "long")]))
        }
        guard case .invalidArgument(let error) = listed else {
            Issue.record("\(String(describing: listed))")
            return
        }
        #expect(error.violations.map(\.parameter) == ["body[1].text"])
        let long = AsyncStream<Short> { continuation in
            continuation.yield(Short(text: "long"))
            continuation.finish()
        }
        await #expect(throws: ClientError.self) { try await client.importPieces(body: .jsonl(SentItems(long))) }
    }
}
