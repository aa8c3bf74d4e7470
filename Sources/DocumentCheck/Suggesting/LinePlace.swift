// A line of a spec, and the simple changes that can be made to it without reading the document again.
import DocumentFacts

struct LinePlace {
    let file: String
    /// Counted from 1.
    let number: Int
    let lines: [Substring]
    let reason: String

    var line: Substring { lines[number - 1] }

    /// The line with another value behind its key; without the line where there is no value any more. Nil where the line
    /// does not have the key with the value that is expected.
    func value(_ key: String, from old: String?, to new: String?) -> SpecEdit? {
        guard let old else { return nil }
        for range in line.ranges(of: key + ":") {
            let before = line[..<range.lowerBound]
            let isAlone = before.allSatisfy { $0 == " " }
            guard isAlone || before.last == " " || before.last == "{" else { continue }
            let rest = line[range.upperBound...]
            let isInBraces = before.contains("{")
            let end = isInBraces ? rest.firstIndex { ",}".contains($0) } : rest.firstRange(of: " #")?.lowerBound
            var written = rest[..<(end ?? rest.endIndex)]
            // Blanks before a comment stay.
            while written.last == " " { written.removeLast() }
            let plain = written.filter { $0 != " " && $0 != "'" && $0 != "\"" }
            guard plain == old.filter({ $0 != " " }) else { continue }
            guard let new else { return isAlone ? edit([]) : nil }
            let isQuoted = written.contains { $0 == "'" || $0 == "\"" }
            let isBare = Double(new) != nil || new == "true" || new == "false"
            let text = isBare ? (isQuoted ? "'\(new)'" : new) : YAMLText.inFlow(new)
            return edit(["\(before)\(key): \(text)\(rest[written.endIndex...])"])
        }
        return nil
    }

    /// The line with a word replaced that stands in it once.
    func word(_ old: String, by new: String) -> SpecEdit? {
        let ranges = line.ranges(of: old).filter { range in
            let before = range.lowerBound == line.startIndex ? nil : line[line.index(before: range.lowerBound)]
            let after = range.upperBound == line.endIndex ? nil : line[range.upperBound]
            return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false }
        }
        guard ranges.count == 1, let range = ranges.first, new.allSatisfy(Self.isPlain) else { return nil }
        return edit([line.replacingCharacters(in: range, with: new)])
    }

    /// A list of one line, `enum: [a, b]`, with one more value; or an item behind those of a list in lines.
    func listed(adding value: String, to key: String = "enum") -> SpecEdit? {
        if let end = line.lastIndex(of: "]"), line.contains("["), line.filter({ $0 == "[" }).count == 1 {
            let isEmpty = line[..<end].last == "["
            return edit(["\(line[..<end])\(isEmpty ? "" : ", ")\(YAMLText.inFlow(value))\(line[end...])"])
        }
        guard line.filter({ $0 != " " }).hasSuffix(key + ":"), let first = following.first, first.hasDash else {
            return nil
        }
        let items = following.prefix { $0.hasDash && $0.indent == first.indent }
        let text = String(repeating: " ", count: first.indent) + "- " + YAMLText.inBlock(value)
        let position = number + 1 + items.count
        return SpecEdit(file: file, lines: position..<position, text: [text], reason: reason)
    }

    func listed(removing value: String) -> SpecEdit? {
        let text = YAMLText.inFlow(value)
        if line.hasDash {
            let written = line.drop { $0 == " " }.dropFirst(2)
            return written == value || written == text ? edit([]) : nil
        }
        for piece in [", \(text)", "\(text), "] where line.ranges(of: piece).count == 1 {
            guard let range = line.firstRange(of: piece) else { continue }
            let end = range.upperBound == line.endIndex ? nil : line[range.upperBound]
            guard piece.hasSuffix(" ") || end == "," || end == "]" else { continue }
            return edit([line.replacingCharacters(in: range, with: "")])
        }
        return nil
    }

    /// Lines put in below this one.
    func inserted(_ text: [String], indentedBy indent: Int) -> SpecEdit {
        let blanks = String(repeating: " ", count: indent)
        return SpecEdit(file: file, lines: number + 1..<number + 1, text: text.map { blanks + $0 }, reason: reason)
    }

    /// How far the line below is indented.
    var indentOfNext: Int? {
        following.first { !$0.allSatisfy(\.isWhitespace) && $0.drop { $0 == " " }.first != "#" }?.indent
    }

    private var following: ArraySlice<Substring> { lines[number...] }

    private func edit(_ text: [String]) -> SpecEdit {
        SpecEdit(file: file, lines: number..<number + 1, text: text, reason: reason)
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == "-")
    }
}

extension Substring {
    fileprivate var indent: Int { prefix { $0 == " " }.count }
    fileprivate var hasDash: Bool { drop { $0 == " " }.hasPrefix("- ") }

    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
