// How small and how large a number may be: `最小值为1`, `取值范围：1-100`, `The value ranges from 0 to 732`.

struct LimitClause {
    private var minimum = AgreedFact<String>()
    private var maximum = AgreedFact<String>()
    private var unit = AgreedFact<String>()
    /// Whether one sentence has two ranges, each for something else.
    private var isContested = false
    private let name: String
    private let isNumberOfThings: Bool

    struct Limits {
        var minimum: String?
        var maximum: String?
        /// Of the numbers of a range: `40GB~4000GB`.
        var unit: String?
    }

    /// `name` is the field's: `offset大于等于0` says something of `offset` only.
    static func read(_ description: DescriptionText, of name: String) -> Limits {
        let isNumberOfThings = description.lines.contains { $0.text.contains(any: DescriptionWords.numberOfThings) }
        var reader = LimitClause(name: name, isNumberOfThings: isNumberOfThings)
        let isSpan = description.isOfSpan && !Self.isOfTime(name)
        for (clause, sentence) in description.clauses where clause.condition == .always {
            // How far two times may be apart is no limit of either.
            if !isSpan, let span = sentence.span, span < clause.text.range.upperBound { continue }
            reader.read(clause.text, sentence.strength)
        }
        let limits = Limits(minimum: reader.minimum.value, maximum: reader.maximum.value, unit: reader.unit.value)
        if reader.isContested { return Limits() }
        if let minimum = limits.minimum.flatMap(Double.init), let maximum = limits.maximum.flatMap(Double.init),
            minimum > maximum
        {
            return Limits()
        }
        return limits
    }

    /// Whether a name is that of a point in time.
    private static func isOfTime(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["time", "date", "timestamp", "_at", "begin", "end", "start"].contains(where: name.hasSuffix)
    }

    private init(name: String, isNumberOfThings: Bool) {
        self.name = name
        self.isNumberOfThings = isNumberOfThings
    }

    private mutating func read(_ clause: PlainText, _ strength: AgreedFact<String>.Strength) {
        let words = DescriptionWords.self
        bound(clause, words.minimum + words.minimumValue) { minimum.say($0, strength) }
        bound(clause, words.maximum + words.maximumValue) { maximum.say($0, strength) }
        bound(clause, words.atLeast) { minimum.say($0, .said) }
        bound(clause, words.atMost) { maximum.say($0, .said) }
        if clause.contains(any: words.notNegative) { minimum.say("0", .implied) }
        if clause.contains(any: words.positive) { minimum.say("1", .implied) }
        countedFrom(clause)
        ranges(clause)
    }

    private func bound(_ clause: PlainText, _ signs: [Phrase], _ say: (String) -> Void) {
        for place in clause.places(ofAny: signs) where speaksOfField(clause, at: place) {
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skip(any: DescriptionWords.copulas)
            guard let number = cursor.number() else { continue }
            _ = cursor.unit()
            if endsNumber(cursor), !countsThings(cursor) { say(number) }
        }
    }

    /// A page that is counted `从1开始` is at least 1.
    private mutating func countedFrom(_ clause: PlainText) {
        for place in clause.places(ofAny: DescriptionWords.countedFrom)
        where place.lowerBound == clause.range.lowerBound {
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skipBlanks()
            guard let number = cursor.number() else { continue }
            cursor.skip(any: DescriptionWords.counting)
            if cursor.isAtEnd { minimum.say(number, .implied) }
        }
    }

    private mutating func ranges(_ clause: PlainText) {
        // A clause that is a range and no more, as a column of ranges has it.
        var whole = TextCursor(clause)
        if let range = whole.range(), whole.isAtEnd || isRemark(whole.rest) { say(range) }
        for place in clause.places(ofAny: DescriptionWords.range) where speaksOfField(clause, at: place) {
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skip(any: DescriptionWords.copulas)
            guard let range = cursor.range(), endsNumber(cursor) else { continue }
            say(range)
            if others(than: range, in: cursor.rest) { isContested = true }
        }
    }

    /// `and from 1 to 20 for …` behind `from 1 to 10 for …`.
    private func others(than range: NumberRange, in rest: PlainText) -> Bool {
        rest.places(ofAny: DescriptionWords.beforeRange).contains { place in
            var cursor = TextCursor(rest, at: place.lowerBound)
            guard let other = cursor.range() else { return false }
            return other.minimum != range.minimum || other.maximum != range.maximum
        }
    }

    /// `(primary)` of `1-5 (primary), 1-9 (standby)`.
    private func isRemark(_ text: PlainText) -> Bool {
        let text = text.trimmed
        return text.starts(with: "(") && text.first(")")?.upperBound == text.range.upperBound
    }

    /// `A maximum of 10 tasks can run` bounds no number, unless the field is a number of things.
    private func countsThings(_ cursor: TextCursor) -> Bool {
        var cursor = cursor
        cursor.skipBlanks()
        guard !isNumberOfThings, let byte = cursor.next, TextCursor.isLetter(byte) else { return false }
        return !cursor.take(any: DescriptionWords.behindLimit)
    }

    private mutating func say(_ range: NumberRange) {
        if let bound = range.minimum { minimum.say(bound, .said) }
        if let bound = range.maximum { maximum.say(bound, .said) }
        if let name = range.unit { unit.say(name, .said) }
    }

    /// Whether the number is a value: not a count of characters, not a part of a list or of a word.
    private func endsNumber(_ cursor: TextCursor) -> Bool {
        var cursor = cursor
        if let byte = cursor.next {
            if TextCursor.isWordByte(byte) || byte == 0x3A { return false }
            // `2^31-1`, and what is left of it where its power was set above the line: `231-1`.
            let isCalculated = byte == 0x5E || byte == 0x2A || byte == 0x2D
            if isCalculated, cursor.text.byte(at: cursor.position + 1).map(TextCursor.isDigit) == true { return false }
        }
        cursor.skipBlanks()
        if cursor.stands(any: DescriptionWords.characters) { return false }
        cursor.skip(any: DescriptionWords.furtherValues)
        return cursor.next.map { !TextCursor.isDigit($0) } ?? true
    }

    private func speaksOfField(_ clause: PlainText, at place: Range<Int>) -> Bool {
        !clause.speaks(ofOtherThan: name, before: place.lowerBound)
            && !clause.mentions(otherThan: name, before: place.lowerBound)
    }
}

extension DescriptionText {
    /// Whether the field itself is a span of time: `查询的时间跨度，最大为30`.
    fileprivate var isOfSpan: Bool {
        guard let sentence = lines.first?.sentences.first, let span = sentence.span else { return false }
        return sentence.clauses.first?.text.range.contains(span) ?? false
    }
}
