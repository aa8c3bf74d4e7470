// The letters of patterns: TR 35's, which the spec has, and the sloppy ones of pages.

extension TimeShape {
    /// A pattern in TR 35's letters, which the spec's reader has checked.
    init(pattern: String) {
        self.init(parts: PatternReader(pattern).parts(letterCase: .exact) ?? [])
    }

    /// A page's pattern; nil for one that has letters without a meaning, the same field twice, as a period has, or no
    /// date: a time of the day is no point in time, which is all that a spec has patterns for.
    init?(page pattern: String) {
        guard let parts = PatternReader(pattern).parts(letterCase: .sloppy),
            Set([.year, .month, .day]).isSubset(of: parts)
        else { return nil }
        self.init(parts: parts)
    }
}

private struct PatternReader {
    enum LetterCase { case exact, sloppy }

    private var rest: Substring
    private var parts: [TimeShape.Part] = []

    init(_ text: String) {
        rest = text[...]
    }

    func parts(letterCase: LetterCase) -> [TimeShape.Part]? {
        var reader = self
        while let first = reader.rest.first {
            guard reader.readPart(first, letterCase) else { return nil }
        }
        let fields = reader.parts.filter { if case .literal = $0 { false } else { true } }
        return fields.isEmpty || Set(fields).count < fields.count ? nil : reader.parts
    }

    private mutating func readPart(_ first: Character, _ letterCase: LetterCase) -> Bool {
        if first == "'" { return readQuoted() }
        if letterCase == .sloppy, readNumericOffset() { return true }
        guard first.isASCII, first.isLetter else {
            // Digits and words of other scripts are no pattern.
            guard !first.isLetter, !first.isNumber else { return false }
            parts.append(.literal(first))
            rest.removeFirst()
            return true
        }
        let run = rest.prefix { $0 == first }
        rest = rest.dropFirst(run.count)
        guard let part = part(of: run, first, letterCase) else { return false }
        parts.append(part)
        return true
    }

    private mutating func readQuoted() -> Bool {
        rest.removeFirst()
        guard let end = rest.firstIndex(of: "'") else { return false }
        let text = rest[..<end]
        rest = rest[rest.index(after: end)...]
        if text == "Z", parts.last.map({ $0.isOfSecond }) ?? false {
            parts.append(.offset(.utc))
        } else {
            parts += text.map { .literal($0) }
        }
        return true
    }

    /// `+0800`, `±HH:mm`, `+hhmm` at the end of a pattern.
    private mutating func readNumericOffset() -> Bool {
        guard let sign = rest.first, "+-±".contains(sign), parts.contains(.hour) else { return false }
        let digits = rest.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, digits.allSatisfy({ $0.isASCII && ($0.isNumber || "HhMm".contains($0)) }) else {
            return false
        }
        // `-HH:mm` is the end of a period.
        guard sign != "-" || digits.allSatisfy(\.isNumber) else { return false }
        parts.append(.offset(rest.contains(":") ? .extended(isZulu: false) : .basic(isZulu: false)))
        rest = rest.suffix(0)
        return true
    }

    private func part(of run: Substring, _ letter: Character, _ letterCase: LetterCase) -> TimeShape.Part? {
        switch letter {
        case "Z" where run.count == 1 && letterCase == .sloppy: return .offset(.unsaid)
        case "T" where run.count == 1: return .literal("T")
        case "X": return .offset(run.count == 3 ? .extended(isZulu: true) : .basic(isZulu: true))
        case "x": return .offset(run.count == 3 ? .extended(isZulu: false) : .basic(isZulu: false))
        case "S" where letterCase == .exact: return .fraction(run.count)
        default: break
        }
        let isSloppy = letterCase == .sloppy
        switch (isSloppy ? Character(letter.lowercased()) : letter, run.count) {
        case ("y", 4): return .year
        case ("d", 2): return .day
        case ("h", 2) where isSloppy, ("H", 2): return .hour
        case ("s", _) where parts.contains(.second): return .fraction(run.count)
        case ("s", 2): return .second
        case ("M", 2): return .month
        case ("m", 2) where isSloppy: return isBehindHour ? .minute : .month
        case ("m", 2): return .minute
        default: return nil
        }
    }

    /// Pages write months and minutes with the same letter; minutes stand behind hours.
    private var isBehindHour: Bool {
        parts.last { if case .literal = $0 { false } else { true } } == .hour
    }
}

extension TimeShape.Part {
    fileprivate var isOfSecond: Bool {
        switch self {
        case .second, .fraction: true
        default: false
        }
    }
}
