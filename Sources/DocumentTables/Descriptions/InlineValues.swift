// Values within a sentence: `取值为TRUE或FALSE`, `The value can be X or Y`, `0表示…，1表示…`.

enum InlineValues {
    /// The lists behind words that say that values follow.
    static func lists(of description: DescriptionText) -> [[ValueList.Entry]] {
        var lists: [[ValueList.Entry]] = []
        for line in description.lines where line.role == .paragraph {
            for sentence in line.sentences {
                if let values = list(in: sentence) { lists.append(values.map { ValueList.Entry(value: $0) }) }
            }
        }
        return lists
    }

    private enum Language { case chinese, english }

    private static func list(in sentence: DescriptionText.Sentence) -> [String]? {
        let words = DescriptionWords.self
        // Of leads that begin within one another, the one that reads on furthest counts: `取值范围` before `取值`.
        for place in places(in: sentence, words.inlineLeads) {
            var cursor = TextCursor(sentence.text, at: place.upperBound)
            cursor.skipBlanks()
            guard cursor.take(any: words.inlineCopulas) else { continue }
            cursor.skip(any: words.inlineCopulas)
            if let values = values(&cursor, .chinese) { return values }
        }
        for place in places(in: sentence, words.englishLeads) {
            var cursor = TextCursor(sentence.text, at: place.upperBound)
            let start = cursor.position
            cursor.skip(any: words.englishCopulas)
            let isSaid = cursor.position > start
            if isSaid, let values = values(&cursor, .english) { return values }
        }
        for place in places(in: sentence, words.supported) {
            var cursor = TextCursor(sentence.text, at: place.upperBound)
            guard cursor.next == 0x22, let values = values(&cursor, .chinese) else { continue }
            return values
        }
        return nil
    }

    private static func places(in sentence: DescriptionText.Sentence, _ leads: [Phrase]) -> [Range<Int>] {
        sentence.text.places(ofAny: leads).filter { place in
            let clause = sentence.clauses.first { $0.text.range.overlaps(place) }
            return clause?.condition != .sometimes
        }
    }

    /// `MySQL，PostgreSQL或SQLServer`, `“Single”,“Ha”`, `Ha（主备）`; nil where anything else than values stands there.
    private static func values(_ cursor: inout TextCursor, _ language: Language) -> [String]? {
        var values: [String] = []
        var isSure = true
        while true {
            cursor.skipBlanks()
            var item = cursor
            if let quoted = item.quoted() {
                guard isValue(quoted) else { break }
                values.append(quoted)
            } else if let word = item.identifier() {
                guard accepts(word, language) else { return nil }
                var behind = item
                behind.skipBlanks()
                guard endsValue(behind) else {
                    // Words of a sentence follow: what was read is a list only where a comma ended it.
                    return values.count > 1 && cursor.text.byte(at: cursor.position - 1) != nil && isSure ? values : nil
                }
                isSure =
                    isSure && (language == .chinese || word.contains { $0.isUppercase || $0.isNumber || $0 == "_" })
                values +=
                    word.contains("/") && !word.hasPrefix("application/") && !word.hasPrefix("text/")
                    ? word.split(separator: "/").map(String.init) : [word]
            } else {
                break
            }
            cursor = item
            cursor.skipBlanks()
            skipBrackets(&cursor)
            cursor.skipBlanks()
            let start = cursor.position
            cursor.skip(any: DescriptionWords.separators)
            guard cursor.position > start else { return ends(cursor) && (isSure || values.count > 1) ? values : nil }
            isSure = true
        }
        guard !values.isEmpty else { return nil }
        if cursor.isAtEnd { return values }
        // Behind a comma the sentence goes on; of one value, that is what it is in one case, unless it is about letter case.
        return values.count > 1 || cursor.stands(any: DescriptionWords.caseWords) ? values : nil
    }

    private static func accepts(_ word: String, _ language: Language) -> Bool {
        if language == .english, DescriptionWords.noValues.contains(word.lowercased()) { return false }
        if ["null", "empty", "none", "n/a"].contains(word.lowercased()) { return false }
        // `1-100` is a range.
        let ends = word.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        return !(ends.count == 2 && ends.allSatisfy { Double($0) != nil })
    }

    private static func endsValue(_ cursor: TextCursor) -> Bool {
        cursor.isAtEnd || cursor.next == 0x28
            || cursor.stands(any: DescriptionWords.separators + DescriptionWords.closings)
    }

    private static func ends(_ cursor: TextCursor) -> Bool {
        cursor.isAtEnd || cursor.stands(any: DescriptionWords.closings)
    }

    private static func skipBrackets(_ cursor: inout TextCursor) {
        guard cursor.next == 0x28, let closing = cursor.text.first(")", from: cursor.position) else { return }
        cursor.position = closing.upperBound
    }

    static func isValue(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64 && text.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F }
    }
}

extension InlineValues {
    /// `0表示按需，1表示包年`: clauses that each say what a value means, from the first of them on.
    static func meanings(of description: DescriptionText) -> [[ValueList.Entry]] {
        var lists: [[ValueList.Entry]] = []
        for line in description.lines where line.role == .paragraph {
            let clauses = line.sentences.flatMap(\.clauses)
            guard let first = clauses.firstIndex(where: { meaning(of: $0) != nil }) else { continue }
            let entries = clauses[first...].map { meaning(of: $0) }
            let said = entries.compactMap { $0 }
            // A range beside it makes them examples: `取值1-7，1代表周一，7代表周日`.
            let isRange = clauses[..<first].contains { $0.text.contains(any: DescriptionWords.range) }
            // Letters of a time's pattern are explained in the same words.
            let isPattern = said.allSatisfy { ["T", "Z"].contains($0.value) }
            if said.count == entries.count, said.count > 1, !isRange, !isPattern { lists.append(said) }
        }
        return lists
    }

    private static func meaning(of clause: DescriptionText.Clause) -> ValueList.Entry? {
        guard clause.condition == .always else { return nil }
        var cursor = TextCursor(clause.text)
        cursor.skip(any: ["and "])
        guard let value = cursor.quoted() ?? cursor.identifier(), isValue(value) else { return nil }
        cursor.skipBlanks()
        let isNumber = Int(value) != nil
        guard cursor.stands(any: DescriptionWords.meanings + (isNumber ? [":", "-"] : [])) else { return nil }
        return ValueList.Entry(value: value, meaning: cursor.rest)
    }
}
