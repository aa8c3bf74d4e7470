// How a text that is too wide is shortened: in the middle, since ids and names differ at both ends.

extension DisplayText {
    /// A harmless text in at most so many columns, with `…` where something is left out.
    package static func shortened(_ text: String, to columns: Int) -> String {
        guard width(of: text) > columns else { return text }
        guard columns > 1 else { return columns == 1 ? "…" : "" }
        let tailRoom = (columns - 1) / 2
        let head = prefix(of: text.unicodeScalars, columns: columns - 1 - tailRoom)
        return String(head) + "…" + String(suffix(of: text.unicodeScalars, columns: tailRoom))
    }

    private static func prefix(of text: String.UnicodeScalarView, columns: Int) -> Substring.UnicodeScalarView {
        var room = columns
        var end = text.startIndex
        while end < text.endIndex, width(of: text[end]) <= room {
            room -= width(of: text[end])
            text.formIndex(after: &end)
        }
        return text[..<end]
    }

    /// Never begins with a mark that belongs to a character left out.
    private static func suffix(of text: String.UnicodeScalarView, columns: Int) -> Substring.UnicodeScalarView {
        var room = columns
        var start = text.endIndex
        while start > text.startIndex {
            let previous = text.index(before: start)
            guard width(of: text[previous]) <= room else { break }
            room -= width(of: text[previous])
            start = previous
        }
        while start < text.endIndex, width(of: text[start]) == 0 {
            text.formIndex(after: &start)
        }
        return text[start...]
    }
}
