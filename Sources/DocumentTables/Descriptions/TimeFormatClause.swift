// How a time is written: `格式：yyyyMMddHHmmss`, `in the "yyyy-mm-ddThh:mm:ssZ" format`.

enum TimeFormatClause {
    static func read(_ description: DescriptionText) -> String? {
        var format = AgreedFact<String>()
        for line in description.lines where line.role != .note {
            for sentence in line.sentences where sentence.text.contains(any: DescriptionWords.formatWords) {
                for pattern in patterns(in: sentence.text) { format.say(pattern, .said) }
            }
        }
        return format.value
    }

    /// Every word that is a pattern.
    private static func patterns(in sentence: PlainText) -> [String] {
        var patterns: [String] = []
        var position = sentence.range.lowerBound
        while position < sentence.range.upperBound {
            let start = position
            while let byte = sentence.byte(at: position), isPatternByte(byte) { position += 1 }
            if position == start {
                position += 1
                continue
            }
            var end = position
            // `yyyy-MM-dd HH:mm:ss` is one pattern.
            if isPattern(sentence[start..<end]), sentence.byte(at: end) == 0x20 {
                var next = end + 1
                while let byte = sentence.byte(at: next), isPatternByte(byte) { next += 1 }
                if isPattern(sentence[end + 1..<next]) { end = next }
            }
            let word = trimmed(sentence[start..<end])
            // `"yyyy-mm-dd hh:mm:ss timezone"` is more than its pattern.
            let isPart = sentence.byte(at: start - 1) == 0x22 && sentence.byte(at: end) == 0x20
            if isPattern(word), !isPart { patterns.append(word.string) }
            position = max(position, end)
        }
        return patterns
    }

    private static func isPatternByte(_ byte: UInt8) -> Bool {
        TextCursor.isWordByte(byte) || signs.contains(byte)
    }

    private static let signs: Set<UInt8> = Set("-:./+'_~".utf8)
    private static let letters: Set<UInt8> = Set("yYmMdDhHsSTtZzXxaA".utf8)
    private static let fields: [Phrase] = ["yy", "mm", "dd", "hh", "ss"]

    /// Two fields of a time at least, no letters but a pattern's, and digits only in an offset or fraction of noughts.
    private static func isPattern(_ word: PlainText) -> Bool {
        guard word.range.count >= 4, word.range.count <= 64 else { return false }
        var hasDigits = false
        for position in word.range {
            guard let byte = word.byte(at: position) else { return false }
            if TextCursor.isDigit(byte) {
                hasDigits = true
            } else if TextCursor.isLetter(byte), !letters.contains(byte) {
                return false
            }
        }
        let count = fields.count { word.first($0) != nil }
        return count >= (hasDigits ? 3 : 2)
    }

    private static func trimmed(_ word: PlainText) -> PlainText {
        var lower = word.range.lowerBound
        var upper = word.range.upperBound
        while upper > lower, let byte = word.byte(at: upper - 1), Set(".:-_~/".utf8).contains(byte) { upper -= 1 }
        while lower < upper, let byte = word.byte(at: lower), signs.contains(byte), byte != 0x27 { lower += 1 }
        let quotes = word[lower..<upper].places(ofAny: ["'"]).count
        if quotes % 2 == 1 {
            if word.byte(at: upper - 1) == 0x27 { upper -= 1 } else if word.byte(at: lower) == 0x27 { lower += 1 }
        }
        return word[lower..<upper]
    }
}
