// The value that a sample prints, read with the slips that pages make: curly quotes, commas too many, dots for the rest.

package indirect enum SampleValue: Hashable, Sendable {
    case object([Member])
    case array([SampleValue])
    case string(String)
    /// As printed.
    case number(String)
    case boolean(Bool)
    case null

    package struct Member: Hashable, Sendable {
        package var name: String
        package var value: SampleValue
    }

    /// Nil where the text is no value, whatever slips are forgiven.
    package static func read(_ text: Substring) -> SampleValue? {
        var reader = SampleValueReader(text)
        return reader.value(depth: 0)
    }
}

private struct SampleValueReader {
    private let bytes: [UInt8]
    private var position = 0

    private static let deepest = 64

    init(_ text: Substring) {
        bytes = Array(text.utf8)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func value(depth: Int) -> SampleValue? {
        skipBlanks()
        guard depth < Self.deepest, let byte = next else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        default: break
        }
        if let text = string() { return .string(text) }
        let word = bareWord()
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default: return Double(word) == nil ? nil : .number(word)
        }
    }

    private mutating func object(depth: Int) -> SampleValue? {
        position += 1
        var members: [SampleValue.Member] = []
        while true {
            skipFillers()
            guard let byte = next else { return nil }
            if byte == UInt8(ascii: "}") {
                position += 1
                return .object(members)
            }
            guard let name = string() else { return nil }
            skipBlanks()
            guard next == UInt8(ascii: ":") || skipFullWidthColon() else { return nil }
            if next == UInt8(ascii: ":") { position += 1 }
            guard let value = value(depth: depth + 1) else { return nil }
            members.append(SampleValue.Member(name: name, value: value))
        }
    }

    private mutating func array(depth: Int) -> SampleValue? {
        position += 1
        var elements: [SampleValue] = []
        while true {
            skipFillers()
            guard let byte = next else { return nil }
            if byte == UInt8(ascii: "]") {
                position += 1
                return .array(elements)
            }
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
        }
    }

    /// In plain or curly quotes.
    private mutating func string() -> String? {
        guard let opening = quote() else { return nil }
        position += opening
        var text: [UInt8] = []
        while let byte = next {
            if let closing = quote() {
                position += closing
                return String(decoding: text, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\"), position + 1 < bytes.count {
                position += 1
                text.append(bytes[position])
            } else {
                text.append(byte)
            }
            position += 1
        }
        return nil
    }

    /// The length of the quotation mark that stands here.
    private func quote() -> Int? {
        if next == UInt8(ascii: "\"") { return 1 }
        for curly in [[0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D]] as [[UInt8]]
        where bytes[position...].starts(with: curly) {
            return curly.count
        }
        return nil
    }

    private mutating func skipFullWidthColon() -> Bool {
        guard bytes[position...].starts(with: "：".utf8) else { return false }
        position += 3
        return true
    }

    private mutating func bareWord() -> String {
        let start = position
        while let byte = next, byte > 0x20, !"{}[],:".utf8.contains(byte) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while true {
            while let byte = next, byte <= 0x20 { position += 1 }
            // U+00A0 and U+3000, which pages indent with.
            if bytes[position...].starts(with: [0xC2, 0xA0]) {
                position += 2
            } else if bytes[position...].starts(with: [0xE3, 0x80, 0x80]) {
                position += 3
            } else {
                return
            }
        }
    }

    /// Blanks, commas and the dots of what is left out.
    private mutating func skipFillers() {
        while true {
            skipBlanks()
            guard let byte = next, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") else { return }
            position += 1
        }
    }
}
