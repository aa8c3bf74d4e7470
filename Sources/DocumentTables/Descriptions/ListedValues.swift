// The lists of a description whose items are all values: `auto: …`, `值为“BUILD”，表示…`, `true表示…`, `SQLServer`.

enum ListedValues {
    enum Lead {
        /// `枚举值：`
        case enumeration
        /// `取值：`
        case values
        /// Nothing above the list says what it is.
        case unnamed
    }

    struct Group {
        var lead: Lead
        var entries: [ValueList.Entry]
    }

    static func groups(of description: DescriptionText) -> [Group] {
        var groups: [Group] = []
        var above: DescriptionText.Line?
        var lines = description.lines[...]
        while let line = lines.first {
            guard case .item(let depth) = line.role else {
                if line.role == .paragraph { above = line }
                lines.removeFirst()
                continue
            }
            // Items of lists within an item explain it.
            let items = lines.prefix { $0.role.depth.map { $0 >= depth } ?? false }
            lines = lines.dropFirst(items.count)
            if let group = group(items.filter { $0.role.depth == depth }, below: above) { groups.append(group) }
            above = nil
        }
        return groups
    }

    private static func group(_ items: [DescriptionText.Line], below line: DescriptionText.Line?) -> Group? {
        guard let lead = lead(of: line) else { return nil }
        var entries: [ValueList.Entry] = []
        for item in items {
            guard let entry = entry(item.text, lead: lead) else { return nil }
            entries.append(entry)
        }
        // One item without a lead is a remark.
        return lead == .unnamed && entries.count < 2 ? nil : Group(lead: lead, entries: entries)
    }

    /// Nil where the line says that the list is of something else.
    private static func lead(of line: DescriptionText.Line?) -> Lead? {
        guard let line, let sentence = line.sentences.last else {
            // The line was all example: `取值示例：`.
            return line == nil ? .unnamed : nil
        }
        let words = DescriptionWords.self
        let text = sentence.text
        if line.text.contains(any: words.exampleLeads), text.ends(with: ":") || text.range != line.text.range {
            if lastSentence(of: line).contains(any: words.exampleLeads) { return nil }
        }
        if sentence.clauses.last?.condition == .sometimes { return nil }
        if text.contains(any: words.prohibitedLeads) { return nil }
        if text.contains(any: words.enumeration) { return .enumeration }
        if text.contains(any: words.valueLeads) { return .values }
        if text.contains(any: words.otherLeads) { return nil }
        return text.contains(any: words.kindLeads) ? .values : .unnamed
    }

    private static func lastSentence(of line: DescriptionText.Line) -> PlainText {
        var start = line.text.range.lowerBound
        for position in line.text.range.dropLast() where line.text.byte(at: position) == PlainText.fullStop {
            start = position
        }
        return line.text[start..<line.text.range.upperBound]
    }

    fileprivate static func entry(_ item: PlainText, lead: Lead) -> ValueList.Entry? {
        var cursor = TextCursor(item)
        cursor.skip(any: DescriptionWords.bullets)
        if let quoted = cursor.quoted() {
            guard InlineValues.isValue(quoted) else { return nil }
            cursor.skipBlanks()
            let follows = DescriptionWords.meaningsAndSigns + DescriptionWords.looseMeanings
            guard cursor.isAtEnd || cursor.next == PlainText.fullStop || cursor.stands(any: follows) else { return nil }
            return ValueList.Entry(value: quoted, meaning: cursor.rest)
        }
        skipNumber(&cursor)
        guard let value = cursor.quoted() ?? cursor.identifier(), InlineValues.isValue(value) else { return nil }
        let isBehindBlank = cursor.next == 0x20
        cursor.skipBlanks()
        if cursor.next == 0x2E { cursor.position += 1 }
        // `BUILDING 备份中`, where the list is one of values.
        let isExplained =
            isBehindBlank && lead != .unnamed && cursor.next.map { $0 >= 0x80 } == true
            && !cursor.rest.contains(any: DescriptionWords.notOfValue + DescriptionWords.ofSeveralValues)
        guard cursor.rest.trimmed.isEmpty || isExplained || means(&cursor, lead: lead) else { return nil }
        if lead == .unnamed, cursor.rest.contains(any: DescriptionWords.notOfValue) { return nil }
        if hasValuesItself(cursor.rest, isKind: PlainText(value).kindAtStart != nil) { return nil }
        return ValueList.Entry(value: value, meaning: cursor.rest)
    }

