// What event streams mean, by the rules and examples of the WHATWG standard, however the bytes are cut.
import Testing

@testable import DriftlessRuntime

@Suite("Event streams")
struct EventStreamParserTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var events: [EventStreamParser.Event]
        var retry: Int?
        var lastEventID: String?

        var testDescription: String { name }

        init(
            _ name: String,
            _ text: String,
            _ events: [(id: String, name: String, data: String)],
            retry: Int? = nil,
            lastEventID: String? = nil
        ) {
            self.name = name
            self.text = text
            self.events = events.map { .init(id: $0.id, name: $0.name, data: Array($0.data.utf8)) }
            self.retry = retry
            self.lastEventID = lastEventID
        }
    }

    static let rows: [Row] = [
        Row(
            "data lines are joined by line feeds",
            "data: YHOO\ndata: +2\ndata: 10\n\n",
            [("", "message", "YHOO\n+2\n10")]
        ),
        Row(
            "comments, ids, an id that is reset, and one space that goes (the standard's own example)",
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            [("1", "message", "first event"), ("", "message", "second event"), ("", "message", " third event")]
        ),
        Row(
            "data without a value is dispatched, and what the end cuts off is not (the standard's own example)",
            "data\n\ndata\ndata\n\ndata:",
            [("", "message", ""), ("", "message", "\n")]
        ),
        Row("a space is optional", "data:test\n\ndata: test\n\n", [("", "message", "test"), ("", "message", "test")]),
        Row("ends of lines are CR, LF and CRLF", "data: a\rdata: b\r\ndata: c\n\r", [("", "message", "a\nb\nc")]),
        Row(
            "an empty line ended by CR alone",
            "data: a\r\rdata: b\r\n\r\n",
            [("", "message", "a"), ("", "message", "b")]
        ),
        Row("a byte order mark at the beginning goes", "\u{FEFF}data: a\n\n", [("", "message", "a")]),
        Row(
            "a second byte order mark makes another field",
            "\u{FEFF}\u{FEFF}data: a\n\ndata: b\n\n",
            [("", "message", "b")]
        ),
        Row(
            "a byte order mark elsewhere is a part of a name",
            "data: a\n\n\u{FEFF}data: b\n\n",
            [("", "message", "a")]
        ),
        Row("a name", "event: add\ndata: 1\n\ndata: 2\n\n", [("", "add", "1"), ("", "message", "2")]),
        Row("an empty name is message", "event:\ndata: 1\n\n", [("", "message", "1")]),
        Row("the last of two names counts", "event: a\nevent: b\ndata: 1\n\n", [("", "b", "1")]),
        Row("a name without data is dropped with its event", "event: a\n\ndata: 1\n\n", [("", "message", "1")]),
        Row("an id without data is kept", "id: 7\n\ndata: 1\n\n", [("7", "message", "1")], lastEventID: "7"),
        Row(
            "an id stays for later events",
            "id: 7\ndata: 1\n\ndata: 2\n\n",
            [("7", "message", "1"), ("7", "message", "2")]
        ),
        Row(
            "an id with NUL is passed over",
            "id: 1\ndata: a\n\nid: 2\u{0}3\ndata: b\n\n",
            [("1", "message", "a"), ("1", "message", "b")]
        ),
        Row(
            "an id of an event that is cut off is not the last",
            "id: 1\ndata: a\n\nid: 2\ndata: b",
            [("1", "message", "a")],
            lastEventID: "1"
        ),
        Row("retry is digits", "retry: 1500\ndata: a\n\n", [("", "message", "a")], retry: 1500),
        Row("retry that is no number is passed over", "retry: 1.5\nretry: -1\nretry:\nretry: 1e3\nretry: ١\n\n", []),
        Row("retry beyond all numbers is as long as can be", "retry: 99999999999999999999\n\n", [], retry: .max),
        Row("other fields are passed over", "foo: 1\n data: x\nDATA: y\ndata : z\ndata: a\n\n", [("", "message", "a")]),
        Row("a line without a colon is a field without a value", "data\nevent\nid\n\n", [("", "message", "")]),
        Row(
            "colons in values stay",
            "data: {\"a\":1}\n\ndata::\n\n",
            [("", "message", "{\"a\":1}"), ("", "message", ":")]
        ),
        Row("nothing but comments and empty lines", ":\n:a\n\n\n\r\n\r\r", []),
        Row("text in other scripts", "data: 备份 🎉\n\n", [("", "message", "备份 🎉")]),
        Row("nothing", "", []),
    ]

    @Test("mean what the standard says", arguments: rows)
    func meaning(_ row: Row) throws {
        let (events, parser) = try parse([Array(row.text.utf8)])
        #expect(events == row.events)
        #expect(parser.retry == row.retry)
        if let lastEventID = row.lastEventID { #expect(parser.lastEventID == lastEventID) }
    }

    @Test("mean the same wherever the bytes are cut", arguments: rows)
    func chunks(_ row: Row) throws {
        let bytes = Array(row.text.utf8)
        for cut in 0...bytes.count {
            let (events, _) = try parse([Array(bytes[..<cut]), Array(bytes[cut...])])
            #expect(events == row.events, "cut at \(cut)")
        }
        let (events, parser) = try parse(bytes.map { [$0] })
        #expect(events == row.events)
        #expect(parser.retry == row.retry)
    }

    @Test("An event is there with the byte that ends it, also where a line feed might still follow")
    func promptness() throws {
        var parser = EventStreamParser(limit: 100)
        parser.append(Array("data: a\r\n\r".utf8))
        #expect(try parser.next()?.data == Array("a".utf8))
        parser.append(Array("\ndata: b\n\n".utf8))
        #expect(try parser.next()?.data == Array("b".utf8))
    }

    @Test("Bytes that are no UTF-8 become U+FFFD in names and ids, and stay in the data")
    func invalidText() throws {
        let (events, _) = try parse([Array("event: ".utf8) + [0xFF, 0x0A] + Array("data: ".utf8) + [0xFE, 0x0A, 0x0A]])
        #expect(events == [.init(id: "", name: "\u{FFFD}", data: [0xFE])])
    }

    @Test("Lines and events larger than the limit are errors, and no more is kept than that")
    func limits() throws {
        var endless = EventStreamParser(limit: 1000)
        var appended = 0
        #expect(throws: ItemTooLarge.self) {
            while appended < 100_000 {
                endless.append([UInt8](repeating: 0x61, count: 10))
                appended += 10
                _ = try endless.next()
            }
        }
        #expect(appended <= 1010)
        var many = EventStreamParser(limit: 1000)
        var lines = 0
        #expect(throws: ItemTooLarge.self) {
            while lines < 100_000 {
                many.append(Array("data: aaaa\n".utf8))
                lines += 1
                _ = try many.next()
            }
        }
        #expect(lines <= 201)
        // A comment costs nothing, however many there are.
        var comments = EventStreamParser(limit: 10)
        for _ in 0..<1000 { comments.append(Array(": ping\n".utf8)) }
        comments.append(Array("data: a\n\n".utf8))
        #expect(try comments.next()?.data == Array("a".utf8))
    }

    @Test("Garbage ends in events or an error, never in a crash, and is cut anywhere alike")
    func garbage() throws {
        var generator = SplitMix(seed: 7)
        let alphabet = Array("data: id: event: retry: 12:\n\r\n\r\u{0}x\u{FEFF}é".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            let (whole, _) = try parse([bytes])
            let cut = Int.random(in: 0...bytes.count, using: &generator)
            let (pieces, _) = try parse([Array(bytes[..<cut]), Array(bytes[cut...])])
            #expect(whole == pieces, "\(bytes)")
        }
    }

    private func parse(_ chunks: [[UInt8]]) throws -> ([EventStreamParser.Event], EventStreamParser) {
        var parser = EventStreamParser(limit: 10_000)
        var events: [EventStreamParser.Event] = []
        for chunk in chunks {
            parser.append(chunk)
            while let event = try parser.next() { events.append(event) }
        }
        return (events, parser)
    }
}
