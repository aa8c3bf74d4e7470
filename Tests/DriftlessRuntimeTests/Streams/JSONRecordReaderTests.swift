// Where JSON values end in lines and in sequences, however the bytes are cut.
import Testing

@testable import DriftlessRuntime

@Suite("Lines and sequences of JSON")
struct JSONRecordReaderTests {
    static let rows: [(name: String, text: String, records: [String])] = [
        ("lines", "{\"a\":1}\n{\"a\":2}\n", ["{\"a\":1}", "{\"a\":2}"]),
        ("the last line lacks its end", "1\n2", ["1", "2"]),
        ("CRLF, blanks and blank lines", " 1 \r\n\r\n\n\t2\r\n", ["1", "2"]),
        ("a byte order mark", "\u{FEFF}1\n2\n", ["1", "2"]),
        ("a sequence (RFC 7464)", "\u{1E}{\"a\":1}\n\u{1E}2\n", ["{\"a\":1}", "2"]),
        (
            "a sequence whose texts have line feeds", "\u{1E}{\n \"a\": [\n1]\n}\n\u{1E}[\n]\n",
            ["{\n \"a\": [\n1]\n}", "[\n]"]
        ),
        ("a sequence with brackets in strings", "\u{1E}\"{\\\"[\"\n\u{1E}1\n", ["\"{\\\"[\"", "1"]),
        ("a text that is broken off", "\u{1E}{\"a\":\u{1E}{\"b\":2}\n", ["{\"a\":", "{\"b\":2}"]),
        ("several separators", "\u{1E}\u{1E}1\n\u{1E}", ["1"]),
        ("the last text lacks its end", "\u{1E}1\n\u{1E}[2]", ["1", "[2]"]),
        ("nothing", "", []),
        ("blanks", " \r\n\n", []),
    ]

    @Test("Records are found wherever the bytes are cut", arguments: rows)
    func records(_ row: (name: String, text: String, records: [String])) throws {
        let bytes = Array(row.text.utf8)
        for cut in 0...bytes.count {
            #expect(try read([Array(bytes[..<cut]), Array(bytes[cut...])]) == row.records, "cut at \(cut)")
        }
        #expect(try read(bytes.map { [$0] }) == row.records)
    }

    @Test("A record of a sequence is there with its line feed, before the next begins")
    func promptness() throws {
        var reader = JSONRecordReader(limit: 100)
        reader.append(Array("\u{1E}{\"a\":1}\n".utf8))
        let record = try #require(try reader.next())
        #expect(Array(reader.bytes[record]) == Array("{\"a\":1}".utf8))
    }

    @Test("A record larger than the limit is an error")
    func limit() throws {
        var reader = JSONRecordReader(limit: 100)
        #expect(throws: ItemTooLarge.self) {
            for _ in 0..<1000 {
                reader.append(Array("1234567890".utf8))
                _ = try reader.next()
            }
        }
    }

    private func read(_ chunks: [[UInt8]]) throws -> [String] {
        var reader = JSONRecordReader(limit: 1000)
        var records: [String] = []
        for chunk in chunks {
            reader.append(chunk)
            while let record = try reader.next() {
                records.append(String(decoding: reader.bytes[record], as: UTF8.self))
            }
        }
        if let last = reader.last() { records.append(String(decoding: reader.bytes[last], as: UTF8.self)) }
        return records
    }
}
