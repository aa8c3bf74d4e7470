// Items of bodies whatever the chunks are: garbage, what is cut off, and more parts than anybody would hold.
import HTTPTypes
import Testing

@_spi(Generated) @testable import DriftlessRuntime

@Suite("Items of bodies")
struct ItemFramingTests {
    private static let seeds = [
        "--b\r\nX: 1\r\n\r\n{}\r\n--b\r\n\r\n\r\n--b--\r\n",
        "x\r\n--b \r\nA: 1\r\n  2\r\n\r\n--b\n--b-\r\n--b--b\r\n--b--",
        "--b\r\n\r\n--b--", "--b\r\nX\r\n\r\n1\r\n--b--",
    ]

    private func parts(_ chunks: [[UInt8]], limit: Int = 64) throws -> [String] {
        var framing = ItemFraming.parts(try PartCollector(contentType: "multipart/mixed; boundary=b", limit: limit))
        var items: [String] = []
        do throws(FramingError) {
            for chunk in chunks {
                try framing.append(chunk)
                while let record = try framing.next() { items.append(String(decoding: record.bytes, as: UTF8.self)) }
            }
            _ = try framing.last()
        } catch {
            return ["\(error)"]
        }
        return items
    }

    @Test("what parts there are does not depend on where the chunks are cut, whatever stands in them")
    func cuts() throws {
        var random = SplitMix(seed: 7)
        for seed in Self.seeds {
            for _ in 0..<300 {
                var body = Array(seed.utf8)
                for _ in 0..<Int.random(in: 0..<4, using: &random) {
                    let place = Int.random(in: 0..<body.count, using: &random)
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: body[place] = Array("\r\n-b:\0 ".utf8).randomElement(using: &random) ?? 0
                    case 1: body.insert(contentsOf: "\r\n--b".utf8, at: place)
                    default: body.removeSubrange(place...)
                    }
                    if body.isEmpty { body = [0x0A] }
                }
                let whole = try parts([body])
                for length in [1, 2, 5] {
                    let pieces = stride(from: 0, to: body.count, by: length).map {
                        Array(body[$0..<min($0 + length, body.count)])
                    }
                    #expect(try parts(pieces) == whole, "\(String(decoding: body, as: UTF8.self).debugDescription)")
                }
            }
        }
    }

    @Test("parts without number come one by one, and one chunk's worth of them is held")
    func many() throws {
        var collector = PartCollector.forTests
        let chunk = Array(String(repeating: "--b\r\n\r\n1\r\n", count: 100).utf8)
        var count = 0
        for _ in 0..<200 {
            try collector.append(chunk)
            while let part = collector.next() {
                #expect(part.content == [0x31])
                count += 1
            }
        }
        // The last one has not ended.
        #expect(count == 19_999)
    }

    @Test("a part, or its head, that is too large is an error before all of it has come")
    func large() throws {
        #expect(try parts([Array("--b\r\n\r\n12345".utf8)], limit: 4) == ["itemTooLarge(limit: 4)"])
        var collector = PartCollector.forTests
        #expect(throws: FramingError.self) {
            for _ in 0..<2_000 { try collector.append(Array("--b\r\nX: 0123456789\r\nY: 0123456789\r\nZ".utf8)) }
        }
    }

    /// Each end of a line as a line feed, as a reader of events has it.
    private static func withLineFeeds(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte != 0x0A || last != 0x0D { bytes.append(byte == 0x0D ? 0x0A : byte) }
            last = byte
        }
        return bytes
    }

    @Test("an event that is written is read back as it was, or refused")
    func events() throws {
        var random = SplitMix(seed: 11)
        let signs = ["a", "\n", "\r", "\r\n", ":", " ", "\0", "é", "data", "\u{FEFF}", ""]
        func text(_ length: Int) -> String {
            (0..<Int.random(in: 0...length, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }
                .joined()
        }
        var refused = 0
        for _ in 0..<3_000 {
            let (name, id, data) = (text(2), text(2), text(6))
            let event = EventText(data: Array(data.utf8), name: name, id: id)
            guard event.violations("").isEmpty else {
                refused += 1
                continue
            }
            var parser = EventStreamParser(limit: 1 << 10)
            parser.append(event.bytes)
            let read = try #require(try parser.next())
            #expect(read.data == Self.withLineFeeds(data))
            #expect(read.id == id && read.name == (name.isEmpty ? "message" : name))
            #expect(try parser.next() == nil)
        }
        #expect(refused > 100 && refused < 2_900)
    }
}

extension PartCollector {
    fileprivate static var forTests: PartCollector {
        guard let collector = try? PartCollector(contentType: "multipart/mixed; boundary=b", limit: 64) else {
            preconditionFailure("the boundary is one")
        }
        return collector
    }
}
