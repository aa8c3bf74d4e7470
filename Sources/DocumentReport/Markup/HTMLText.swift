// Foreign text made fit for HTML: nothing in it can be markup, and nothing in it can hide or turn what is shown.

enum HTMLText {
    /// The text for the inside of an element or of a quoted attribute's value.
    ///
    /// Characters that no reader could see, or that turn the writing direction, stand as visible ones: the control
    /// pictures of U+2400, or their numbers in brackets.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { needsCare($0) }) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default: append(scalar, to: &result)
            }
        }
        return result
    }

    /// Whether a text has Chinese characters, so that a screen reader needs a Chinese voice for it.
    static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
            default: false
            }
        }
    }

    /// Printable ASCII without the characters of markup passes as it is.
    private static func needsCare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case 0x20...0x7E, 0x0A, 0x09: false
        default: true
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
        switch scalar.value {
        case 0x20...0x7E: result.unicodeScalars.append(scalar)
        case 0x00...0x1F: result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case 0x7F: result.unicodeScalars.append("\u{2421}")
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
