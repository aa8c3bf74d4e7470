// How long a string may be, in characters: `长度为1~64个字符`, `最长64个字符`, `cannot exceed 36 characters`.

import DocumentFacts

struct LengthClause {
    private var minimum = AgreedFact<Int>()
    private var maximum = AgreedFact<Int>()
    /// Whether a length is said of one kind of thing, as others have another.
    private var isOfKinds = false

    struct Lengths {
        var minimum: Int?
        var maximum: Int?
        /// Whether two places say it differently.
        var isContested = false
    }

    static func read(_ description: DescriptionText, shape: ShapeFacts) -> Lengths {
        var reader = LengthClause()
        // What is small or large of a string is its length.
        if shape == .string {
            for line in description.lines where line.role == .paragraph {
                for sentence in line.sentences { reader.labels(sentence.text) }
            }
        }
        var sentenceOfLength: Range<Int>?
        for (index, (clause, sentence)) in description.clauses.enumerated() where clause.condition == .always {
            if index > 0, clause.text.isOfOtherSubject { continue }
            reader.read(clause.text, isLabelled: sentence.isWholeLine && sentence.clauses.count == 1)
            // `长度大于等于4，小于等于64`: the second number counts characters, too.
            if sentenceOfLength == sentence.text.range { reader.going(on: clause.text) }
            if clause.text.contains(any: DescriptionWords.length),
                let second = clause.text.places(ofAny: ["且", "并且", "and "]).map(\.upperBound).min()
            {
                reader.going(on: clause.text[second..<clause.text.range.upperBound].trimmed)
            }
            sentenceOfLength = clause.text.contains(any: DescriptionWords.length) ? sentence.text.range : nil
        }
        if reader.isOfKinds { return Lengths(isContested: true) }
        let isContested = reader.minimum.isContested || reader.maximum.isContested
        if let minimum = reader.minimum.value, let maximum = reader.maximum.value, minimum > maximum {
            return Lengths(isContested: true)
        }
        return Lengths(minimum: reader.minimum.value, maximum: reader.maximum.value, isContested: isContested)
    }

    /// Labels and nothing else: `Minimum: 1`, `Minimum: 1 Maximum: 64`.
    private mutating func labels(_ sentence: PlainText) {
        var cursor = TextCursor(sentence)
        var found: (minimum: Int?, maximum: Int?)
        while !cursor.isAtEnd {
            let isMinimum = cursor.stands(any: ["min", "最小"])
            guard cursor.take(any: DescriptionWords.smallestOrLargestLabels), cursor.take(any: [":"])
            else { return }
            cursor.skipBlanks()
            guard let number = cursor.number(), let length = Int(number), length >= 0 else { return }
            if isMinimum { found.minimum = length } else { found.maximum = length }
            cursor.skip(any: [","])
        }
        if let length = found.minimum { minimum.say(length, .labelled) }
        if let length = found.maximum { maximum.say(length, .labelled) }
    }

    private mutating func read(_ clause: PlainText, isLabelled: Bool) {
        let words = DescriptionWords.self
        if clause.contains(any: words.length + words.characters), clause.hasNumberOfKind {
            isOfKinds = true
            return
        }
        within(clause)
        for (number, isLeast) in clause.furtherBounds {
            guard let length = Int(number), length >= 0, clause.contains(any: words.length + words.characters) else {
                continue
            }
            if isLeast { minimum.say(length, .said) } else { maximum.say(length, .said) }
        }
        bound(clause, words.minimumLength) { minimum.say($0, isLabelled ? .labelled : .said) }
        bound(clause, words.maximumLength) { maximum.say($0, isLabelled ? .labelled : .said) }
        lengthOf(clause)
        ranges(clause)
        counted(clause, words.atMostOrLargest) { maximum.say($0, .said) }
        counted(clause, words.atLeastOrSmallest) { minimum.say($0, .said) }
        counted(clause, words.lessThan) { maximum.say($0 - 1, .said) }
        counted(clause, words.greaterThan) { minimum.say($0 + 1, .said) }
    }

    private mutating func going(on clause: PlainText) {
        let words = DescriptionWords.self
        for (signs, isLeast) in [(words.atLeast, true), (words.atMost, false)] {
            guard let sign = clause.starts(withAny: signs) else { continue }
            var cursor = TextCursor(clause, at: clause.range.lowerBound + sign.bytes.count)
            cursor.skipBlanks()
            guard let length = cursor.number().flatMap({ Int($0) }), length >= 0, cursor.isAtEnd else { continue }
            if isLeast { minimum.say(length, .said) } else { maximum.say(length, .said) }
        }
    }

    /// `最大长度：64`, `长度不超过36个字符`.
    private func bound(_ clause: PlainText, _ labels: [Phrase], _ say: (Int) -> Void) {
        for place in clause.places(ofAny: labels) {
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skip(any: DescriptionWords.copulas + DescriptionWords.atMost)
            var range = cursor
            if range.range(measures: DescriptionWords.measures) != nil { continue }
            guard let number = cursor.number(), let length = Int(number), length >= 0 else { continue }
            cursor.skipBlanks()
            if !cursor.stands(any: DescriptionWords.bytes) { say(length) }
        }
    }

