// How what is wrong with a table is said: its name, the row, the reason, at the row's line.
import Diagnostics
import PageMarkup

/// The log of one page, and where its diagnostics point.
struct PageReport {
    let path: String
    let lines: LineTable
    var log = DiagnosticLog()
    /// Whether something of the page was left out because it could not be read.
    private(set) var isPartial = false

    init(_ file: SourceFile) {
        path = file.path
        lines = LineTable(file.bytes)
    }

    /// One of the same page that says nothing yet.
    var empty: PageReport {
        var report = self
        report.log = DiagnosticLog()
        report.isPartial = false
        return report
    }

    /// Takes over what another one of the page says.
    mutating func take(_ other: PageReport) {
        log.append(contentsOf: other.log)
        isPartial = isPartial || other.isPartial
    }

    mutating func error(_ code: DiagnosticCode, _ message: String, line: Int, hint: String? = nil) {
        log.error(code, message, at: span(ofLine: line), hint: hint)
    }

    mutating func warning(_ code: DiagnosticCode, in table: OutlinedTable, _ reason: String) {
        log.warning(code, "\(table.name): \(reason)", at: span(ofLine: table.line))
    }

    /// What cannot be read is left out, and the rest of the page is read. `row` counts from 1 below the header.
    mutating func fault(_ code: DiagnosticCode, in table: OutlinedTable, row: Int?, _ reason: String) {
        isPartial = true
        warning(code, in: table, row: row, reason)
    }

    /// What was read all the same, and may be meant otherwise.
    mutating func warning(_ code: DiagnosticCode, in table: OutlinedTable, row: Int?, _ reason: String) {
        let (place, line) = self.place(of: row, in: table)
        log.warning(code, "\(place): \(reason)", at: span(ofLine: line))
    }

    private func place(of row: Int?, in table: OutlinedTable) -> (String, Int) {
        guard let row else { return (table.name, table.line) }
        let rows = table.markup.rows
        return ("\(table.name), row \(row)", row <= rows.count ? rows[row - 1].line : table.line)
    }

    /// `row` counts from 1 below the header.
    mutating func error(_ code: DiagnosticCode, in table: OutlinedTable, row: Int?, _ reason: String) {
        let (place, line) = self.place(of: row, in: table)
        error(code, "\(place): \(reason)", line: line)
    }

    func span(ofLine line: Int) -> SourceSpan {
        lines.spanOfLine(line, in: path)
    }

    /// The word in one of the lines of a row, or the row's first line where Markdown spells it otherwise.
    func span(of word: String, line: Int, before end: Int?) -> SourceSpan {
        let word = Array(word.utf8)
        let last = min(end ?? line + 4, line + 4)
        guard !word.isEmpty else { return span(ofLine: line) }
        for number in line..<max(last, line + 1) {
            // Only near the line's beginning: a whole table can stand on one line.
            var range = lines.bytesOfLine(number)
            range = range.lowerBound..<min(range.upperBound, range.lowerBound + 2_048)
            guard let start = position(of: word, in: range) else { continue }
            return lines.span(of: start..<start + word.count, in: path)
        }
        return span(ofLine: line)
    }

    /// Where the word stands as text: names in tags are in quotes or parts of longer ones.
    private func position(of word: [UInt8], in range: Range<Int>) -> Int? {
        let bytes = lines.bytes
        guard range.count >= word.count else { return nil }
        for start in range.lowerBound...(range.upperBound - word.count) where bytes[start] == word[0] {
            guard bytes[start..<start + word.count].elementsEqual(word) else { continue }
            let end = start + word.count
            let isStart = start == range.lowerBound || isBorder(bytes[start - 1])
            if isStart, end == range.upperBound || isBorder(bytes[end]) { return start }
        }
        return nil
    }

    private func isBorder(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: " "), UInt8(ascii: "\t"),
            UInt8(ascii: "*"), UInt8(ascii: "`"):
            true
        default: false
        }
    }
}
