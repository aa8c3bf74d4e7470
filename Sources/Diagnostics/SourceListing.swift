// The excerpt below a diagnostic: one line of the file, clipped around the span, and carets under the span.

/// One line of a file with a stretch of it underlined.
struct SourceListing {
    private struct Cell {
        var text: String
        var width: Int
    }

    /// The most columns of the file's line that are shown, so that one line of output stays one on a terminal.
    private static let widest = 100
    /// The columns before the span that a clipped line keeps.
    private static let context = 30
    private static let tabStop = 4

    private var text = ""
    private var indentation = 0
    private var underlined = 0
    let line: Int

    /// Nil where the file has no such line.
    init?(of span: SourceSpan, in table: LineTable) {
        let line = table.bytesOfLine(span.start.line)
        guard let start = table.byte(at: span.start) else { return nil }
        self.line = span.start.line
        // No more than this is decoded: a minified document is one line of megabytes. A scalar has 4 bytes at most.
        let reach = 4 * Self.widest
        let before = Self.cells(table.bytes[max(line.lowerBound, start - reach)..<start])
        let after = Self.cells(table.bytes[start..<min(line.upperBound, start + 2 * reach)], after: before)
        lay(
            before,
            after,
            length: max(span.length, 1),
            cutBefore: start - reach > line.lowerBound,
            cutAfter: start + 2 * reach < line.upperBound
        )
    }

    /// The line, and the carets with the hint behind them; each ends with a line break.
    func rendered(gutterWidth: Int, hint: String?, style: DiagnosticStyle) -> String {
        let number = String(line)
        let padding = String(repeating: " ", count: max(0, gutterWidth - number.count))
        let blank = String(repeating: " ", count: gutterWidth)
        var result = style.paint(" \(padding)\(number) |", as: .gutter) + (text.isEmpty ? "" : " " + text) + "\n"
        let caret = "^" + String(repeating: "~", count: max(0, underlined - 1))
        result += style.paint(" \(blank) |", as: .gutter) + String(repeating: " ", count: indentation + 1)
        result += style.paint(caret, as: .caret)
        if let hint { result += " " + DisplayText.harmless(hint) }
        return result + "\n"
    }

    private mutating func lay(_ before: [Cell], _ after: [Cell], length: Int, cutBefore: Bool, cutAfter: Bool) {
        let cells = before + after
        let spanEnd = min(before.count + length, cells.count)
        var first = 0
        var isCutBefore = cutBefore
        if cutBefore || Self.width(cells[..<max(spanEnd, before.count)]) >= Self.widest {
            first = before.count
            var kept = 0
            while first > 0, kept + cells[first - 1].width <= Self.context {
                first -= 1
                kept += cells[first].width
            }
            isCutBefore = cutBefore || first > 0
        }
        var last = first
        var shown = isCutBefore ? 1 : 0
        while last < cells.count, shown + cells[last].width < Self.widest {
            shown += cells[last].width
            last += 1
        }
        let isCutAfter = cutAfter || last < cells.count
        text = (isCutBefore ? "…" : "") + cells[first..<last].map(\.text).joined() + (isCutAfter ? "…" : "")
        while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
        indentation = (isCutBefore ? 1 : 0) + Self.width(cells[first..<before.count])
        underlined = max(1, Self.width(cells[before.count..<max(before.count, min(spanEnd, last))]))
    }

    private static func width(_ cells: ArraySlice<Cell>) -> Int {
        cells.reduce(0) { $0 + $1.width }
    }

    private static func cells(_ bytes: ArraySlice<UInt8>, after earlier: [Cell] = []) -> [Cell] {
        var column = width(earlier[...])
        // A cut inside a scalar would decode as garbage.
        let whole = bytes.drop { $0 & 0xC0 == 0x80 }
        return String(decoding: whole, as: UTF8.self).unicodeScalars.map { scalar in
            var cell = Cell(text: "", width: 0)
            if scalar == "\t" {
                cell.width = tabStop - column % tabStop
                cell.text = String(repeating: " ", count: cell.width)
            } else {
                let shown = DisplayText.replacement(of: scalar) ?? scalar
                cell = Cell(text: String(Character(shown)), width: DisplayText.width(of: shown))
            }
            column += cell.width
            return cell
        }
    }
}
