// Values that nothing but their place tells: behind what the field is, `对实例的操作：restart、flush`, and in its brackets.

enum NamedValues {
    static func lists(of description: DescriptionText) -> [[ValueList.Entry]] {
        guard let line = description.lines.first, line.role == .paragraph, let sentence = line.sentences.first
        else { return [] }
        let found = behindColon(of: sentence) ?? inBrackets(of: line, sentence)
        return found.map { [$0] } ?? []
    }

    /// `缓存引擎：Redis和Memcached。`: what a field is, and nothing but names behind a colon.
    private static func behindColon(of sentence: DescriptionText.Sentence) -> [ValueList.Entry]? {
        guard sentence.clauses.first?.condition == .always, let colon = sentence.text.first(":"),
            colon.lowerBound - sentence.text.range.lowerBound <= longestNoun
        else { return nil }
        let noun = sentence.text[sentence.text.range.lowerBound..<colon.lowerBound]
        guard isNoun(noun) else { return nil }
        var cursor = TextCursor(sentence.text, at: colon.upperBound)
        let isChinese = noun.range.contains { (noun.byte(at: $0) ?? 0) >= 0x80 }
        guard let values = InlineValues.values(&cursor, isChinese ? .chinese : .english), values.count > 1,
            cursor.isAtEnd
        else { return nil }
        let isName = values.allSatisfy { $0.value.first?.isUppercase ?? false }
        // Numbers of an English sentence can count anything.
        let isKind = noun.contains(any: DescriptionWords.kinds) && !values.contains { Double($0.value) != nil }
        return isName || isChinese || isKind ? values : nil
    }

    private static let longestNoun = 60

    /// `是否续订（0：否，1：是）`, `磁盘类型（SATA、SSD）`.
    private static func inBrackets(
        of line: DescriptionText.Line,
        _ sentence: DescriptionText.Sentence
    ) -> [ValueList.Entry]? {
        guard let opening = line.text.first("("), let closing = line.text.first(")", from: opening.upperBound),
            opening.lowerBound - line.text.range.lowerBound <= longestNoun,
            sentence.text.range.contains(opening.lowerBound)
        else { return nil }
        let noun = line.text[line.text.range.lowerBound..<opening.lowerBound]
        let inner = line.text[opening.upperBound..<closing.lowerBound].trimmed
        // What stands behind the brackets would be said of them.
        let rest = TextCursor(line.text, at: closing.upperBound)
        guard isNoun(noun), rest.isAtEnd || [0x2C, 0x3B, 0x20, PlainText.fullStop].contains(rest.next),
            !inner.contains(any: DescriptionWords.examples)
        else { return nil }
        return explained(inner) ?? plain(inner)
    }

    /// `0：否，1：是`: every part of the brackets is a value with what it means.
    private static func explained(_ inner: PlainText) -> [ValueList.Entry]? {
        var entries: [ValueList.Entry] = []
        var start = inner.range.lowerBound
        for position in inner.range.lowerBound...inner.range.upperBound {
            let isSeparator = inner.byte(at: position).map { $0 == 0x2C || $0 == 0x3B } ?? true
            guard isSeparator || inner.starts(with: "、", at: position) else { continue }
            let part = inner[start..<position].trimmed
            start = position + (isSeparator ? 1 : 3)
            var cursor = TextCursor(part)
            guard let value = cursor.quoted() ?? cursor.identifier(), InlineValues.isValue(value),
                !DescriptionWords.labelWords.contains(value.lowercased())
            else { return nil }
            cursor.skipBlanks()
            guard cursor.stands(any: DescriptionWords.meanings + [":", "-", "="]) else { return nil }
            entries.append(ValueList.Entry(value: value, meaning: cursor.rest))
        }
        return entries.count > 1 ? entries : nil
    }

    private static func plain(_ inner: PlainText) -> [ValueList.Entry]? {
        var cursor = TextCursor(inner)
        guard inner.contains(any: ["、", "/", "|", "或"]), let values = InlineValues.values(&cursor, .chinese),
            values.count > 1, cursor.isAtEnd
        else { return nil }
        return values
    }

    static func isNoun(_ noun: PlainText) -> Bool {
        !noun.trimmed.isEmpty
            && !noun.contains(
                any: DescriptionWords.notOfNames
            )
    }
}
