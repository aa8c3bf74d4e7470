// How words of types are put together: arrays of arrays, generics, brackets, alternatives, to a bounded depth.
import DocumentFacts

struct TypeExpression {
    /// The normalised texts of the cell's links: a link's text is a table's or a structure's name, whatever its words.
    var namesOfTables: Set<String>

    /// Nil where the words are no type.
    func shape(of text: String) -> ShapeFacts? {
        var type = Self.normalised(text)
        if let shape = shape(ofWords: Substring(type), depth: 0) { return shape }
        type = Self.withoutReference(type)
        return shape(ofWords: Substring(type), depth: 0)
    }

    /// In lower case, blanks and full-width signs made plain.
    static func normalised(_ text: String) -> String {
        var plain = ""
        var blankIsDue = false
        for character in text.lowercased() {
            if character.isWhitespace {
                blankIsDue = true
                continue
            }
            if blankIsDue, !plain.isEmpty { plain.append(" ") }
            blankIsDue = false
            plain.append(plainSigns[character] ?? character)
        }
        return String(trimmed(Substring(plain)))
    }

    private static let plainSigns: [Character: Character] = [
        "＜": "<", "＞": ">", "《": "<", "》": ">", "（": "(", "）": ")", "［": "[", "］": "]", "，": ",", "：": ":",
        "／": "/", "；": ";",
    ]

    private func shape(ofWords text: Substring, depth: Int) -> ShapeFacts? {
        guard depth <= Self.deepest else { return nil }
        let text = Self.trimmed(text)
        if let shape = Self.known(text) { return shape }
        if namesOfTables.contains(String(text)) { return .object([]) }
        // What the words look like decides: each is read in one way only, so that reading them takes no longer than they
        // are, times the depth.
        if text.hasSuffix("[]") { return element(text.dropLast(2), depth: depth).map(ShapeFacts.array) }
        if text.hasPrefix("[]") { return element(text.dropFirst(2), depth: depth).map(ShapeFacts.array) }
        if let (name, inner) = Self.brackets(of: text) {
            // `[String]` is an array, `(String)` and the `<String>` of `Array of <String>` are strings.
            return name.isEmpty && text.first == "["
                ? element(inner, depth: depth).map(ShapeFacts.array) : generic(name, of: inner, depth: depth)
        }
        if let (first, others) = Self.alternatives(in: text) {
            guard let first = shape(ofWords: first, depth: depth + 1),
                let others = shape(ofWords: others, depth: depth + 1)
            else { return nil }
            return first == others ? first : .unsaid
        }
        if let inner = Self.elementOfArray(text) { return element(inner, depth: depth).map(ShapeFacts.array) }
        return object(text)
    }

    private static let deepest = 16

    private static func known(_ text: Substring) -> ShapeFacts? {
        var text = text
        while true {
            let word = String(text)
            if let shape = TypeWords.shapes[word] { return shape }
            if word.last == "s", let shape = TypeWords.shapes[String(word.dropLast())] { return shape }
            guard let ending = TypeWords.endings.first(where: { text.count > $0.count && text.hasSuffix($0) })
            else { return nil }
            text = trimmed(text.dropLast(ending.count))
        }
    }

    /// `List<String>`, `array[string]`, `String(64)`: the name, and what stands between brackets that close at the end.
    private static func brackets(of text: Substring) -> (name: Substring, inner: Substring)? {
        guard let opening = text.firstIndex(where: { "<[(".contains($0) }) else { return nil }
        var open = 0
        for index in text[opening...].indices {
            switch text[index] {
            case "<", "[", "(": open += 1
            case ">", "]", ")": open -= 1
            default: break
            }
            guard open == 0 else { continue }
            let inner = text[text.index(after: opening)..<index]
            return text.index(after: index) == text.endIndex ? (trimmed(text[..<opening]), inner) : nil
        }
        return nil
    }

    private func generic(_ name: Substring, of inner: Substring, depth: Int) -> ShapeFacts? {
        if name.isEmpty { return shape(ofWords: inner, depth: depth + 1) }
        if TypeWords.maps.contains(String(name)) { return .map }
        if TypeWords.arrays.contains(String(name)) {
            // `Array(10)` speaks of a length, `Array(String)` of items.
            return inner.allSatisfy(\.isNumber)
                ? .array(.unsaid) : element(inner, depth: depth).map(ShapeFacts.array)
        }
        guard let outer = shape(ofWords: name, depth: depth + 1) else { return nil }
        return outer == .integer && Self.known(inner) == .long ? .long : outer
    }

    /// `Array of strings`, `String array`, `对象数组`.
    private static func elementOfArray(_ text: Substring) -> Substring? {
        for of in TypeWords.of {
            guard let range = text.firstRange(of: of), known(text[..<range.lowerBound]) == .array(.unsaid)
            else { continue }
            return text[range.upperBound...]
        }
        return TypeWords.arrayEndings.first { text.hasSuffix($0) }.map { text.dropLast($0.count) }
    }

    /// `String or Integer` leaves the type unsaid; what all alternatives agree on is said.
    private static func alternatives(in text: Substring) -> (first: Substring, others: Substring)? {
        for separator in TypeWords.alternatives {
            if let range = text.firstRange(of: separator) {
                return (text[..<range.lowerBound], text[range.upperBound...])
            }
        }
        return nil
    }

    /// `BackupPlan object`; before `object`, a word that names a type wins: `array of String objects`.
    private func object(_ text: Substring) -> ShapeFacts? {
        for ending in TypeWords.objectEndings where text.hasSuffix(ending) {
            let name = Self.trimmed(text.dropLast(ending.count))
            return Self.known(name) ?? (Self.isName(name) || isTable(name) ? .object([]) : nil)
        }
        return isTable(text) ? .object([]) : nil
    }

    /// What stands within an array, where a name alone is a structure's: `List<BackupItem>`.
    private func element(_ text: Substring, depth: Int) -> ShapeFacts? {
        let text = Self.trimmed(text)
        if let shape = shape(ofWords: text, depth: depth + 1) { return shape }
        return Self.isName(text) && !TypeWords.isSlip(text) ? .object([]) : nil
    }

    /// `table 3`, `表3`, `表 3-1`.
    private func isTable(_ text: Substring) -> Bool {
        if namesOfTables.contains(String(text)) { return true }
        for word in ["table", "表"] where text.hasPrefix(word) {
            let number = Self.trimmed(text.dropFirst(word.count))
            if !number.isEmpty, number.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "." }) { return true }
        }
        return false
    }

    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.first, first.isLetter || first == "_" else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
    }

    private static func withoutReference(_ text: String) -> String {
        var end = text.endIndex
        for word in TypeWords.references {
            if let range = text.firstRange(of: word), range.lowerBound < end { end = range.lowerBound }
        }
        let type = trimmed(text[..<end])
        // `String, 36 characters` is a string: what follows the first clause outside brackets is about it.
        var open = 0
        for index in type.indices {
            switch type[index] {
            case "<", "[", "(": open += 1
            case ">", "]", ")": open -= 1
            case ",", "。", ";", ":", ".":
                if open == 0 { return String(trimmed(type[..<index])) }
            default: break
            }
        }
        return String(type)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let first = text.firstIndex { !edges.contains($0) } ?? text.endIndex
        let last = text[first...].lastIndex { !edges.contains($0) } ?? first
        return first == text.endIndex ? text[first...] : text[first...last]
    }

    private static let edges: Set<Character> = [
        " ", "\u{A0}", "\t", "\n", "。", ".", ",", "、", ";", ":", "\"", "'", "“", "”", "‘", "’", "`", "*",
    ]
}
