// The fixed parts of a path as they go over the wire.

enum PathText {
    /// RFC 3986 section 3.3's characters of a path stay, and so does what is escaped already; the rest is escaped.
    static func escaped(_ text: String) -> String {
        escaped(text, keeping: isPathCharacter)
    }

    /// The same for what stands behind the question mark (section 3.4).
    static func escapedQuery(_ text: String) -> String {
        escaped(text) { isPathCharacter($0) || $0 == UInt8(ascii: "?") }
    }

    private static func escaped(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if isKept(byte) || (byte == UInt8(ascii: "%") && isEscape(bytes, at: index)) {
                result.append(byte)
            } else {
                result += (byte < 16 ? "%0" : "%").utf8
                result += String(byte, radix: 16, uppercase: true).utf8
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isPathCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "/-._~!$&'()*+,;=:@".utf8.contains(byte)
        }
    }

    private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1...index + 2].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
