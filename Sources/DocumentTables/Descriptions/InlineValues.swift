// Values within a sentence: `取值为TRUE或FALSE`, `The value can be X or Y`, `0表示…，1表示…`.
import DocumentFacts

enum InlineValues {
    /// The lists behind words that say that values follow.
    static func lists(of description: DescriptionText, named name: String, shape: ShapeFacts) -> [[ValueList.Entry]] {
        var lists: [[ValueList.Entry]] = []
        // An item that begins with the words is the field's own: `取值范围：WHOLE，PER`.
        for line in description.lines
        where line.role == .paragraph
            || (line.role != .note && line.text.starts(withAny: DescriptionWords.itemLeads) != nil)
        {
            if shape == .string, line.text.contains(any: DescriptionWords.severalValues) { continue }
            for sentence in line.sentences {
                if let values = list(in: sentence, of: name) { lists.append(values) }
            }
        }
        return lists
    }

    enum Language { case chinese, english }

    private static func list(in sentence: DescriptionText.Sentence, of name: String) -> [ValueList.Entry]? {
        let words = DescriptionWords.self
        // Of leads that begin within one another, the one that reads on furthest counts: `取值范围` before `取值`.
        for place in places(in: sentence, words.inlineLeads)
        where !sentence.text.speaks(ofOtherThan: name, before: place.lowerBound) {
            var cursor = TextCursor(sentence.text, at: place.upperBound)
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
        if let values = ClauseValues.list(in: sentence) { return values }
        for place in places(in: sentence, words.supported) {
            var cursor = TextCursor(sentence.text, at: place.upperBound)
            let isNamed = skipNoun(&cursor)
            guard isNamed || cursor.next == 0x22, let values = values(&cursor, .chinese) else { continue }
            if !isNamed || values.count > 1 { return values }
        }
        return nil
    }

    /// `维度有` of `当前支持维度有one、two`.
    private static func skipNoun(_ cursor: inout TextCursor) -> Bool {
        let start = cursor.position
        while let byte = cursor.next, byte >= 0x80, cursor.position - start <= 24 {
            if cursor.stands(any: DescriptionWords.supportedCopulas) {
                var behind = cursor
                behind.skip(any: DescriptionWords.supportedCopulas)
                if behind.next.map({ $0 < 0x80 }) ?? false {
                    cursor = behind
                    return true
                }
            }
            cursor.position += 1
        }
        return false
    }

    static func places(in sentence: DescriptionText.Sentence, _ leads: [Phrase]) -> [Range<Int>] {
        sentence.text.places(ofAny: leads).filter { place in
            let clause = sentence.clauses.first { $0.text.range.overlaps(place) }
            return clause?.condition != .sometimes && speaksOfValues(sentence.text, at: place)
                && !speaksOfPart(clause?.text ?? sentence.text, at: place)
        }
    }

    /// Bytes before a lead that are looked at for what it is about.
    private static let longestNoun = 60

    /// Whether the words are about a part of the value: `计费模式缩写取值范围有`, `其中mm取值为`.
    private static func speaksOfPart(_ clause: PlainText, at place: Range<Int>) -> Bool {
        let before = clause[place.lowerBound - longestNoun..<place.lowerBound]
        return before.contains(any: DescriptionWords.parts) || clause.starts(with: "其中")
            || clause.starts(with: "where ")
    }

    /// Whether the words speak of the field's values: not of its default value, nor of a tag's value.
    private static func speaksOfValues(_ text: PlainText, at place: Range<Int>) -> Bool {
        let before = text[text.range.lowerBound..<place.lowerBound].trimmed
        let others = DescriptionWords.notOfValues
        if others.contains(where: { before.ends(with: $0) }) { return false }
        guard let first = text.byte(at: place.lowerBound), TextCursor.isLetter(first), let last = before.lastByte
        else { return true }
        return !TextCursor.isWordByte(last) || DescriptionWords.beforeValue.contains { before.ends(with: $0) }
    }

    /// `MySQL，PostgreSQL或SQLServer`, `“Single”,“Ha”`, `Ha（主备）`; nil where anything else than values stands there.
    static func values(_ cursor: inout TextCursor, _ language: Language) -> [ValueList.Entry]? {
        var values: [ValueList.Entry] = []
        var isSure = true
        var isBehindComma = false
        cursor.skipBlanks()
        // `[a, b, c]`, `{a|b|c}`, but not `[1, 100]`
        if cursor.next == 0x5B || cursor.next == 0x7B {
            var range = cursor
            if range.range() != nil { return nil }
            cursor.position += 1
        }
        while true {
            cursor.skipBlanks()
            var item = cursor
            if let quoted = item.quoted() {
                guard isValue(quoted) else { break }
                values.append(ValueList.Entry(value: quoted))
            } else if let word = item.identifier() {
                guard accepts(word, language), word.lowercased() != "etc" else { return nil }
                var behind = item
                behind.skipBlanks()
                // `A，B，C等`: there are others.
                if behind.stands(any: DescriptionWords.others) { return nil }
                guard endsValue(behind) else {
                    // `16，32，64 取值必须…`: another sentence follows, and the value before it is one of the list.
                    if !values.isEmpty, beginsSentence(behind, after: item, word, values) {
                        return values + parts(of: word).map { ValueList.Entry(value: $0) }
                    }
                    // Words of a sentence follow: what was read is a list only where a comma ended it.
                    return values.count > 1 && isBehindComma && isSure ? values : nil
                }
                isSure =
                    isSure && (language == .chinese || word.contains { $0.isUppercase || $0.isNumber || $0 == "_" })
                values += parts(of: word).map { ValueList.Entry(value: $0) }
            } else {
                break
            }
            cursor = item
            cursor.skipBlanks()
            let remark = brackets(&cursor)
            if let remark { values[values.count - 1].meaning = remark }
            // `true（是）false（否）`, `“a”“b”`
            let isSetApart = remark != nil || cursor.text.byte(at: cursor.position - 1) == 0x22
            cursor.skipBlanks()
            let start = cursor.position
            cursor.skip(any: DescriptionWords.separators)
            if isSetApart, remark != nil && cursor.next.map(TextCursor.isWordByte) == true || cursor.next == 0x22 {
                continue
            }
            guard cursor.position > start else { return ends(cursor) && (isSure || values.count > 1) ? values : nil }
            isBehindComma = cursor.text[start..<cursor.position].trimmed.isEmpty
            isSure = true
        }
        guard !values.isEmpty else { return nil }
        if cursor.isAtEnd { return values }
        // Behind a comma the sentence goes on; of one value, that is what it is in one case, unless it is about letter case.
        return isBehindComma && (values.count > 1 || cursor.stands(any: DescriptionWords.caseWords)) ? values : nil
    }

    /// Whether what follows a value is a sentence of its own, though no sign ends the list.
    private static func beginsSentence(
        _ cursor: TextCursor,
        after item: TextCursor,
        _ word: String,
        _ values: [ValueList.Entry]
    ) -> Bool {
        guard let next = cursor.next else { return true }
        if cursor.stands(any: DescriptionWords.sentenceBeginnings) { return true }
        let isSeparate = cursor.position > item.position
        let areNumbers = Double(word) != nil && values.allSatisfy { Double($0.value) != nil }
        if next >= 0x80 { return isSeparate && (areNumbers || !cursor.stands(any: DescriptionWords.behindSubject)) }
        // `64 The value must be …`
        return isSeparate && areNumbers && (0x41...0x5A).contains(next)
    }

    /// `TRUE/FALSE` are two values, `text/plain` is one.
    private static func parts(of word: String) -> [String] {
        guard !word.hasPrefix("application/"), !word.hasPrefix("text/") else { return [word] }
        return word.split(separator: "/").map(String.init)
    }

    private static func accepts(_ word: String, _ language: Language) -> Bool {
        let isLetter = word.count == 1 && word != word.lowercased()
        if language == .english, !isLetter, DescriptionWords.noValues.contains(word.lowercased()) { return false }
        if ["null", "empty", "none", "n/a"].contains(word.lowercased()) { return false }
        // `1-100` is a range.
        let ends = word.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        return !(ends.count == 2 && ends.allSatisfy { Double($0) != nil })
    }

    private static func endsValue(_ cursor: TextCursor) -> Bool {
        cursor.isAtEnd || cursor.next == 0x28 || isClosing(cursor)
            || cursor.stands(any: DescriptionWords.endingsOfValue)
    }

    /// A bracket that closes was opened before the list.
    private static func ends(_ cursor: TextCursor) -> Bool {
        cursor.isAtEnd || isClosing(cursor) || cursor.stands(any: DescriptionWords.closings)
    }

    private static func isClosing(_ cursor: TextCursor) -> Bool {
        cursor.next == 0x29 || cursor.next == 0x5D || cursor.next == 0x7D
    }

    private static func brackets(_ cursor: inout TextCursor) -> PlainText? {
        guard cursor.next == 0x28, let closing = cursor.text.first(")", from: cursor.position) else { return nil }
        defer { cursor.position = closing.upperBound }
        return cursor.text[cursor.position..<closing.upperBound]
    }

    static func isValue(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64 && text.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F }
    }
}
