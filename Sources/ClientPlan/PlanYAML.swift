// A tree of texts, lists and maps as YAML that reads the same in every run, whatever the texts are.

indirect enum PlanYAML {
    typealias Entry = (key: String, value: PlanYAML)

    /// Text of the document or of Swift: quoted wherever YAML could take it for anything else.
    case text(String)
    /// A number, as it is written.
    case number(String)
    case list([PlanYAML])
    case map([Entry])

    /// A map without the entries that have nothing to say.
    static func fields(_ entries: (String, PlanYAML?)...) -> PlanYAML {
        .map(
            entries.compactMap { key, value in
                guard let value, !value.isEmpty else { return nil }
                return (key, value)
            }
        )
    }

    static func texts(_ texts: [String]) -> PlanYAML { .list(texts.map(PlanYAML.text)) }

    private var isEmpty: Bool {
        switch self {
        case .list(let elements): elements.isEmpty
        case .map(let entries): entries.isEmpty
        case .text, .number: false
        }
    }

    var rendered: String {
        var lines: [String] = []
        append(to: &lines, indentation: "", opening: "")
        return lines.joined(separator: "\n") + "\n"
    }

    /// - Parameter opening: What the first line begins with, in place of the indentation.
    private func append(to lines: inout [String], indentation: String, opening: String) {
        if let inline { return lines.append(opening + inline) }
        switch self {
        case .text, .number: break
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                let start = index == 0 ? opening : indentation
                element.append(to: &lines, indentation: indentation + "  ", opening: start + "- ")
            }
        case .map(let entries):
            for (index, entry) in entries.enumerated() {
                let start = index == 0 ? opening : indentation
                if let inline = entry.value.inline {
                    lines.append(start + entry.key + ": " + inline)
                } else {
                    lines.append(start + entry.key + ":")
                    let inner = indentation + "  "
                    entry.value.append(to: &lines, indentation: inner, opening: inner)
                }
            }
        }
    }

    /// On one line: a scalar, what is empty, or a short list of scalars.
    private var inline: String? {
        switch self {
        case .text(let text): return Self.scalar(text)
        case .number(let text): return text
        case .map(let entries): return entries.isEmpty ? "{}" : nil
        case .list(let elements):
            var parts: [String] = []
            var length = 0
            for element in elements {
                guard let part = element.scalarText else { return nil }
                length += part.count + 2
                guard length <= Self.lineLength else { return nil }
                parts.append(part)
            }
            return "[" + parts.joined(separator: ", ") + "]"
        }
    }

    private var scalarText: String? {
        switch self {
        case .text(let text): Self.scalar(text)
        case .number(let text): text
        case .list, .map: nil
        }
    }

    private static let lineLength = 100

    /// Plain where it begins with a letter and holds nothing that YAML reads, else between quotes.
    static func scalar(_ text: String) -> String {
        let isPlain =
            text.utf8.first.map(isLetter) == true
            && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "_-./".utf8.contains($0) }
            && !words.contains(text.lowercased())
        return isPlain ? text : quoted(text)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// What some version of YAML takes for a Boolean or null.
    private static let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

    /// YAML 1.2.2 section 7.3.1: letters and digits of any script as they are, everything that is hidden, reorders or combines
    /// by its code point.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "\n": result += "\\n"
            case " "..."~": result.unicodeScalars.append(scalar)
            default:
                if isReadable(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += escape(scalar)
                }
            }
        }
        return result + "\""
    }

    private static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: !scalar.isASCII
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, width) = scalar.value <= 0xFF ? ("\\x", 2) : scalar.value <= 0xFFFF ? ("\\u", 4) : ("\\U", 8)
        return mark + String(repeating: "0", count: width - digits.count) + digits
    }
}
