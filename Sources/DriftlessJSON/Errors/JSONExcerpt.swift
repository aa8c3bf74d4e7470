// Pieces of a text as an error shows them: short, on one line, without control characters.

enum JSONExcerpt {
    private static let shownCharacters = 40

    /// What starts at the offset, in words: `the string "12 kB"`.
    static func description(of text: UnsafeBufferPointer<UInt8>, at offset: Int) -> String {
        guard offset < text.count else {
            return text.isEmpty ? "nothing" : "the end of the text"
        }
        let byte = text[offset]
        switch byte {
        case UInt8(ascii: "{"):
            return "an object"
        case UInt8(ascii: "["):
            return "an array"
        case UInt8(ascii: "\""):
            return "the string " + quoted(shortened(stringContents(text, offset + 1)), by: "\"")
        case UInt8(ascii: "<"):
            return "'<', which starts HTML or XML"
        case let byte where JSONScanner.startsNumber(byte):
            return "the number " + shortened(word(text, offset))
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return shortened(word(text, offset))
        case 0x21...0x7E:
            return "'\(Unicode.Scalar(byte))'"
        default:
            return "the byte 0x" + hexadecimal(byte)
        }
    }

    /// Two digits.
    static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// The text between quotation marks, control characters and the marks themselves escaped.
    static func quoted(_ text: String, by mark: Character) -> String {
        var output = String(mark)
        for scalar in text.unicodeScalars {
            if Character(scalar) == mark || scalar == "\\" {
                output += "\\"
            }
            switch scalar.properties.generalCategory {
            // Marks that turn the direction of writing are of the category format.
            case .control, .format, .lineSeparator, .paragraphSeparator:
                output += "\\u{" + String(scalar.value, radix: 16) + "}"
            default:
                output.unicodeScalars.append(scalar)
            }
        }
        return output + String(mark)
    }

    private static func shortened(_ text: String) -> String {
        text.count > shownCharacters ? text.prefix(shownCharacters - 1) + "…" : text
    }

    /// Enough of the string's bytes to show, replacing what is no UTF-8.
    private static func stringContents(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> String {
        var stop = start
        while stop < text.count, text[stop] != UInt8(ascii: "\""), stop - start < shownCharacters * 6 {
            stop += text[stop] == UInt8(ascii: "\\") ? 2 : 1
        }
        return String(
            decoding: JSONEscape.resolved(UnsafeBufferPointer(rebasing: text[start..<min(stop, text.count)])),
            as: UTF8.self
        )
    }

    private static func word(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> String {
        let characters = text[start...].prefix(shownCharacters * 2).prefix {
            $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".")
                || 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0
        }
        return String(decoding: characters, as: UTF8.self)
    }
}
