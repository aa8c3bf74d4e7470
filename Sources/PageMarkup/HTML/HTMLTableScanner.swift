// Which stretches of a page are HTML tables: from `<table` at the beginning of a line to the `</table>` that belongs to it.
import Diagnostics

enum HTMLTableScanner {
    struct Table {
        /// From `<table` to behind `</table>`.
        var range: Range<Int>
        /// Where the tags before it on its line begin; `range.lowerBound` where there are none.
        var prefixStart: Int
        /// Counted from 1.
        var line: Int
        /// Those of the tags before it on its line.
        var anchors: [String]
        /// How many `>` of quotes stand before it on its line.
        var quotes: Int
    }

    /// The tables outside of fenced code and comments, in order. Those within a table belong to it.
    static func tables(in source: PageSource) throws(MarkupProblem) -> [Table] {
        let bytes = source.bytes
        var tables: [Table] = []
        var fence = CodeFence()
        var offset = 0
        var line = 1
        while line <= source.lines.lineCount {
            let range = source.lines.bytesOfLine(line)
            offset = max(offset, range.lowerBound)
            // The rest of a line on which a table or a comment ended is no place for a fence.
            if offset == range.lowerBound, fence.takes(bytes[range]) {
                line += 1
                continue
            }
            switch found(in: offset..<range.upperBound, of: bytes) {
            case .nothing: line += 1
            case .comment(let end):
                offset = end
                line = source.line(ofByte: end)
                if end >= bytes.count { line += 1 }
            case .table(var table):
                let end = try endOfTable(at: table.range.lowerBound, in: source)
                table.range = table.range.lowerBound..<end
                table.line = source.line(ofByte: table.range.lowerBound)
                guard tables.count < MarkupLimits.tables else {
                    let message = "the page has more than \(MarkupLimits.tables) tables"
                    throw MarkupProblem(kind: .tableSize, message: message, line: table.line)
                }
                tables.append(table)
                offset = end
                line = source.line(ofByte: end)
                if end >= bytes.count { line += 1 }
            }
        }
        return tables
    }

    private enum Found {
        case nothing, comment(end: Int), table(Table)
    }

    /// Before a table on its line, only marks of lists and quotes and other tags may stand: `see <table>` is text.
    private static func found(in range: Range<Int>, of bytes: [UInt8]) -> Found {
        var offset = range.lowerBound
        var prefixStart: Int?
        var anchors: [String] = []
        var quotes = 0
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "<") {
                if let end = HTMLTags.endOfComment(at: offset, in: bytes) { return .comment(end: end) }
                guard let tag = HTMLTags.tag(at: offset, in: bytes, limit: range.upperBound) else { return .nothing }
                if tag.name == .table {
                    let table = Table(
                        range: offset..<offset,
                        prefixStart: prefixStart ?? offset,
                        line: 0,
                        anchors: anchors,
                        quotes: quotes
                    )
                    return .table(table)
                }
                guard tag.isComplete else { return .nothing }
                prefixStart = prefixStart ?? offset
                anchors += tag.anchors(in: bytes)
                offset = tag.range.upperBound
            } else if ContainerMark.isMark(byte) || HTMLTags.isBlank(byte) {
                if byte == UInt8(ascii: ">") { quotes += 1 }
                offset += 1
            } else {
                return .nothing
            }
        }
        return .nothing
    }

    private static func endOfTable(at start: Int, in source: PageSource) throws(MarkupProblem) -> Int {
        let bytes = source.bytes
        var depth = 0
        var offset = start
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "<") else {
                offset += 1
                continue
            }
            if let end = HTMLTags.endOfComment(at: offset, in: bytes) {
                offset = end
                continue
            }
            guard let tag = HTMLTags.tag(at: offset, in: bytes, limit: bytes.count) else {
                offset += 1
                continue
            }
            if tag.name == .table { depth += 1 }
            if tag.name == .endOfTable, tag.isComplete {
                depth -= 1
                if depth == 0 { return tag.range.upperBound }
            }
            offset = tag.range.upperBound
        }
        let message = "the table that begins here never ends: there is no </table> for it"
        throw MarkupProblem(kind: .tableEnd, message: message, line: source.line(ofByte: start))
    }
}