    /// Whether what an item says is values or numbers and nothing else: `MySQL：slow、fast`, `Redis：1-10`, `MySQL: 3306`.
    /// The item is then one of several cases, and its first word no value.
    private static func hasValuesItself(_ meaning: PlainText, isKind: Bool) -> Bool {
        var cursor = TextCursor(meaning)
        cursor.skip(any: DescriptionWords.meaningSigns)
        var range = cursor
        if range.range(measures: DescriptionWords.measures) != nil { return true }
        var number = cursor
        if number.number() != nil, number.rest.trimmed.isEmpty { return true }
        guard let values = InlineValues.values(&cursor, .chinese), values.count > 1, cursor.isAtEnd else {
            return false
        }
        // `ha: primary/standby` are words of English.
        let areNames = values.allSatisfy { $0.value.contains { $0.isUppercase || $0.isNumber || $0 == "_" } }
        return isKind || areNames || meaning.contains(any: ["、", "或", "和", "\"", " or "])
    }

    /// `1. auto：…`, `1) auto`: the number is the item's, not the value.
    private static func skipNumber(_ cursor: inout TextCursor) {
        var item = cursor
        _ = item.take(any: DescriptionWords.openingBracket)
        guard let number = item.number(thousands: .none), number.utf8.count <= 2, let sign = item.next,
            sign == 0x2E || sign == 0x29 || item.stands(any: ["、"])
        else { return }
        item.skip(any: [".", ")", "、"])
        var value = item
        guard let word = value.quoted() ?? value.identifier(), Double(word) == nil else { return }
        cursor = item
    }

    private static func means(_ cursor: inout TextCursor, lead: Lead) -> Bool {
        if cursor.stands(any: DescriptionWords.meaningsAndSigns) { return true }
        guard cursor.take(any: DescriptionWords.comma) else { return false }
        cursor.skipBlanks()
        return lead != .unnamed || cursor.stands(any: DescriptionWords.looselyMeaning)
    }
}

extension ListedValues {
    enum Explanation { case signsOrWords, words }

    /// Whether a line begins with a value and what it means: `auto：…`, `值为“BUILD”，表示…`.
    static func explains(_ text: PlainText, by explanation: Explanation = .signsOrWords) -> Bool {
        var cursor = TextCursor(text)
        let isNamed = cursor.stands(any: DescriptionWords.valueNames)
        cursor.skip(any: DescriptionWords.bullets)
        guard let value = cursor.quoted() ?? cursor.identifier(), InlineValues.isValue(value),
            !DescriptionWords.labelWords.contains(value.lowercased())
        else { return false }
        cursor.skipBlanks()
        if isNamed { cursor.skip(any: DescriptionWords.commaOrColon) }
        if explanation == .signsOrWords, cursor.next == 0x3A { return true }
        cursor.skip(any: DescriptionWords.colonOrDash)
        return cursor.stands(any: DescriptionWords.meanings)
    }

    /// Whether a line can be an item of a list of values without a mark.
    static func isItem(_ text: PlainText) -> Bool {
        guard let entry = entry(text, lead: .values) else { return false }
        var cursor = TextCursor(text)
        if cursor.range() != nil { return false }
        return !DescriptionWords.labelWords.contains(entry.value.lowercased())
    }

    /// Whether a line is a value and what it means, without a lead above it: `auto：自动`, `“auto”，自动`.
    static func explainsItself(_ text: PlainText) -> Bool {
        guard let entry = entry(text, lead: .unnamed), let meaning = entry.meaning, !meaning.trimmed.isEmpty,
            !DescriptionWords.labelWords.contains(entry.value.lowercased())
        else { return false }
        // English words before a colon are headings as often as values.
        return meaning.range.contains { (meaning.byte(at: $0) ?? 0) >= 0x80 }
    }

    /// Whether a line says what the field is and ends there: `状态：`.
    static func isNamed(_ text: PlainText) -> Bool {
        text.ends(with: ":") && NamedValues.isNoun(text)
            && !text.contains(any: DescriptionWords.otherOrExampleLeads)
    }

    /// Whether a line ends in words that say that values follow.
    static func announcesValues(_ text: PlainText) -> Bool {
        let words = DescriptionWords.self
        guard text.ends(with: ":") || words.leadEndings.contains(where: text.ends) || DescriptionText.isLabel(text)
        else { return false }
        if text.contains(any: words.exampleOrProhibitedLeads) { return false }
        let isSaid = text.contains(any: words.enumerationOrValueLeads)
        return isSaid || text.contains(any: words.kindLeads) && !text.contains(any: words.otherLeads)
    }
}

extension DescriptionText.Line.Role {
    fileprivate var depth: Int? {
        if case .item(let depth) = self { depth } else { nil }
    }
}
