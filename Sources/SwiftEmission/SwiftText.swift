// Escaping: no name, value or description of a document can break out of the place where it is printed.

enum SwiftText {
    /// A string literal on one line.
    static func literal(_ value: String) -> String {
        if isPlain(value), !value.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            return "\"" + value + "\""
        }
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if isHarmless(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                }
            }
        }
        return result + "\""
    }

    /// Whether a text is nothing but printable ASCII, of which every byte is a character of its own and harmless.
    static func isPlain(_ text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
    }

    /// How many characters a text has.
    static func width(of text: some StringProtocol) -> Int {
        isPlain(text) ? text.utf8.count : text.count
    }

    /// Whether a scalar can be printed as it is: no control character, nothing that reorders or ends a line.
    static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F: false
        // Line and paragraph separators, directional marks and overrides (Unicode TR 36), the byte-order mark.
        case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: false
        case 0xE0000...0xE007F: false
        default: true
        }
    }
}
