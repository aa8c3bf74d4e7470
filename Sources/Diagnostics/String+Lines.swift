// Where the lines of a text end: at every line break of Unicode, as `Character.isNewline` has them.

extension String {
    /// The lines of the text, empty ones among them.
    ///
    /// Found byte by byte: to take a text apart into its characters takes many times as long.
    package var lines: [Substring] {
        var lines: [Substring] = []
        var start = utf8.startIndex
        var index = start
        while index < utf8.endIndex {
            guard let next = endOfLineBreak(at: index) else {
                utf8.formIndex(after: &index)
                continue
            }
            lines.append(self[start..<index])
            (start, index) = (next, next)
        }
        lines.append(self[start...])
        return lines
    }

    /// The lines that are not empty, one behind the other with a space between them.
    package var onOneLine: String {
        let lines = lines
        return lines.count == 1 ? self : lines.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Behind the line break that begins there; nil where none does.
    private func endOfLineBreak(at index: Index) -> Index? {
        let next = utf8.index(after: index)
        switch utf8[index] {
        case 0x0A...0x0C: return next
        case 0x0D: return utf8[next...].first == 0x0A ? utf8.index(after: next) : next
        // U+0085, U+2028 and U+2029.
        case 0xC2: return utf8[next...].first == 0x85 ? utf8.index(after: next) : nil
        case 0xE2:
            let isSeparator = utf8[next...].starts(with: [0x80, 0xA8]) || utf8[next...].starts(with: [0x80, 0xA9])
            return isSeparator ? utf8.index(next, offsetBy: 2) : nil
        default: return nil
        }
    }
}
