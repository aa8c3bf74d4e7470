// Reading on from a place in a description: blanks, words, quoted words, numbers and ranges of numbers.

struct TextCursor {
    let text: PlainText
    var position: Int

    init(_ text: PlainText, at position: Int? = nil) {
        self.text = text
        self.position = position ?? text.range.lowerBound
    }

    var isAtEnd: Bool { position >= text.range.upperBound }
    var next: UInt8? { text.byte(at: position) }
    var rest: PlainText { text[min(position, text.range.upperBound)..<text.range.upperBound] }

    mutating func skipBlanks() {
        while next == 0x20 { position += 1 }
    }

    /// Goes on behind the longest of the phrases that stands here; `be` does not stand in `between`.
    mutating func take(any phrases: [Phrase]) -> Bool {
        var longest = 0
        for phrase in phrases where phrase.bytes.count > longest && text.starts(with: phrase, at: position) {
            if let last = phrase.bytes.last, Self.isLetter(last),
                let following = text.byte(at: position + phrase.bytes.count), Self.isLetter(following)
            {
                continue
            }
            longest = phrase.bytes.count
        }
        position += longest
        return longest > 0
    }

    /// Goes on behind blanks and phrases; a few, as no sentence has more of them in a row.
    mutating func skip(any phrases: [Phrase]) {
        for _ in 0..<8 {
            skipBlanks()
            if !take(any: phrases) { return }
        }
    }

    func stands(any phrases: [Phrase]) -> Bool {
        text.starts(withAny: phrases, at: position) != nil
    }

    /// What stands in quotes of any kind; nil, and nothing is read, where none do.
    mutating func quoted() -> String? {
        guard let opening = next, Self.quotes.contains(opening) else { return nil }
        var end = position + 1
        while let byte = text.byte(at: end), !Self.quotes.contains(byte), end - position <= Self.longestWord {
            end += 1
        }
        guard let closing = text.byte(at: end), Self.quotes.contains(closing) else { return nil }
        let inner = text[position + 1..<end].trimmed.string
        position = end + 1
        return inner
    }

    private static let quotes: Set<UInt8> = [0x22, 0x27, 0x60]
    static let longestWord = 128

    /// A name such as programs use: `dcs.single_node`, `v3`, `application/json`, `00:15`, `-1`.
    mutating func identifier() -> String? {
        guard let first = next, Self.isWordByte(first) || first == 0x5F || isSignedNumber else { return nil }
        var end = position + 1
        while let byte = text.byte(at: end), continuesWord(byte, at: end) { end += 1 }
        while end > position + 1, let last = text.byte(at: end - 1), Self.joints.contains(last) { end -= 1 }
        guard end - position <= Self.longestWord else { return nil }
        defer { position = end }
        return text[position..<end].string
    }

    private var isSignedNumber: Bool {
        guard next == 0x2D || next == 0x2B, let second = text.byte(at: position + 1) else { return false }
        return Self.isDigit(second)
    }

    private func continuesWord(_ byte: UInt8, at place: Int) -> Bool {
        if Self.isWordByte(byte) || byte == 0x5F { return true }
        guard let following = text.byte(at: place + 1) else { return false }
        // A colon within a time, not one before an explanation.
        if byte == 0x3A {
            return Self.isDigit(following) && text.byte(at: place - 1).map(Self.isDigit) == true
        }
        return Self.joints.contains(byte) && (Self.isWordByte(following) || following == 0x5F)
    }

