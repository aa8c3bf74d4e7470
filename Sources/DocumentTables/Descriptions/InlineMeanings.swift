// Values that are each said with what they mean: `0表示按需，1表示包年`, `取值为“a”时，表示…`.

extension InlineValues {
    /// `0表示按需，1表示包年`, `取值：auto：自动；manual：手动`: clauses that each say what a value means, from the first of them on.
    static func meanings(of description: DescriptionText) -> [[ValueList.Entry]] {
        var lists: [[ValueList.Entry]] = []
        for line in description.lines where line.role == .paragraph {
            if let entries = meanings(in: line) { lists.append(entries) }
        }
        return lists + numbered(description.lines)
    }

    /// Lines that each say what a number means: `0：否`, `1：是`. Where a way to do something is above them, they are steps.
    private static func numbered(_ lines: [DescriptionText.Line]) -> [[ValueList.Entry]] {
        var entries: [ValueList.Entry] = []
        for line in lines where line.role != .note {
            if let entry = meaning(of: line.text, isLed: false), Int(entry.value) != nil {
                entries.append(entry)
            } else if line.text.contains(any: DescriptionWords.otherLeads) {
                return []
            }
        }
        return entries.count > 1 ? [entries] : []
    }

    private static func meanings(in line: DescriptionText.Line) -> [ValueList.Entry]? {
        var entries: [ValueList.Entry] = []
        var isLed = false
        for sentence in line.sentences {
            for clause in sentence.clauses {
                let isMeaning = meaning(of: clause.text, isLed: isLed) != nil
                if !entries.isEmpty, !isMeaning, clause.text.contains(any: DescriptionWords.defaults) { continue }
                guard clause.condition == .always else { return nil }
                if entries.isEmpty, let start = valuesStart(in: sentence, clause) {
                    isLed = true
                    guard let entry = meaning(of: clause.text[start..<clause.text.range.upperBound], isLed: true)
                    else { return nil }
                    entries.append(entry)
                } else if let entry = meaning(of: clause.text, isLed: isLed) ?? firstMeaning(of: clause.text, entries) {
                    entries.append(entry)
                } else if !entries.isEmpty {
                    return nil
                } else if clause.text.contains(any: DescriptionWords.range) {
                    // A range beside them makes them examples: `取值1-7，1代表周一，7代表周日`.
                    return nil
                }
            }
        }
        // Letters of a time's pattern are explained in the same words.
        let isPattern = entries.allSatisfy { ["T", "Z"].contains($0.value) }
        return entries.count > 1 && !isPattern ? entries : nil
    }

    /// Behind `取值：`, where the clause has it.
    private static func valuesStart(in sentence: DescriptionText.Sentence, _ clause: DescriptionText.Clause) -> Int? {
        let words = DescriptionWords.self
        for place in places(in: sentence, words.leadsToValues)
        where clause.text.range.contains(place.lowerBound) {
            var cursor = TextCursor(clause.text, at: place.upperBound)
            cursor.skipBlanks()
            if cursor.take(any: words.copulasOfValues) {
                cursor.skip(any: words.copulasOfValues)
                return cursor.position
            }
        }
        return nil
    }

    /// `状态：active表示正常`: the first of the values may stand behind what they are.
    private static func firstMeaning(of clause: PlainText, _ entries: [ValueList.Entry]) -> ValueList.Entry? {
        guard entries.isEmpty, let colon = clause.first(":") else { return nil }
        return meaning(of: clause[colon.upperBound..<clause.range.upperBound].trimmed, isLed: false)
    }

