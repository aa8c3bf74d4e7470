// What a field is where a caller leaves it out: `默认为0`, `默认显示10条`, `Default: 100`.
import DocumentFacts

struct DefaultClause {
    private var found = AgreedFact<String>()
    private let shape: ShapeFacts
    private let name: String
    private let values: Set<String>

    /// `name` is the field's: `offset默认为0` says something of `offset` only.
    static func read(
        _ description: DescriptionText,
        of name: String,
        shape: ShapeFacts,
        values: ValueList
    ) -> (value: String?, isContested: Bool) {
        var reader = DefaultClause(shape: shape, name: name, values: Set(values.values))
        var other = reader
        for (clause, sentence) in description.clauses {
            if clause.condition == .sometimes {
                other.read(clause, of: sentence)
            } else {
                reader.read(clause, of: sentence)
            }
        }
        // Another default in some cases leaves none that always is one.
        if reader.found.isContested { return (nil, true) }
        if let value = reader.found.value, other.isContested, other.found.value != value { return (nil, true) }
        // `false：否（默认值）` says it as well, where nothing else does.
        let marked = values.marked
        return (reader.found.value ?? (marked.count == 1 && !reader.isContested ? marked.first : nil), false)
    }

    private var isContested = false

    private init(shape: ShapeFacts, name: String, values: Set<String>) {
        self.shape = shape
        self.name = name
        self.values = values
    }

    private mutating func read(_ clause: DescriptionText.Clause, of sentence: DescriptionText.Sentence) {
        let text = clause.text
        let strength = sentence.strength
        for place in text.places(ofAny: DescriptionWords.defaults)
        where !text.speaks(ofOtherThan: name, before: place.lowerBound) {
            var cursor = TextCursor(text, at: place.upperBound)
            let isOfValue = cursor.take(any: DescriptionWords.valueOfDefault)
            cursor.skipBlanks()
            let start = cursor.position
            cursor.skip(any: DescriptionWords.defaultCopulas)
            if let value = yesOrNo(in: text, behind: place.upperBound) ?? named(in: text, behind: cursor.position) {
                say(value, .said)
            } else if cursor.position > start || isOfValue, let value = value(&cursor) {
                say(value, strength)
            } else if isNumeric, let value = number(behind: &cursor) {
                say(value, .said)
            } else if let value = value(&cursor), values.contains(value) || shape == .boolean {
                // `默认HTTP` is a default where HTTP is a value.
                say(value, .said)
            }
        }
        if let value = valueBeforeByDefault(text) ?? valueBehindByDefault(sentence, clause) { say(value, strength) }
        if clause.condition == .whenAbsent, isNumeric, text.starts(withAny: DescriptionWords.otherwise) != nil {
            var cursor = TextCursor(text)
            let isMost = cursor.stands(any: DescriptionWords.atMostOtherwise)
            _ = cursor.take(any: DescriptionWords.otherwise)
            cursor.skipBlanks()
            if let value = isMost ? cursor.number() : number(behind: &cursor) { say(value, .said) }
        }
    }

    /// `默认为否` of a Boolean.
    private func yesOrNo(in text: PlainText, behind position: Int) -> String? {
        guard shape == .boolean else { return nil }
        let rest = text[position..<text.range.upperBound]
        for (words, value) in [(DescriptionWords.yes, "true"), (DescriptionWords.no, "false")] {
            var cursor = TextCursor(rest)
            if cursor.take(any: words), cursor.isAtEnd { return value }
        }
        return nil
    }

    /// `默认为关闭（off）`, where `off` is one of the values.
    private func named(in text: PlainText, behind position: Int) -> String? {
        let rest = text[position..<text.range.upperBound]
        guard let opening = rest.first("("), (3...24).contains(opening.lowerBound - position),
            rest[position..<opening.lowerBound].range.allSatisfy({ (rest.byte(at: $0) ?? 0) >= 0x80 })
        else { return nil }
        var cursor = TextCursor(rest, at: opening.upperBound)
        guard let value = cursor.quoted() ?? cursor.identifier(), cursor.next == 0x29, values.contains(value) else {
            return nil
        }
        return value
    }

    /// `By default, the value is 0.`
    private func valueBehindByDefault(_ sentence: DescriptionText.Sentence, _ clause: DescriptionText.Clause) -> String?
    {
        guard sentence.text.starts(with: "by default,"), sentence.clauses.count == 2, clause.condition == .whenAbsent,
            let place = clause.text.places(ofAny: [" is set to ", " is "]).max(by: { $0.upperBound < $1.upperBound })
        else { return nil }
        var cursor = TextCursor(clause.text, at: place.upperBound)
        return value(&cursor)
    }

