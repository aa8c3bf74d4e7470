// The page's bytes with its lines, checked to be text, and without the tables that are read apart from it.
import Diagnostics

struct PageSource {
    let lines: LineTable
    var bytes: [UInt8] { lines.bytes }

    init(_ bytes: [UInt8]) throws(MarkupProblem) {
        lines = LineTable(bytes)
        if let zero = bytes.firstIndex(of: 0) {
            let line = lines.position(ofByte: zero).line
            throw MarkupProblem(kind: .encoding, message: "the page has a NUL character", line: line)
        }
        if let offset = Self.firstInvalidByte(in: bytes) {
            let line = lines.position(ofByte: offset).line
            throw MarkupProblem(kind: .encoding, message: "the page is not UTF-8 here", line: line)
        }
    }

    func line(ofByte offset: Int) -> Int {
        lines.position(ofByte: offset).line
    }

    /// The bytes with a placeholder of one line for each table, and as many lines as before.
    func replacing(_ tables: [HTMLTableScanner.Table]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var offset = 0
        for table in tables {
            result += bytes[offset..<max(offset, table.prefixStart)]
            result += "<table>".utf8
            // Line breaks of every kind stay, so that lines keep their numbers.
            for byte in bytes[table.prefixStart..<table.range.upperBound] where byte == 0x0A || byte == 0x0D {
                result.append(byte)
            }
            offset = table.range.upperBound
        }
        return result + bytes[offset...]
    }

    private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: return offset
            }
        }
    }
}
