// How decimal numbers are read and written, in texts and as JSON numbers.

extension DecimalNumber: TextParsable, LosslessStringConvertible {
    /// A number by JSON's grammar: no blanks, no `+`, no grouping, no `NaN`. Nil for anything else, and for what 38 digits do not
    /// hold.
    public init?(_ text: String) {
        var text = text
        guard let value = text.withUTF8({ DecimalNumber(utf8: $0) }) else {
            return nil
        }
        self = value
    }

    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        if let short = DecimalNumber(short: utf8) {
            self = short
            return
        }
        guard JSONScanner.isNumber(utf8) else {
            return nil
        }
        var coefficient: UInt128 = 0
        var short: UInt64 = 0
        var digits = 0
        // Zeros that count only where another digit follows them.
        var zeros = 0
        var places = 0
        var hasPoint = false
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            index += 1
            let digit = byte &- UInt8(ascii: "0")
            if digit < 10 {
                if hasPoint { places += 1 }
                if digit == 0 {
                    if digits > 0 { zeros += 1 }
                    continue
                }
                digits += zeros + 1
                guard digits <= 38 else {
                    return nil
                }
                // The first digits fit into a word, which is much faster.
                if digits <= 19 {
                    for _ in 0..<zeros { short *= 10 }
                    short = short * 10 + UInt64(digit)
                    coefficient = UInt128(short)
                } else {
                    for _ in 0..<zeros { coefficient *= 10 }
                    coefficient = coefficient * 10 + UInt128(digit)
                }
                zeros = 0
            } else if byte == UInt8(ascii: ".") {
                hasPoint = true
            } else if byte | 0x20 == UInt8(ascii: "e") {
                break
            }
        }
        guard let written = Self.exponent(utf8[index...]) else {
            return nil
        }
        let exponent = coefficient == 0 ? 0 : zeros - places + written
        guard Self.exponents ~= exponent else {
            return nil
        }
        self.init(
            normalized: utf8.first == UInt8(ascii: "-") && coefficient != 0,
            coefficient,
            exponent,
            minimumFractionDigits: written == 0 ? places : 0
        )
    }

    /// What stands behind the `e`; 0 where nothing does, nil where it is far beyond any that could be meant.
    private static func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var value = 0
        for byte in text {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { continue }
            value = value * 10 + Int(digit)
            guard value <= 1_000_000 else {
                return nil
            }
        }
        return text.first == UInt8(ascii: "-") ? -value : value
    }

    public func text(style: TextStyle) -> String { description }

    /// All digits, with a point where there is a fraction or ``minimumFractionDigits`` asks for one; with an exponent, `1.5e+300`,
    /// where more than 40 digits would stand there.
    public var description: String {
        // A word is written much faster than two.
        var digits = UInt64(exactly: coefficient).map { String($0) } ?? String(coefficient)
        if exponent >= 0, digits.utf8.count + exponent <= 40 {
            digits += String(repeating: "0", count: exponent)
            if minimumFractionDigits > 0 { digits += "." + String(repeating: "0", count: minimumFractionDigits) }
        } else if exponent < 0, exponent >= -40 {
            let missing = -exponent - digits.utf8.count + 1
            if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: exponent))
            let more = minimumFractionDigits + exponent
            if more > 0 { digits += String(repeating: "0", count: more) }
        } else {
            let scientific = exponent + digits.utf8.count - 1
            if digits.utf8.count > 1 { digits.insert(".", at: digits.index(after: digits.startIndex)) }
            digits += scientific < 0 ? "e\(scientific)" : "e+\(scientific)"
        }
        return isNegative ? "-" + digits : digits
    }
}

extension DecimalNumber: JSONValueDecodable {
    /// A number, not a text: `Parsed` reads those.
    public static var jsonKind: JSONKind { .decimalNumber }

    public init(decoding slot: JSONSlot) {
        self = Self(utf8: slot.bytes) ?? .zero
    }
}

extension DecimalNumber: JSONEncodable {
    /// All digits as a number.
    public func encode(to json: inout JSONWriter) {
        json.number(self)
    }
}
