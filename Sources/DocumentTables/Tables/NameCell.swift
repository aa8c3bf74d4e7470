// What a cell of names says: the name without marks of footnotes, and how far it is indented below another.
import PageMarkup

struct NameCell: Hashable {
    var name: String
    /// How many marks of indentation stand before the name: `└ id` is 1, `-- id` is 2.
    var depth: Int
    /// How many blanks stand before the name, where they are the page's way to indent; one alone is none.
    var blanks = 0

    /// The name can be none: the caller says so.
    init(_ cell: MarkupCell) {
        var text = Self.joined(cell).trimmed
        depth = 0
        if PageWords.wholeArray.contains(PageWords.normalised(text)) {
            name = FieldName.items
            return
        }
        if !FieldName.isName(text) {
            let marks = text.prefix { Self.indentation.contains($0) || $0.isWhitespace }
            let rest = text.dropFirst(marks.count)
            let levels = marks.filter(Self.levels.contains)
            // `-- id` is deeper than `- id`, and the dashes of `├── id` are one line.
            depth = (levels.isEmpty ? marks.filter { $0 == "-" || $0 == "–" || $0 == "—" } : levels).count
            text = Self.withoutMarks(String(rest))
            if !FieldName.isName(text) { depth = 0 }
        }
        name = FieldName.isName(text) ? text : Self.joined(cell).trimmed
        if depth == 0, let blanks = cell.lines.first?.content.indentation, blanks > 1 { self.blanks = blanks }
    }

    private static let indentation: Set<Character> = [
        "└", "├", "─", "│", "┗", "┣", "━", "┃", "∟", "↳", "-", "–", "—", "+", "·", "•", ">", "»", "|", "＞", "*",
    ]
    /// Of a mark of several signs (`├──`, `|--`), only one counts.
    private static let levels: Set<Character> = ["└", "├", "│", "┗", "┣", "┃", "∟", "↳", "+", ">", "»", "＞", "·", "•"]

    /// A name that the page breaks over two lines (`max_<br>items`) is one.
    private static func joined(_ cell: MarkupCell) -> String {
        let lines = cell.lines.map(\.content.text)
        guard lines.count > 1 else { return lines.first ?? "" }
        let isBroken = zip(lines, lines.dropFirst()).allSatisfy { first, second in
            first.last.map { "_-.".contains($0) } == true || second.first.map { "_-.".contains($0) } == true
        }
        return lines.joined(separator: isBroken ? "" : " ")
    }

    /// `name*`, `name (1)`, `name（必选）`, `name^1`.
    private static func withoutMarks(_ text: String) -> String {
        var text = text.trimmed
        if let start = text.firstIndex(where: { "(（[【^".contains($0) }), start != text.startIndex,
            text[start] == "^" || text.last.map({ ")）]】".contains($0) }) == true
        {
            text = String(text[..<start]).trimmed
        }
        while let last = text.last, "*†‡".contains(last) { text.removeLast() }
        return text.trimmed
    }
}