    private static let joints: Set<UInt8> = [0x2D, 0x2E, 0x2F, 0x2B, 0x23, 0x40]
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
    static func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    /// Digits with an optional sign, fraction and commas between thousands, which are left out.
    mutating func number(thousands: Thousands = .allowed) -> String? {
        var end = position
        if text.byte(at: end) == 0x2D || text.byte(at: end) == 0x2B { end += 1 }
        guard let first = text.byte(at: end), Self.isDigit(first) else { return nil }
        var digits = text.byte(at: position) == 0x2D ? "-" : ""
        while let byte = text.byte(at: end), end - position <= Self.longestWord {
            if Self.isDigit(byte) {
                digits.unicodeScalars.append(Unicode.Scalar(byte))
            } else if byte == 0x2E, !digits.contains("."), let after = text.byte(at: end + 1), Self.isDigit(after) {
                digits.append(".")
            } else if byte == 0x2C, thousands == .allowed, isGroup(at: end + 1) {
                // Left out.
            } else {
                break
            }
            end += 1
        }
        // `2^31-1` is a number, and none that is printed.
        if text.byte(at: end) == 0x5E { return nil }
        position = end
        return digits
    }

    enum Thousands { case allowed, none }

    /// Three digits and no fourth.
    private func isGroup(at place: Int) -> Bool {
        for offset in 0..<3 where text.byte(at: place + offset).map(Self.isDigit) != true { return false }
        return text.byte(at: place + 3).map(Self.isDigit) != true
    }
}

/// `1-100`, `[1, 100]`, `40GB~4000GB`, `from 0 to 732`.
struct NumberRange {
    /// Nil where a bracket leaves the bound out: `(0, 100]`.
    var minimum: String?
    var maximum: String?
    /// A bound that a bracket leaves out.
    var above: String?
    var below: String?
    var isOpen: Bool { above != nil || below != nil }
    /// What stands behind the numbers, where it is a unit.
    var unit: String?
}

extension TextCursor {
    /// Nil, and nothing is read, where no range stands here or its ends have different units.
    /// `measures` may stand between the first number and the sign: `4位到64位`.
    mutating func range(measures: [Phrase] = []) -> NumberRange? {
        var cursor = self
        cursor.skipBlanks()
        let opening = cursor.next
        let isBracketed = opening == 0x5B || opening == 0x28
        if isBracketed { cursor.position += 1 }
        let isBetween = cursor.stands(any: DescriptionWords.between)
        cursor.skip(any: DescriptionWords.beforeRange)
        guard let minimum = cursor.number(thousands: isBracketed ? .none : .allowed) else { return nil }
        let lowerUnit = cursor.unit()
        if !measures.isEmpty { cursor.skip(any: measures) }
        cursor.skipBlanks()
        if isBracketed, cursor.next == 0x2C {
            cursor.position += 1
        } else if !cursor.take(any: DescriptionWords.rangeSigns + (isBetween ? DescriptionWords.betweenSigns : [])) {
            return nil
        }
        cursor.skipBlanks()
        guard let maximum = cursor.number(thousands: isBracketed ? .none : .allowed) else { return nil }
        let upperUnit = cursor.unit()
        if let lowerUnit, let upperUnit, lowerUnit.lowercased() != upperUnit.lowercased() { return nil }
        if lowerUnit != nil, upperUnit == nil { return nil }
        guard (Double(minimum) ?? 0) <= (Double(maximum) ?? 0) else { return nil }
        var range = NumberRange(minimum: minimum, maximum: maximum, unit: upperUnit)
        if isBracketed {
            cursor.skipBlanks()
            guard let closing = cursor.next, closing == 0x5D || closing == 0x29 else { return nil }
            cursor.position += 1
            // Two round brackets only set the range apart; one of two leaves its bound out.
            if opening == 0x28, closing == 0x5D { (range.minimum, range.above) = (nil, minimum) }
            if opening == 0x5B, closing == 0x29 { (range.maximum, range.below) = (nil, maximum) }
        }
        self = cursor
        return range
    }

    /// The unit behind a number: `GB` of `40GB`, `天` of `7天`.
    mutating func unit() -> String? {
        var cursor = self
        cursor.skipBlanks()
        let start = cursor.position
        guard cursor.take(any: DescriptionWords.units) else { return nil }
        // `GBx` is no unit.
        if let byte = cursor.next, Self.isLetter(byte), let last = text.byte(at: cursor.position - 1),
            Self.isLetter(last)
        {
            return nil
        }
        self = cursor
        return text[start..<cursor.position].string
    }
}
