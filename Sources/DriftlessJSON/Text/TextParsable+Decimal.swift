// Decimal numbers that a document spells as strings.
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Decimal: TextParsable {
    /// A decimal number by JSON's grammar: no blanks, no `+`, no grouping, no `NaN`; up to 38 significant digits.
    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        if utf8.count <= 19, JSONScanner.isNumber(utf8), let value = Self.short(utf8) {
            self = value
            return
        }
        guard utf8.count <= 64, JSONScanner.isNumber(utf8),
            JSONNumber(uncheckedText: String(decoding: utf8, as: UTF8.self)).canonical.digits.count <= 38,
            let value = Decimal(string: String(decoding: utf8, as: UTF8.self))
        else {
            return nil
        }
        self = value
    }

    /// A number of at most 18 digits without an exponent, by integer arithmetic: Foundation's parser takes ten times as
    /// long. Nil for others.
    private static func short(_ utf8: UnsafeBufferPointer<UInt8>) -> Decimal? {
        var mantissa: UInt64 = 0
        var digits = 0
        var places: Int?
        var sign = FloatingPointSign.plus
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                guard digits <= 18 else { return nil }
                mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0"))
                places = places.map { $0 + 1 }
            case UInt8(ascii: "."): places = 0
            case UInt8(ascii: "-"): sign = .minus
            default: return nil
            }
        }
        // Zero has no sign: Foundation takes a zero with a minus for no number at all.
        guard mantissa != 0 else { return .zero }
        var scale = places ?? 0
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        return Decimal(sign: sign, exponent: -scale, significand: Decimal(mantissa))
    }

    /// The number's digits, with a point where it has a fraction.
    public func text(style: TextStyle) -> String {
        description
    }
}

extension Decimal: JSONValueDecodable {
    /// A number, not a text: `Parsed` reads those.
    public static var jsonProgram: JSONProgram { .decimalNumber }

    public init(decoding slot: JSONSlot) {
        self = Self(utf8: slot.bytes) ?? .zero
    }
}

extension Decimal: JSONEncodable {
    /// All digits as a number; what is no number is written as the text `NaN`, like a `Double`.
    public func encode(to json: inout JSONWriter) {
        if isFinite {
            json.digits(description)
        } else {
            json.string("NaN")
        }
    }
}
