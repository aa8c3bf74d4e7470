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
                result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
