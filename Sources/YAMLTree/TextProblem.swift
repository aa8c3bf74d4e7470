// What makes bytes no text: another encoding, broken UTF-8, characters that YAML forbids.
import Diagnostics

/// The first reason why bytes are no YAML text.
///
/// It is looked for before libyaml reads, since libyaml reads ahead and names such places badly.
enum TextProblem: Equatable {
    case utf16(range: Range<Int>)
    case invalidUTF8(byte: UInt8, range: Range<Int>)
    case forbiddenCharacter(UInt32, range: Range<Int>)

    var range: Range<Int> {
        switch self {
        case .utf16(let range), .invalidUTF8(_, let range), .forbiddenCharacter(_, let range): range
        }
    }

    /// Whether the text is UTF-8, and only YAML cannot have it.
    var isForbiddenCharacter: Bool {
        if case .forbiddenCharacter = self { return true }
        return false
    }

    static func first(in bytes: [UInt8]) -> TextProblem? {
        if isUTF16(bytes.prefix(4)) { return .utf16(range: 0..<min(bytes.count, 2)) }
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte >= 0x20, byte < 0x7F {
                offset += 1
                continue
            }
            let length = sequenceLength(bytes, at: offset)
            guard length > 0 else { return .invalidUTF8(byte: byte, range: offset..<offset + 1) }
            let scalar = scalarValue(bytes[offset..<offset + length])
            guard isAllowed(scalar) else { return .forbiddenCharacter(scalar, range: offset..<offset + length) }
            offset += length
        }
        return nil
    }

    func diagnostic(span: SourceSpan) -> Diagnostic {
        switch self {
        case .utf16:
            Diagnostic(.error, .yamlEncoding, "the file is encoded in UTF-16", at: span, hint: "save it as UTF-8")
        case .invalidUTF8(let byte, _):
            Diagnostic(
                .error,
                .yamlEncoding,
                "the byte 0x\(hexadecimal(UInt32(byte), digits: 2)) is not valid UTF-8 here",
                at: span,
                hint: "save the file as UTF-8"
            )
        case .forbiddenCharacter(let scalar, _):
            Diagnostic(
                .error,
                .yamlEncoding,
                "YAML forbids the character U+\(hexadecimal(scalar, digits: 4))",
                at: span,
                hint: "remove it, or write it in double quotes as \\u\(hexadecimal(scalar, digits: 4))"
            )
        }
    }

    private static func isUTF16(_ start: ArraySlice<UInt8>) -> Bool {
        switch Array(start) {
        case let bytes where bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]): true
        // Without a mark: every second byte of Latin text is zero (RFC 4627, section 3).
        case let bytes where bytes.count == 4: (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) != (bytes[3] == 0)
        default: false
        }
    }

    /// The length of the well-formed sequence at an offset (The Unicode Standard, table 3-7); 0 where there is none.
    private static func sequenceLength(_ bytes: [UInt8], at offset: Int) -> Int {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[offset] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard bytes.count - offset >= length, second.contains(bytes[offset + 1]) else { return 0 }
        return bytes[(offset + 2)..<(offset + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }

    private static func scalarValue(_ sequence: ArraySlice<UInt8>) -> UInt32 {
        guard let first = sequence.first else { return 0 }
        let leadBits: [UInt32] = [0, 0x7F, 0x1F, 0x0F, 0x07]
        let lead = UInt32(first) & leadBits[min(sequence.count, 4)]
        return sequence.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
    }

    /// The printable characters of YAML 1.2, section 5.1, and the byte order mark.
    private static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
