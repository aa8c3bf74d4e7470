// How small and how large a number may be: `最小值为1`, `取值范围：1-100`, `The value ranges from 0 to 732`.

struct LimitClause {
    private var minimum = AgreedFact<String>()
    private var maximum = AgreedFact<String>()
    private var unit = AgreedFact<String>()
    /// Of the numbers that are limits, where they have one.
    private var unitsOfNumbers: [String] = []
    /// Whether one sentence has two ranges, each for something else.
    private var isContested = false
    /// Whether the field is a point in time, which no number of days or hours limits.
    private var isPointInTime = false
    private let name: String
    private let isNumberOfThings: Bool
    private let isWhole: Bool

    struct Limits {
        var minimum: String?
        var maximum: String?
        /// Of the numbers of a range: `40GB~4000GB`.
        var unit: String?
        /// Whether the description says more than is read: other limits elsewhere, or in another unit than the field's.
        var isContested = false
    }

    /// `name` is the field's: `offset大于等于0` says something of `offset` only. `unit` is what the field is counted in, and
    /// `isWhole` whether its numbers are whole: what is greater than 0 is then at least 1.
    static func read(_ description: DescriptionText, of name: String, unit: String?, isWhole: Bool) -> Limits {
        let isNumberOfThings = description.lines.contains { $0.text.contains(any: DescriptionWords.numberOfThings) }
        var reader = LimitClause(name: name, isNumberOfThings: isNumberOfThings, isWhole: isWhole)
        reader.isPointInTime = description.isOfPointInTime
        let isSpan = description.isOfSpan && !Self.isOfTime(name)
        for (index, (clause, sentence)) in description.clauses.enumerated() where clause.condition == .always {
            // How far two times may be apart is no limit of either.
            if !isSpan, let span = sentence.span, span < clause.text.range.upperBound { continue }
            // The first clause says what the field is.
            if index > 0, clause.text.isOfOtherSubject { continue }
            // Nor is what those get who ask for more.
            if let request = sentence.onRequest, request < clause.text.range.upperBound { continue }
            reader.read(clause.text, sentence.strength)
        }
        if reader.isContested || reader.isInOtherUnit(than: unit) { return Limits(isContested: true) }
        var limits = Limits(minimum: reader.minimum.value, maximum: reader.maximum.value, unit: reader.unit.value)
        limits.isContested = reader.minimum.isContested || reader.maximum.isContested
        if let minimum = limits.minimum.flatMap(Double.init), let maximum = limits.maximum.flatMap(Double.init),
            minimum > maximum
        {
            return Limits(isContested: true)
        }
        limits.include(description.explainedNumbers)
        return limits
    }

    /// How small and large an array's numbers may be. What counts the items, `最多10个`, is no limit of one.
    static func ofItems(_ description: DescriptionText, named name: String, isWhole: Bool) -> Limits {
        var reader = LimitClause(name: name, isNumberOfThings: false, isWhole: isWhole)
        for (clause, _) in description.clauses where clause.condition == .always {
            let words = DescriptionWords.self
            if clause.text.contains(any: words.countsOfItems) { continue }
            reader.bound(clause.text, words.minimumValue) { $0.minimum.say($1, .said) }
            reader.bound(clause.text, words.maximumValue) { $0.maximum.say($1, .said) }
            reader.ranges(clause.text, orAlone: false)
        }
        if reader.isContested { return Limits(isContested: true) }
        return Limits(
            minimum: reader.minimum.value,
            maximum: reader.maximum.value,
            isContested: reader.minimum.isContested || reader.maximum.isContested
        )
    }

    /// `单位毫秒，最长不超过60秒`: the limit is not in the field's unit.
    private func isInOtherUnit(than unit: String?) -> Bool {
        guard let unit else { return false }
        return unitsOfNumbers.contains { !DescriptionWords.isSameUnit($0, unit) }
    }

    /// Whether a name is that of a point in time.
    private static func isOfTime(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["time", "date", "timestamp", "_at", "begin", "end", "start"].contains(where: name.hasSuffix)
    }

    private init(name: String, isNumberOfThings: Bool, isWhole: Bool) {
        self.name = name
        self.isNumberOfThings = isNumberOfThings
        self.isWhole = isWhole
    }

    private mutating func read(_ clause: PlainText, _ strength: AgreedFact<String>.Strength) {
        let words = DescriptionWords.self
        // `length range 4 to 64`: how long a text is.
        if clause.speaksOfLength(of: name) { return }
        bound(clause, words.smallest) { $0.minimum.say($1, strength) }
        bound(clause, words.largest) { $0.maximum.say($1, strength) }
        bound(clause, words.atLeast) { $0.minimum.say($1, .said) }
        bound(clause, words.atMost) { $0.maximum.say($1, .said) }
        beyond(clause, words.greaterThan, by: 1) { $0.minimum.say($1, .said) }
        beyond(clause, words.lessThan, by: -1) { $0.maximum.say($1, .said) }
        leastBefore(clause)
        for (number, isLeast) in clause.furtherBounds {
            if isLeast { minimum.say(number, .said) } else { maximum.say(number, .said) }
        }
        if clause.contains(any: words.notNegative) { minimum.say("0", .implied) }
        if clause.contains(any: words.positive) { minimum.say("1", .implied) }
        countedFrom(clause)
        ranges(clause, orAlone: true)
    }

