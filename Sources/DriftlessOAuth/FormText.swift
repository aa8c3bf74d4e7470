// How the parameters of a token request are written (RFC 6749, appendix B).
import DriftlessRuntime

enum FormText {
    /// `name=value&name=value`, with all but letters, digits and `-._~` escaped.
    static func body(_ fields: [(name: String, value: String)]) -> [UInt8] {
        Array(fields.map { escaped($0.name) + "=" + escaped($0.value) }.joined(separator: "&").utf8)
    }

    /// One name or value.
    static func escaped(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            if ByteSet.unreserved.contains(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), HexadecimalDigit.upper(byte >> 4), HexadecimalDigit.upper(byte & 15)]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// One name or value, with the escapes undone.
    static func unescaped(_ text: Substring) -> String {
        FormReader.decoded(text.utf8)
    }
}