    private static func meaning(of clause: PlainText, isLed: Bool) -> ValueList.Entry? {
        var cursor = TextCursor(clause)
        cursor.skip(any: DescriptionWords.and)
        let isNamed = cursor.take(any: DescriptionWords.valueNames)
        cursor.skipBlanks()
        guard let value = cursor.quoted() ?? cursor.identifier(), isValue(value) else { return nil }
        cursor.skipBlanks()
        // `取值为a时表示一`
        if isNamed { cursor.skip(any: ["时", "时,", ","]) }
        let signs: [Phrase] = isLed || Int(value) != nil ? [":", "-"] : []
        guard cursor.stands(any: DescriptionWords.meanings + signs) else { return nil }
        return ValueList.Entry(value: value, meaning: cursor.rest)
    }
}

extension InlineValues {
    /// `值为“a”，表示一。值为“b”，表示二。`, and `a：一，b：二` behind what the field is.
    static func namedMeanings(of description: DescriptionText) -> [[ValueList.Entry]] {
        description.lines.filter { $0.role == .paragraph }.compactMap { line in
            let entries = named(in: line.text)
            if entries.count > 1 { return entries }
            return line.sentences.compactMap(explained).first ?? explained(over: line)
        }
    }

    /// `操作。restart：重启；stop：停止。`: sentences that are each `a：一`, behind what the field is.
    private static func explained(over line: DescriptionText.Line) -> [ValueList.Entry]? {
        guard !line.text.contains(any: DescriptionWords.formatWords) else { return nil }
        var entries: [ValueList.Entry] = []
        for clause in line.sentences.flatMap(\.clauses).dropFirst() {
            if clause.condition == .always, let entry = pair(clause.text), Double(entry.value) == nil,
                PlainText(entry.value).kindAtStart == nil
            {
                entries.append(entry)
            } else if !entries.isEmpty {
                // What follows the last of them can be about anything else, but for another of their kind.
                guard clause.text.first(":") == nil || clause.text.contains(any: DescriptionWords.defaults) else {
                    return nil
                }
            } else if clause.text.first(":") != nil {
                return nil
            }
        }
        return entries.count > 1 && !entries.allSatisfy { ["T", "Z"].contains($0.value) } ? entries : nil
    }

    private static func named(in text: PlainText) -> [ValueList.Entry] {
        var entries: [ValueList.Entry] = []
        var position = text.range.lowerBound
        let places = text.places(ofAny: DescriptionWords.valueNames).sorted { $0.lowerBound < $1.lowerBound }
        for place in places where place.lowerBound >= position {
            guard let entry = meaning(of: text[place.lowerBound..<text.range.upperBound], isLed: false) else {
                continue
            }
            entries.append(entry)
            position = place.upperBound
        }
        return entries
    }

    /// Clauses from one on that are each `a：一`, in Chinese words; numbers count on, as they would not on a scale.
    private static func explained(_ sentence: DescriptionText.Sentence) -> [ValueList.Entry]? {
        var entries: [ValueList.Entry] = []
        for clause in sentence.clauses.dropFirst() {
            guard clause.condition == .always, let entry = pair(clause.text) else {
                if entries.isEmpty { continue }
                return nil
            }
            entries.append(entry)
        }
        guard entries.count > 1, !entries.allSatisfy({ ["T", "Z"].contains($0.value) }) else { return nil }
        let numbers = entries.compactMap { Int($0.value) }
        if numbers.isEmpty { return entries }
        let isCounted = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 &+ 1 }
        return numbers.count == entries.count && isCounted ? entries : nil
    }

    private static func pair(_ clause: PlainText) -> ValueList.Entry? {
        var cursor = TextCursor(clause)
        guard let value = cursor.quoted() ?? cursor.identifier(), isValue(value),
            !DescriptionWords.labelWords.contains(value.lowercased())
        else { return nil }
        cursor.skipBlanks()
        let isNumber = Int(value) != nil
        guard cursor.take(any: isNumber ? [":", "-", "为", "是"] : [":"]) else { return nil }
        cursor.skipBlanks()
        guard let byte = cursor.next, byte >= 0x80, !cursor.rest.contains(any: DescriptionWords.notOfValue + ["最"])
        else { return nil }
        return ValueList.Entry(value: value, meaning: cursor.rest)
    }
}
