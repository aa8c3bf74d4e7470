// A time's pattern as a page prints it, in the letters that `x-driftless-time-format` takes.

struct TimePatternDraft: Hashable, Sendable {
    /// In Unicode TR 35's letters.
    private(set) var pattern = ""
    /// Whether the page's pattern ends with a bare `Z`, which stands for the letter itself or for any offset.
    private(set) var hasVagueOffset = false

    private enum Field: Hashable { case year, month, day, hour, minute, second, fraction, offset }
    private var fields: [Field] = []

    /// Nil for what is no date with a time or without: periods, names of formats, examples.
    /// - Parameter example: a time as a sample of the page shows it, which tells what `Z` stands for.
    init?(_ printed: String, example: String?) {
        var rest = printed.trimmed[...]
        while let first = rest.first {
            guard read(first, &rest, example) else { return nil }
        }
        guard Set(fields).count == fields.count, Set([.year, .month, .day]).isSubset(of: fields) else { return nil }
    }

    private mutating func read(_ first: Character, _ rest: inout Substring, _ example: String?) -> Bool {
        if first == "'" { return readQuoted(&rest) }
        if readNumericOffset(&rest) { return true }
        guard first.isASCII, first.isLetter else {
            guard first.isASCII, !first.isNumber, !first.isNewline else { return false }
            pattern.append(first)
            rest.removeFirst()
            return true
        }
        let run = rest.prefix { $0 == first }
        rest = rest.dropFirst(run.count)
        return readField(first, count: run.count, example)
    }

    private mutating func readQuoted(_ rest: inout Substring) -> Bool {
        rest.removeFirst()
        guard let end = rest.firstIndex(of: "'"), end > rest.startIndex else { return false }
        let text = rest[..<end]
        guard text.allSatisfy({ $0.isASCII && !$0.isNewline }) else { return false }
        pattern += "'" + text + "'"
        rest = rest[rest.index(after: end)...]
        return true
    }

    /// `+0800`, `±HH:mm` at the end.
    private mutating func readNumericOffset(_ rest: inout Substring) -> Bool {
        guard let sign = rest.first, "+-±".contains(sign), fields.contains(.hour) else { return false }
        let digits = rest.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, digits.allSatisfy({ $0.isASCII && ($0.isNumber || "HhMm".contains($0)) }) else {
            return false
        }
        add(rest.contains(":") ? "xxx" : "xx", .offset)
        rest = rest.suffix(0)
        return true
    }

    private mutating func readField(_ letter: Character, count: Int, _ example: String?) -> Bool {
        switch (letter, count) {
        case ("T", 1): pattern += "'T'"
        case ("Z", 1):
            hasVagueOffset = example == nil
            add(Self.offset(in: example), .offset)
        case ("X", 1...3), ("x", 1...3): add(String(repeating: letter, count: count), .offset)
        case ("y", 4), ("Y", 4): add("yyyy", .year)
        case ("d", 2), ("D", 2): add("dd", .day)
        case ("h", 2), ("H", 2): add("HH", .hour)
        case ("S", 1...9) where fields.contains(.second), ("s", 1...9) where fields.contains(.second):
            add(String(repeating: "S", count: count), .fraction)
        case ("s", 2), ("S", 2): add("ss", .second)
        // Pages write months and minutes with the same letter; minutes stand behind hours.
        case ("m", 2) where fields.last == .hour, ("M", 2) where fields.last == .hour: add("mm", .minute)
        case ("m", 2), ("M", 2): add("MM", .month)
        default: return false
        }
        return true
    }

    private mutating func add(_ letters: String, _ field: Field) {
        pattern += letters
        fields.append(field)
    }

    private static func offset(in example: String?) -> String {
        guard let example else { return "xx" }
        if example.hasSuffix("Z") { return "XX" }
        return example.suffix(6).contains(":") && example.suffix(6).contains { "+-".contains($0) } ? "xxx" : "xx"
    }
}
