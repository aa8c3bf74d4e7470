// How a secret is taken out of a text that came from outside, however a server may have spelt it there.
import DriftlessRuntime

/// Puts `(hidden)` in the place of a secret. Texts are to be filtered before they are clipped, since half of a password
/// would not be found.
struct SecretFilter: Sendable {
    private let spellings: [String]

    /// The secret as it is, as JSON and as URLs and forms write it.
    init(_ secret: Secret) {
        let text = secret.exposed
        let json = String(decoding: JSONValue.string(text).jsonBytes().dropFirst().dropLast(), as: UTF8.self)
        let escapedSlashes = Self.replacing("/", in: json, with: "\\/")
        let percent = Self.percentEncoded(text)
        let form = Self.replacing("%20", in: percent, with: "+")
        // The longest goes first: where a spelling holds another one, the rest of it would stay.
        spellings = Set([text, json, escapedSlashes, percent, percent.lowercased(), form]).filter { !$0.isEmpty }
            .sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }

    func callAsFunction(_ text: String) -> String {
        spellings.reduce(text) { Self.replacing($1, in: $0, with: "(hidden)") }
    }

    /// Whether anything that a dump of the value shows is the secret.
    func finds(in value: Any) -> Bool {
        var text = ""
        dump(value, to: &text)
        text += "\(value)"
        return spellings.contains { Self.replacing($0, in: text, with: "") != text }
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
