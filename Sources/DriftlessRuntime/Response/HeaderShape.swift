// How the text of a header becomes a value: by what the document says of its shape.
import HTTPTypes

/// What the text of a header stands for: OpenAPI's style `simple`, read backwards.
@_spi(Generated) public indirect enum HeaderShape: Sendable {
    case text, integer, number, boolean
    /// A number, a Boolean value or null where it reads as one, and text otherwise.
    case any
    /// JSON text: a header with `content`, or what stands inside a list or an object.
    case json
    /// Elements with commas between them.
    case list(HeaderShape)
    /// `a,1,b,2`, or `a=1,b=2` for `.exploded`. Members that are not listed are read as `others`.
    case object([String: HeaderShape], others: HeaderShape, HeaderObjectStyle)
    /// The first of them that fits.
    case oneOf([HeaderShape])
}

extension HeaderShape {
    /// What the text should be, for errors.
    var phrase: String {
        switch self {
        case .text: "text"
        case .integer: "an integer"
        case .number: "a number"
        case .boolean: "'true' or 'false'"
        case .any: "a value"
        case .json: "JSON"
        case .list(let element): "a list with commas; each element \(element.phrase)"
        case .object: "names and values with commas"
        case .oneOf(let shapes): shapes.map(\.phrase).joined(separator: ", or ")
        }
    }

    /// The JSON texts that the header may stand for, the likeliest first.
    ///
    /// - Parameters:
    ///   - lines: The values of all header lines of the name.
    ///   - name: `Set-Cookie` has commas in its values, and is no list of them: each line is one (RFC 9110 §5.3).
    func candidates(_ lines: [String], of name: HTTPField.Name) -> [[UInt8]] {
        if case .oneOf(let shapes) = self { return shapes.flatMap { $0.candidates(lines, of: name) } }
        return json(lines, isListOfLines: name == .setCookie).map { [$0] } ?? []
    }

    /// The same for a value whose elements were taken apart already.
    func candidates(elements: [String]) -> [[UInt8]] {
        switch self {
        case .oneOf(let shapes): return shapes.flatMap { $0.candidates(elements: elements) }
        case .list(let element): return Self.joined(elements.map(element.scalar), "[", "]").map { [$0] } ?? []
        default: return json([elements.joined(separator: ",")], isListOfLines: false).map { [$0] } ?? []
        }
    }

    private func json(_ lines: [String], isListOfLines: Bool) -> [UInt8]? {
        let text = lines.joined(separator: isListOfLines ? "\n" : ", ")
        switch self {
        case .text, .integer, .number, .boolean, .any, .json, .oneOf: return scalar(text)
        case .list(let element):
            let parts = isListOfLines ? lines : lines.flatMap(HeaderText.parts)
            return Self.joined(parts.map(element.scalar), "[", "]")
        case .object(let members, let others, let style):
            guard let pairs = HeaderText.pairs(lines.flatMap(HeaderText.parts), style) else { return nil }
            let texts = pairs.map { pair in
                (members[pair.name] ?? others).scalar(pair.value).map {
                    pair.name.jsonBytes() + [UInt8(ascii: ":")] + $0
                }
            }
            return Self.joined(texts, "{", "}")
        }
    }

    /// The text as JSON; whether it is JSON of the type shows when it is decoded.
    private func scalar(_ text: String) -> [UInt8]? {
        switch self {
        case .text: return text.jsonBytes()
        case .integer, .number, .json: return Array(text.utf8)
        case .boolean: return Array(text.lowercased().utf8)
        case .any:
            let isWord = ["true", "false", "null"].contains(text)
            return isWord || JSONNumber(text) != nil ? Array(text.utf8) : text.jsonBytes()
        case .list, .object, .oneOf: return nil
        }
    }

    private static func joined(_ parts: [[UInt8]?], _ opening: String, _ closing: String) -> [UInt8]? {
        var bytes = Array(opening.utf8)
        for (index, part) in parts.enumerated() {
            guard let part else { return nil }
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += part
        }
        return bytes + Array(closing.utf8)
    }
}

/// The parts of a header's text.
enum HeaderText {
    /// What stands between commas, without the blanks around it. Commas inside quotation marks and inside `<…>`, as `Link` has
    /// them, are no separators (RFC 9110 §5.6.1, RFC 8288 §3).
    static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var part: [UInt8] = []
        var isQuoted = false
        var isEscaped = false
        var isAddress = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: ","), !isQuoted, !isAddress {
                parts.append(trimmed(part))
                part = []
                continue
            }
            part.append(byte)
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\""), !isAddress {
                isQuoted.toggle()
            } else if !isQuoted {
                isAddress = byte == UInt8(ascii: "<") || isAddress && byte != UInt8(ascii: ">")
            }
        }
        if parts.isEmpty, trimmed(part).isEmpty { return [] }
        // A mark that opens and never closes is a character like any other.
        if isQuoted || isAddress {
            return text.split(separator: ",", omittingEmptySubsequences: false).map { trimmed(Array($0.utf8)) }
        }
        return parts + [trimmed(part)]
    }

    static func pairs(_ parts: [String], _ style: HeaderObjectStyle) -> [(name: String, value: String)]? {
        switch style {
        case .joined:
            guard parts.count.isMultiple(of: 2) else { return nil }
            return stride(from: 0, to: parts.count, by: 2).map { (name: parts[$0], value: parts[$0 + 1]) }
        case .exploded:
            return parts.map { part in
                let name = part.prefix { $0 != "=" }
                return (name: String(name), value: String(part.dropFirst(name.count + 1)))
            }
        }
    }

    private static func trimmed(_ part: [UInt8]) -> String {
        let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        var rest = part.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }
}
