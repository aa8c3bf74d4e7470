// How a secret is taken out of a text that came from outside, however a server may have spelt it there.
import DriftlessRuntime

/// Puts `(hidden)` in the place of a secret. Texts are to be filtered before they are clipped, since half of a password
/// would not be found.
struct SecretFilter: Sendable {
    private let spellings: [String]
    /// The spellings without backslashes: a text that was quoted in a text has more of them each time.
    private let bareSpellings: [String]

    /// The secret as it is, as JSON and as URLs and forms write it.
    init(_ secret: Secret) {
        let text = secret.exposed
        let json = String(decoding: JSONValue.string(text).jsonBytes().dropFirst().dropLast(), as: UTF8.self)
        let escapedSlashes = Self.replacing("/", in: json, with: "\\/")
        let percent = Self.percentEncoded(text)
        let form = Self.replacing("%20", in: percent, with: "+")
        let ascii = Self.asciiEscaped(json) { String($0, radix: 16) }
        let upperASCII = Self.asciiEscaped(json) { String($0, radix: 16, uppercase: true) }
        // The longest goes first: where a spelling holds another one, the rest of it would stay.
        spellings = Set([text, json, escapedSlashes, percent, percent.lowercased(), form, ascii, upperASCII])
            .filter { !$0.isEmpty }
            .sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
        bareSpellings = spellings.map(Self.bare).filter { !$0.isEmpty }
    }

    /// The text without the secret; nothing of it where the secret cannot be cut out.
    func callAsFunction(_ text: String) -> String {
        let filtered = spellings.reduce(text) { Self.replacing($1, in: $0, with: "(hidden)") }
        let rest = Self.bare(filtered)
        let isClean = bareSpellings.allSatisfy { Self.replacing($0, in: rest, with: "") == rest }
        return isClean ? filtered : "(hidden, since it repeats the password)"
    }

    private static func bare(_ text: String) -> String {
        replacing("\\", in: text, with: "")
    }

    /// JSON in ASCII: other characters as `\u00eb`.
    private static func asciiEscaped(_ text: String, hexadecimal: (UInt16) -> String) -> String {
        var result = ""
        for unit in text.utf16 {
            if unit < 128 {
                result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            } else {
                let hex = hexadecimal(unit)
                result += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            }
        }
        return result
    }

    /// Compares bytes: an accent behind the secret would make another character of its last letter.
    private static func replacing(_ part: String, in text: String, with other: String) -> String {
        let part = Array(part.utf8)
        let bytes = Array(text.utf8)
        guard !part.isEmpty, bytes.count >= part.count else { return text }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == part[0], bytes[index...].starts(with: part) {
                result += other.utf8
                index += part.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func percentEncoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
            }
        }
        return result
    }
}