    /// `长度为1~64`, `长度在4到64个字符之间`; `长度为32个字符` is both bounds.
    private mutating func lengthOf(_ clause: PlainText) {
        for place in clause.places(ofAny: DescriptionWords.length) {
            let before = clause[clause.range.lowerBound..<place.lowerBound]
            guard !DescriptionWords.ends.contains(where: { before.ends(with: $0) }) else { continue }
            var cursor = TextCursor(clause, at: place.upperBound)
            if let most = between(clause, place, &cursor) {
                minimum.say(most.minimum, .said)
                maximum.say(most.maximum, .said)
                continue
            }
            cursor.skip(any: DescriptionWords.lengthCopulas)
            let between = clause[place.upperBound..<cursor.position]
            let isFixed =
                between.contains(any: DescriptionWords.fixed)
                || DescriptionWords.fixed.contains { before.trimmed.ends(with: $0) }
            if let range = cursor.range(measures: DescriptionWords.measures) {
                cursor.skipBlanks()
                if range.unit == nil, !cursor.stands(any: DescriptionWords.bytes) { say(range) }
            } else if let length = cursor.number().flatMap({ Int($0) }), length >= 0 {
                cursor.skipBlanks()
                guard cursor.stands(any: DescriptionWords.characters) || isFixed && cursor.isAtEnd else { continue }
                minimum.say(length, .said)
                maximum.say(length, .said)
            }
        }
    }

    /// `1≤长度≤64`
    private func between(_ clause: PlainText, _ place: Range<Int>, _ cursor: inout TextCursor) -> (
        minimum: Int, maximum: Int
    )? {
        cursor.skipBlanks()
        guard cursor.take(any: DescriptionWords.lessOrEqual) else { return nil }
        cursor.skipBlanks()
        var first = TextCursor(clause)
        first.skipBlanks()
        guard let most = cursor.number().flatMap({ Int($0) }), let least = first.number().flatMap({ Int($0) }) else {
            return nil
        }
        first.skipBlanks()
        guard first.take(any: DescriptionWords.lessOrEqual) else { return nil }
        first.skipBlanks()
        return first.position == place.lowerBound && cursor.isAtEnd ? (least, most) : nil
    }

    /// `4~64个字符`, `8 to 32 characters`.
    private mutating func ranges(_ clause: PlainText) {
        for place in clause.places(ofAny: ["between "]) {
            var cursor = TextCursor(clause, at: place.lowerBound)
            guard let range = cursor.range(measures: DescriptionWords.measures) else { continue }
            cursor.skipBlanks()
            if range.unit == nil, cursor.stands(any: DescriptionWords.characters) { say(range) }
        }
        var position = clause.range.lowerBound
        while position < clause.range.upperBound {
            guard let byte = clause.byte(at: position), TextCursor.isDigit(byte) else {
                position += 1
                continue
            }
            var cursor = TextCursor(clause, at: position)
            if let range = cursor.range(measures: DescriptionWords.measures) {
                cursor.skipBlanks()
                if range.unit == nil, cursor.stands(any: DescriptionWords.characters) { say(range) }
                position = cursor.position
            } else {
                _ = cursor.number()
                position = max(cursor.position, position + 1)
            }
        }
    }

    /// `64个字符以内`, `64 characters or less`.
    private mutating func within(_ clause: PlainText) {
        for place in clause.places(ofAny: DescriptionWords.within) {
            let before = clause[clause.range.lowerBound..<place.lowerBound].trimmed
            guard
                let measure = DescriptionWords.withinMeasures.filter({ before.ends(with: $0) })
                    .max(by: { $0.bytes.count < $1.bytes.count })
            else { continue }
            let end = before[before.range.lowerBound..<before.range.upperBound - measure.bytes.count].trimmed
            var start = end.range.upperBound
            while let byte = end.byte(at: start - 1), TextCursor.isDigit(byte) { start -= 1 }
            if let length = Int(end[start..<end.range.upperBound].string) { maximum.say(length, .said) }
        }
    }

    private mutating func say(_ range: NumberRange) {
        if let length = range.minimum.flatMap({ Int($0) }), length >= 0 { minimum.say(length, .said) }
        if let length = range.maximum.flatMap({ Int($0) }), length >= 0 { maximum.say(length, .said) }
    }

    /// `最多64个字符`, `at least 8 characters`.
    private func counted(_ clause: PlainText, _ signs: [Phrase], _ say: (Int) -> Void) {
        let places = clause.places(ofAny: signs)
        if places.isEmpty { return }
        let isBeyond = signs == DescriptionWords.lessThan || signs == DescriptionWords.greaterThan
        let others = isBeyond ? clause.places(ofAny: DescriptionWords.bounds) : []
        for place in places where !others.contains(where: { $0.overlaps(place) }) {
            let before = clause[clause.range.lowerBound..<place.lowerBound]
            if isBeyond, before.contains(any: DescriptionWords.negations) { continue }
            var cursor = TextCursor(clause, at: place.upperBound)
            cursor.skip(any: DescriptionWords.copulasOfCounts)
            guard let number = cursor.number(), let length = Int(number), length > 0, length < .max else { continue }
            cursor.skipBlanks()
            let isOfLength = isBeyond && before.trimmed.ends(with: "长度") && cursor.isAtEnd
            if cursor.stands(any: DescriptionWords.characters) || isOfLength { say(length) }
        }
    }
}
