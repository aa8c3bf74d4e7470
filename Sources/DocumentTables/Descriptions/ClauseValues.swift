// Values that a whole clause is: `可以为on或off`, `必须是“a”、“b”`, `类型，分为one和two两种`, `one of x, y, z`.

enum ClauseValues {
    static func list(in sentence: DescriptionText.Sentence) -> [ValueList.Entry]? {
        let words = DescriptionWords.self
        for (index, clause) in sentence.clauses.enumerated() where clause.condition != .sometimes {
            // The list goes on behind the commas between its values.
            let text = sentence.text[clause.text.range.lowerBound..<sentence.text.range.upperBound]
            var cursor = TextCursor(text)
            if cursor.take(any: words.clauseLeads) {
                if let values = values(behind: cursor) { return values }
                continue
            }
            let isOfKind = index > 0 && words.kindNouns.contains { sentence.clauses[index - 1].text.ends(with: $0) }
            let isAlone = sentence.isWholeLine && index == 0 || isOfKind
            if cursor.take(any: words.kindClauseLeads) {
                if let values = values(behind: cursor, isOfKind: isOfKind) { return values }
            } else if isAlone, text.contains(any: DescriptionWords.or), let values = values(behind: cursor) {
                // `类型，one或two`
                return values
            }
        }
        return nil
    }

    /// `开始时间必须为02:00、06:00和10:00` of a field that the description begins to call so: `维护开始时间，…`.
    static func required(in description: DescriptionText) -> [ValueList.Entry]? {
        guard let subject = description.lines.first?.sentences.first?.clauses.first?.text else { return nil }
        for line in description.lines where line.role != .note {
            for sentence in line.sentences {
                guard let clause = sentence.clauses.first, clause.condition == .always,
                    let (noun, values) = required(in: sentence.text)
                else { continue }
                let isOfField = noun.range.allSatisfy { (noun.byte(at: $0) ?? 0) >= 0x80 } && subject.ends(with: noun)
                if isOfField { return values }
            }
        }
        return nil
    }

    /// What must be one of several values, and those.
    static func required(in text: PlainText) -> (noun: PlainText, values: [ValueList.Entry])? {
        guard let place = text.places(ofAny: DescriptionWords.must).min(by: { $0.lowerBound < $1.lowerBound }),
            place.lowerBound > text.range.lowerBound
        else { return nil }
        var cursor = TextCursor(text, at: place.upperBound)
        guard let values = InlineValues.values(&cursor, .chinese), values.count > 1, cursor.isAtEnd else { return nil }
        return (text[text.range.lowerBound..<place.lowerBound], values)
    }

    /// Several values that nothing follows; `isOfKind` is whether nothing else could stand there.
    private static func values(behind cursor: TextCursor, isOfKind: Bool = true) -> [ValueList.Entry]? {
        var cursor = cursor
        cursor.skip(any: DescriptionWords.colon)
        guard let first = cursor.next, first < 0x80,
            let values = InlineValues.values(&cursor, .chinese), values.count > 1
        else { return nil }
        let isCounted = cursor.stands(any: DescriptionWords.closings)
        guard isCounted || isOfKind && (cursor.isAtEnd || cursor.next == 0x29) else { return nil }
        return values
    }
}
