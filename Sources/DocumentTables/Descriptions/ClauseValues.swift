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
            } else if isAlone, text.contains(any: ["或"]), let values = values(behind: cursor) {
                // `类型，one或two`
                return values
            }
        }
        return nil
    }

    /// Several values that nothing follows; `isOfKind` is whether nothing else could stand there.
    private static func values(behind cursor: TextCursor, isOfKind: Bool = true) -> [ValueList.Entry]? {
        var cursor = cursor
        cursor.skip(any: [":"])
        guard let first = cursor.next, first < 0x80,
            let values = InlineValues.values(&cursor, .chinese), values.count > 1
        else { return nil }
        let isCounted = cursor.stands(any: DescriptionWords.closings)
        guard isCounted || isOfKind && (cursor.isAtEnd || cursor.next == 0x29) else { return nil }
        return values
    }
}
