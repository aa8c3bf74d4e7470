// What a plain scalar means: YAML 1.2's core schema (section 10.3.2), never YAML 1.1's.

/// A scalar under the YAML 1.2 core schema. Quoted scalars are always strings.
package enum YAMLScalar: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// Anything the core schema calls a float, and integers that do not fit `Int`.
    case number(Double)
    case string(String)
}

extension YAMLScalar {
    /// Resolves a plain scalar without a tag.
    package init(resolving text: String) {
        let bytes = text.utf8
        guard let first = bytes.first else {
            self = .null
            return
        }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            self = Self.numeric(text) ?? .string(text)
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
            self = Self.isNull(text) ? .null : .string(text)
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            self = Self.boolean(text).map { .boolean($0) } ?? .string(text)
        default:
            self = .string(text)
        }
    }

    static func isNull(_ text: String) -> Bool {
        switch text {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }

    static func boolean(_ text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// An integer or a number; nil for text that the core schema takes for neither.
    static func numeric(_ text: String) -> YAMLScalar? {
        integer(text) ?? float(text).map { .number($0) }
    }

    /// `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`. Leading zeros do not make a number octal.
    static func integer(_ text: String) -> YAMLScalar? {
        var digits = text.utf8[...]
        var radix = 10
        if digits.starts(with: "0o".utf8) {
            radix = 8
            digits = digits.dropFirst(2)
        } else if digits.starts(with: "0x".utf8) {
            radix = 16
            digits = digits.dropFirst(2)
        } else if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
            digits = digits.dropFirst()
        }
        guard !digits.isEmpty, digits.allSatisfy({ isDigit($0, radix: radix) }) else { return nil }
        if let value = Int(radix == 10 ? text[...] : text.dropFirst(2), radix: radix) { return .integer(value) }
        if radix == 10 { return Double(text).map { .number($0) } }
        // An exact power of two each step, so that only the last bits are rounded.
        return .number(digits.reduce(0) { $0 * Double(radix) + Double(digitValue($1)) })
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, `[-+]?.inf` or `.nan`.
    static func float(_ text: String) -> Double? {
        switch text {
        case ".nan", ".NaN", ".NAN": return .nan
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .infinity
        case "-.inf", "-.Inf", "-.INF": return -.infinity
        default: return isFloat(text) ? Double(text) : nil
        }
    }

    private static func isFloat(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let whole = dropDigits(&rest)
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = dropDigits(&rest)
        }
        guard whole + fraction > 0 else { return false }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard dropDigits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func dropDigits(_ text: inout Substring.UTF8View) -> Int {
        let rest = text.drop { isDigit($0, radix: 10) }
        let count = text.count - rest.count
        text = rest
        return count
    }

    private static func isDigit(_ byte: UInt8, radix: Int) -> Bool {
        digitValue(byte) < radix
    }

    /// The value of a hexadecimal digit; 99, which no radix has, for anything else.
    private static func digitValue(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 55
        default: 99
        }
    }
}