    private mutating func bound(_ clause: PlainText, _ signs: [Phrase], _ say: (inout LimitClause, String) -> Void) {
        for place in clause.places(ofAny: signs) where speaksOfField(clause, at: place) {
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skip(any: DescriptionWords.copulas)
            guard let number = cursor.number() else { continue }
            let unit = cursor.unit()
            guard endsNumber(cursor), !countsThings(cursor) else { continue }
            if isPointInTime, let unit, DescriptionWords.isUnitOfTime(unit) { continue }
            if cursor.leadsToKind {
                isContested = true
            } else {
                if let unit { unitsOfNumbers.append(unit) }
                say(&self, number)
            }
        }
    }

    /// `大于0`, `less than 100`: of whole numbers, the next one. What is left out of other numbers is no limit that can be said.
    private mutating func beyond(
        _ clause: PlainText,
        _ signs: [Phrase],
        by step: Int,
        _ say: (inout LimitClause, String) -> Void
    ) {
        let places = clause.places(ofAny: signs)
        if places.isEmpty { return }
        let others = clause.places(ofAny: DescriptionWords.bounds)
        for place in places
        where speaksOfField(clause, at: place) && !others.contains(where: { $0.overlaps(place) }) {
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skipBlanks()
            guard let number = cursor.number() else { continue }
            let unit = cursor.unit()
            cursor.skipBlanks()
            let before = clause[clause.range.lowerBound..<place.lowerBound]
            if before.contains(any: DescriptionWords.negations) { continue }
            let isEnd = cursor.isAtEnd || cursor.stands(any: DescriptionWords.behindBeyond)
            guard isEnd, let whole = Int(number), case let (next, isTooLarge) = whole.addingReportingOverflow(step),
                !isTooLarge
            else { continue }
            guard isWhole else {
                isContested = true
                continue
            }
            if let unit { unitsOfNumbers.append(unit) }
            say(&self, String(next))
        }
    }

    /// `1 <= limit <= 100`: the first of the two numbers.
    private mutating func leastBefore(_ clause: PlainText) {
        var cursor = TextCursor(clause)
        guard let number = cursor.number() else { return }
        cursor.skipBlanks()
        guard cursor.take(any: ["<=", "≤"]) else { return }
        cursor.skipBlanks()
        guard cursor.identifier() != nil else { return }
        cursor.skipBlanks()
        guard cursor.take(any: ["<=", "≤"]) else { return }
        cursor.skipBlanks()
        guard let most = cursor.number(), cursor.isAtEnd else { return }
        minimum.say(number, .said)
        maximum.say(most, .said)
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

    /// `isAlone` is whether a clause that is a range and no more is one, as a column of ranges has it.
    private mutating func ranges(_ clause: PlainText, orAlone isAlone: Bool) {
        var whole = TextCursor(clause)
        if isAlone, let range = whole.range(), whole.isAtEnd || isRemark(whole.rest) || isBetween(whole) { say(range) }
        for place in clause.places(ofAny: DescriptionWords.range) where speaksOfField(clause, at: place) {
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skip(any: DescriptionWords.copulas)
            guard let range = cursor.range(), endsNumber(cursor) else { continue }
            say(range)
            if others(than: range, in: cursor.rest) || cursor.leadsToKind { isContested = true }
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

    /// `0-100之间`, `0到100之间的整数`.
    private func isBetween(_ cursor: TextCursor) -> Bool {
        var cursor = cursor
        cursor.skip(any: ["之间", "的整数", "的数", "的数字", "inclusive", "(inclusive)", "含", "(含)"])
        // `1~7分别表示周一至周日`
        return cursor.isAtEnd || cursor.stands(any: ["分别表示", "分别代表", "表示", "代表"])
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
        if range.isOpen, isWhole {
            // `(0, 100]` begins with 1.
            if range.minimum == nil, let bound = range.above.flatMap({ Int($0) }), bound < .max {
                minimum.say(String(bound + 1), .said)
            }
            if range.maximum == nil, let bound = range.below.flatMap({ Int($0) }), bound > .min {
                maximum.say(String(bound - 1), .said)
            }
        } else if range.isOpen {
            isContested = true
        }
        if let name = range.unit {
            unit.say(name, .said)
            unitsOfNumbers.append(name)
        }
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
        if cursor.next == 0x2D { cursor.position += 1 }
        return cursor.next.map { !TextCursor.isDigit($0) } ?? true
    }

    private func speaksOfField(_ clause: PlainText, at place: Range<Int>) -> Bool {
        !clause.speaks(ofOtherThan: name, before: place.lowerBound) && !clause.isAbout(otherThan: name)
            && !clause.mentions(otherThan: name, before: place.lowerBound)
    }
}

extension DescriptionText {
    fileprivate var isOfPointInTime: Bool {
        lines.first?.sentences.first?.clauses.first?.text.contains(any: DescriptionWords.pointsInTime) ?? false
    }

    /// Whether the field itself is a span of time: `查询的时间跨度，最大为30`.
    fileprivate var isOfSpan: Bool {
        guard let sentence = lines.first?.sentences.first, let span = sentence.span else { return false }
        return sentence.clauses.first?.text.range.contains(span) ?? false
    }
}
