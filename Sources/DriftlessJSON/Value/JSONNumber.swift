// A number exactly as its text has it, compared by its value.

/// A JSON number with all of its digits, however many they are.
///
/// Numbers are equal when their values are: `1.0`, `1` and `10e-1` are the same number.
public struct JSONNumber: Sendable {
    /// The number by JSON's grammar, as it came.
    public let text: String

    /// - Parameter uncheckedText: A number by JSON's grammar.
    init(uncheckedText: String) {
        text = uncheckedText
    }

    /// The number of that text, nil where it is none by JSON's grammar (RFC 8259, section 6).
    public init?(_ text: String) {
        var text = text
        guard text.withUTF8({ JSONScanner.isNumber($0) }) else {
            return nil
        }
        self.text = text
    }

    /// The integer.
    public init(_ integer: some BinaryInteger) {
        text = integer.description
    }

    /// The number of fewest digits that reads back as the value, nil where that is infinite or no number.
    public init?(_ double: Double) {
        guard double.isFinite else {
            return nil
        }
        text = double.description
    }

    /// The value where it is whole and an `Int64` holds it.
    public var integer: Int64? {
        var text = text
        guard case .value(let magnitude, let isNegative) = text.withUTF8({ JSONWholeNumber($0) }) else {
            return nil
        }
        return isNegative ? Int64(exactly: -Int128(magnitude)) : Int64(exactly: magnitude)
    }

    /// The nearest `Double`; infinite where the value is too large for one.
    public var double: Double {
        var text = text
        return text.withUTF8 { JSONDouble.nearest($0) }
    }
}

extension JSONNumber: Hashable {
    /// A value has one canonical form: its sign, its digits without zeros at either end, and the power of ten of the last.
    struct Canonical: Hashable {
        var isNegative: Bool
        var digits: String
        var exponent: Int64
    }

    var canonical: Canonical {
        let parts = text.utf8.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
        let mantissa = parts.first ?? text.utf8[...]
        let fraction = mantissa.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).dropFirst().first
        var digits = mantissa.filter { $0 &- UInt8(ascii: "0") < 10 }
        // An exponent that no Int64 holds says no more than one that is just as far away.
        var exponent = Int64(parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "0") ?? 0
        if parts.count > 1, Int64(String(decoding: parts[1], as: UTF8.self)) == nil {
            exponent = parts[1].first == UInt8(ascii: "-") ? -(1 << 60) : 1 << 60
        }
        exponent = min(max(exponent, -(1 << 60)), 1 << 60) - Int64(fraction?.count ?? 0)
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        let significant = digits.drop { $0 == UInt8(ascii: "0") }
        guard !significant.isEmpty else {
            return Canonical(isNegative: false, digits: "", exponent: 0)
        }
        return Canonical(
            isNegative: text.utf8.first == UInt8(ascii: "-"),
            digits: String(decoding: significant, as: UTF8.self),
            exponent: exponent
        )
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.text == right.text || left.canonical == right.canonical
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(canonical)
    }
}

extension JSONNumber: JSONValueDecodable {
    public static var jsonKind: JSONKind { .exactNumber }

    public init(decoding slot: JSONSlot) {
        text = String(decoding: slot.bytes, as: UTF8.self)
    }
}

extension JSONNumber: JSONEncodable {
    /// The number as its text has it.
    public func encode(to json: inout JSONWriter) {
        json.number(self)
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The number's text.
    public var description: String { text }
}

extension JSONScanner {
    /// Whether the text is a number and nothing else.
    static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = text.baseAddress, let first = text.first, startsNumber(first) else {
            return false
        }
        var scanner = JSONScanner(text: text, program: .any)
        let stop = scanner.endOfNumber(start)
        scanner.close()
        return stop == start + text.count
    }
}
