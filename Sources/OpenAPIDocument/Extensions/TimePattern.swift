// The letters that a time pattern may have: those that the runtime writes and reads.

enum TimePattern {
    struct Problem: Hashable, Sendable {
        var message: String
        var hint: String?
    }

    private static let fields: Set<String> = [
        "yyyy", "MM", "dd", "HH", "mm", "ss", "X", "XX", "XXX", "x", "xx", "xxx",
    ]

    /// What is wrong with a pattern; nil where nothing is.
    static func problem(of pattern: String) -> Problem? {
        guard !pattern.isEmpty else { return Problem(message: "the time format is empty") }
        var seen: Set<Character> = []
        var rest = pattern[...]
        while let first = rest.first {
            if first == "'" {
                guard let end = endOfLiteral(rest) else {
                    return Problem(message: "a quote in '\(pattern)' is not closed")
                }
                rest = rest[end...]
                continue
            }
            let run = rest.prefix { $0 == first }
            rest = rest.dropFirst(run.count)
            guard first.isASCII, first.isLetter else { continue }
            if let problem = problem(ofField: String(run)) { return problem }
            // `X` and `x` are both the offset.
            guard seen.insert(first == "X" ? "x" : first).inserted else {
                return Problem(message: "'\(run)' says again what the time format has already")
            }
        }
        return seen.isEmpty ? Problem(message: "the time format '\(pattern)' has no field") : nil
    }

    private static func problem(ofField run: String) -> Problem? {
        if fields.contains(run) { return nil }
        // Fractions of a second: to the nanosecond.
        if run.allSatisfy({ $0 == "S" }), run.count <= 9 { return nil }
        return Problem(message: "'\(run)' means nothing in a time format", hint: hint(for: run))
    }

    private static func hint(for run: String) -> String {
        switch run.first {
        case "Y", "y", "u": "the year is 'yyyy'"
        case "M", "L": "the month is 'MM'"
        case "D", "d": "the day is 'dd'"
        case "H", "h", "k", "K": "the hour is 'HH'"
        case "m": "the minute is 'mm'"
        case "s": "the second is 'ss'"
        case "Z", "z", "X", "x", "O": "the offset is one to three 'x', or 'X' where 0 is a Z; a letter Z is \"'Z'\""
        case "T": "a letter T is \"'T'\""
        default: "letters that stand for themselves are put in quotes"
        }
    }

    /// Behind the closing quote; `''` inside is a quote.
    private static func endOfLiteral(_ text: Substring) -> Substring.Index? {
        var index = text.index(after: text.startIndex)
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index] == "'" {
                guard next < text.endIndex, text[next] == "'" else { return next }
                index = text.index(after: next)
            } else {
                index = next
            }
        }
        return nil
    }
}
