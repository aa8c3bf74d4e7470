// Bytes inside text: strings of `format: byte` and of `contentEncoding: base64`.

/// Bytes that travel as base64 (RFC 4648), in the alphabet of section 4 or that of section 5 for URLs, with padding or without.
///
/// Two are equal by their bytes. What came is written as it came; what an app makes, in the standard alphabet with padding.
public struct Base64Data: Sendable {
    /// The decoded bytes.
    public let bytes: [UInt8]
    private let spelling: Spelling

    private enum Spelling: Sendable {
        case standard
        /// Without padding.
        case short
        case url
        case shortURL
        /// With line breaks (RFC 2045), or in any other way that says the same.
        case text(String)
    }

    /// The bytes, to be written in the standard alphabet with padding.
    public init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        spelling = .standard
    }
}

extension Base64Data: Hashable {
    public static func == (a: Self, b: Self) -> Bool { a.bytes == b.bytes }

    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension Base64Data: TextParsable, CustomStringConvertible {
    /// Reads a text: letters of one alphabet, with all of the padding or none of it, and line breaks where there are any. Nil for
    /// anything else, such as bits behind the last byte.
    public init?(base64 text: String) {
        var text = text
        guard let data = text.withUTF8({ Base64Data(utf8: $0) }) else {
            return nil
        }
        self = data
    }

    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count / 4 * 3 + 3)
        var bits: UInt32 = 0
        var letters = 0
        var padding = 0
        var hasBreaks = false
        var hasStandardSigns = false
        var hasURLSigns = false
        for byte in utf8 {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"), UInt8(ascii: "/"):
                hasStandardSigns = true
                value = byte == UInt8(ascii: "+") ? 62 : 63
            case UInt8(ascii: "-"), UInt8(ascii: "_"):
                hasURLSigns = true
                value = byte == UInt8(ascii: "-") ? 62 : 63
            case UInt8(ascii: "="):
                padding += 1
                continue
            case 0x0A, 0x0D:
                hasBreaks = true
                continue
            default: return nil
            }
            guard padding == 0 else {
                return nil
            }
            bits = bits << 6 | UInt32(value)
            letters += 1
            if letters & 3 == 0 {
                bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
                bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
                bytes.append(UInt8(truncatingIfNeeded: bits))
                bits = 0
            }
        }
        let rest = letters & 3
        let isPadded = rest > 0 && padding == 4 - rest
        guard rest != 1, padding == 0 || isPadded, !hasStandardSigns || !hasURLSigns else {
            return nil
        }
        // What is left of the last letter must be zero: otherwise two texts would say the same bytes.
        if rest == 2 {
            guard bits & 0xF == 0 else {
                return nil
            }
            bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
        } else if rest == 3 {
            guard bits & 0x3 == 0 else {
                return nil
            }
            bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
            bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
        }
        self.bytes = bytes
        let isShort = rest > 0 && !isPadded
        if hasBreaks {
            spelling = .text(String(decoding: utf8, as: UTF8.self))
        } else if hasURLSigns {
            spelling = isShort ? .shortURL : .url
        } else {
            spelling = isShort ? .short : .standard
        }
    }

    public func text(style: TextStyle) -> String { base64 }

    /// The text as it came; in the standard alphabet with padding where an app made it.
    public var base64: String {
        switch spelling {
        case .standard: encoded(plus: "+", slash: "/", isPadded: true)
        case .short: encoded(plus: "+", slash: "/", isPadded: false)
        case .url: base64URL(isPadded: true)
        case .shortURL: base64URL(isPadded: false)
        case .text(let text): text
        }
    }

    /// The text in the alphabet for URLs, without padding (RFC 4648, section 5).
    public var base64URL: String { base64URL(isPadded: false) }

    /// How many bytes there are: their text is as long as they are.
    public var description: String { "\(bytes.count) bytes" }

    private func base64URL(isPadded: Bool) -> String { encoded(plus: "-", slash: "_", isPadded: isPadded) }

    private func encoded(plus: Unicode.Scalar, slash: Unicode.Scalar, isPadded: Bool) -> String {
        func letter(_ value: UInt32) -> UInt8 {
            let value = UInt8(truncatingIfNeeded: value & 0x3F)
            return switch value {
            case 0..<26: UInt8(ascii: "A") + value
            case 26..<52: UInt8(ascii: "a") + value - 26
            case 52..<62: UInt8(ascii: "0") + value - 52
            case 62: UInt8(ascii: plus)
            default: UInt8(ascii: slash)
            }
        }
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let left = bytes.count - index
            let second = left > 1 ? UInt32(bytes[index + 1]) : 0
            let third = left > 2 ? UInt32(bytes[index + 2]) : 0
            let bits = UInt32(bytes[index]) << 16 | second << 8 | third
            text.append(letter(bits >> 18))
            text.append(letter(bits >> 12))
            if left > 1 { text.append(letter(bits >> 6)) }
            if left > 2 { text.append(letter(bits)) }
            if isPadded, left < 3 { text += left == 1 ? "==".utf8 : "=".utf8 }
            index += 3
        }
        return String(decoding: text, as: UTF8.self)
    }
}
