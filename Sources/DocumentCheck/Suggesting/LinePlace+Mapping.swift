// The keys beside a line's own in its mapping, found by how far lines are indented.
import DocumentFacts

extension LinePlace {
    /// How far the keys of the line's mapping are indented: behind the dash of a list's item.
    var indent: Int { Self.indent(of: line) }

    private static func indent(of line: Substring) -> Int {
        let blanks = line.prefix { $0 == " " }.count
        return line.dropFirst(blanks).hasPrefix("- ") ? blanks + 2 : blanks
    }

    /// The key of a line in block style; nil of an item or a line in braces.
    var key: String? { Self.key(of: line) }

    private static func key(of line: Substring) -> String? {
        var text = line.drop { $0 == " " }
        if text.hasPrefix("- ") { text = text.dropFirst(2) }
        guard let first = text.first, !"{[#".contains(first), let colon = text.firstIndex(of: ":") else { return nil }
        let behind = text[text.index(after: colon)...]
        guard behind.isEmpty || behind.first == " " else { return nil }
        let name = text[..<colon]
        let quotes = name.count > 1 && (name.first == "'" || name.first == "\"") && name.first == name.last
        return String(quotes ? name.dropFirst().dropLast() : name)
    }

    /// The same file at another line.
    func at(_ number: Int) -> LinePlace {
        LinePlace(file: file, number: number, lines: lines, reason: reason)
    }

    /// The lines of the mapping's other keys, and of this one.
    var siblings: [LinePlace] {
        var found = [self]
        let own = indent
        if !Self.beginsItem(line) {
            for number in stride(from: number - 1, to: 0, by: -1) {
                let above = lines[number - 1]
                if Self.isEmpty(above) || Self.isBelow(above, own) { continue }
                guard Self.indent(of: above) == own else { break }
                found.insert(at(number), at: 0)
                if Self.beginsItem(above) { break }
            }
        }
        for number in (number + 1)..<max(lines.count + 1, number + 1) {
            let below = lines[number - 1]
            if Self.isEmpty(below) || Self.isBelow(below, own) { continue }
            guard Self.indent(of: below) == own, !Self.beginsItem(below) else { break }
            found.append(at(number))
        }
        return found
    }

    /// The line of the key that this line's mapping is the value of.
    var parent: LinePlace? {
        let own = siblings.first?.indent ?? indent
        let start = siblings.first?.number ?? number
        for number in stride(from: start - 1, to: 0, by: -1) {
            let above = lines[number - 1]
            if !Self.isEmpty(above), Self.indent(of: above) < own { return at(number) }
        }
        return nil
    }

    private static func isEmpty(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        return text.isEmpty || text.first == "#"
    }

    private static func beginsItem(_ line: Substring) -> Bool { line.drop { $0 == " " }.hasPrefix("- ") }

    /// Whether a line belongs to the value of a key with the indentation: deeper, or an item of its list.
    private static func isBelow(_ line: Substring, _ own: Int) -> Bool {
        let blanks = line.prefix { $0 == " " }.count
        return blanks > own || blanks == own && beginsItem(line)
    }
}