    /// `The value is 0 by default`, `10 records are shown by default`.
    private func valueBeforeByDefault(_ text: PlainText) -> String? {
        guard let place = text.first(" by default") else { return nil }
        let before = text[text.range.lowerBound..<place.lowerBound]
        for place in before.places(ofAny: [" is ", " to "]) {
            var cursor = TextCursor(before, at: place.upperBound)
            guard let value = cursor.quoted() ?? cursor.identifier() ?? cursor.number(), isDefault(value) else {
                continue
            }
            _ = cursor.unit()
            // `It is enabled by default` names no value.
            let isOfValue = before[before.range.lowerBound..<place.lowerBound].ends(with: "value")
            let isNamed = isOfValue || before.starts(with: " set to ", at: place.upperBound - 8)
            if cursor.isAtEnd, isNamed || values.contains(value) || isNumeric || shape == .boolean { return value }
        }
        var cursor = TextCursor(before)
        guard isNumeric, let number = cursor.number(), cursor.next == 0x20, cursor.rest.range.count <= 80 else {
            return nil
        }
        return number
    }

    private mutating func say(_ value: String, _ strength: AgreedFact<String>.Strength) {
        isContested = true
        found.say(value, strength)
    }

    /// `“false”`, `postPaid`, `10条`, `100 (records)`.
    private func value(_ cursor: inout TextCursor) -> String? {
        if let quoted = cursor.quoted() { return isDefault(quoted) ? quoted : nil }
        let start = cursor.position
        guard var word = cursor.identifier() ?? cursor.number() else { return nil }
        if !isDefault(word), isNumeric {
            // `300s`: the unit stands at the number.
            cursor.position = start
            guard let number = cursor.number() else { return nil }
            var behind = cursor
            guard behind.unit() != nil || behind.take(any: ["s", "ms"]) else { return nil }
            if behind.next.map(TextCursor.isLetter) == true { return nil }
            word = number
        }
        guard isDefault(word) else { return nil }
        return endsDefault(cursor, isNumber: Double(word) != nil) ? word : nil
    }

    /// `显示10条` of `默认显示10条`: a few words, then the number and its measure.
    private func number(behind cursor: inout TextCursor) -> String? {
        let start = cursor.position
        while let byte = cursor.next, !TextCursor.isDigit(byte), byte != 0x2D {
            // Chinese words, or English ones up to `is`.
            guard byte >= 0x80 || byte == 0x20 || TextCursor.isLetter(byte), cursor.position - start <= 45 else {
                return nil
            }
            cursor.position += 1
        }
        let words = cursor.text[start..<cursor.position]
        // `默认取值范围为1-10` is a range.
        var range = cursor
        if range.range() != nil { return nil }
        guard !words.contains(any: DescriptionWords.notOfDefault) || words.starts(with: "最大显示"),
            let number = cursor.number()
        else { return nil }
        if hasLetters(words), !words.trimmed.ends(with: " is"), !words.trimmed.ends(with: " to") {
            cursor.skipBlanks()
            return cursor.stands(any: DescriptionWords.isUsed) ? number : nil
        }
        return endsDefault(cursor, isNumber: true) ? number : nil
    }

    private func hasLetters(_ text: PlainText) -> Bool {
        text.range.contains { text.byte(at: $0).map(TextCursor.isLetter) ?? false }
    }

    /// Behind a number, a measure of a few signs may follow: `10条`, `7天`, `100 records`.
    private func endsDefault(_ cursor: TextCursor, isNumber: Bool) -> Bool {
        var cursor = cursor
        _ = isNumber ? cursor.unit() : nil
        cursor.skipBlanks()
        if cursor.isAtEnd || cursor.stands(any: DescriptionWords.behindDefault) { return true }
        guard isNumber else { return false }
        let start = cursor.position
        while let byte = cursor.next, byte >= 0x80 || TextCursor.isLetter(byte) { cursor.position += 1 }
        guard cursor.position - start <= 9 else { return false }
        return cursor.isAtEnd || cursor.stands(any: ["("])
    }

    private var isNumeric: Bool {
        switch shape {
        case .integer, .long, .number, .unsaid: true
        default: false
        }
    }

    private func isDefault(_ word: String) -> Bool {
        guard !word.isEmpty, word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        switch shape {
        case .integer, .long: return Int(word) != nil
        case .number: return Double(word) != nil
        case .boolean: return ["true", "false"].contains(word.lowercased())
        case .string, .unsaid: return values.contains(word) || !DescriptionWords.noDefaults.contains(word.lowercased())
        default: return false
        }
    }
}
