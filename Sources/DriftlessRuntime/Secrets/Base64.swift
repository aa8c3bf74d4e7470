// Base64 as far as secrets need it: what a text becomes inside of other text that is encoded with it, and the way back.

enum Base64 {
    /// The letters that stand for all of the bytes and for nothing else, where so many bytes are encoded in front of them.
    ///
    /// - Parameter offset: 0, 1 or 2: three bytes become four letters.
    static func letters(of bytes: some Collection<UInt8>, behind offset: Int) -> [UInt8] {
        var letters: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in repeatElement(0, count: offset) + Array(bytes) {
            bits = (bits << 8 | UInt32(byte)) & 0xFFFF
            count += 8
            while count >= 6 {
                count -= 6
                letters.append(letter(UInt8(truncatingIfNeeded: bits >> UInt32(count)) & 0x3F))
            }
        }
        return Array(letters.dropFirst(offset == 0 ? 0 : offset + 1))
    }

    /// All of the bytes with padding (RFC 4648 §4).
    static func encoded(_ bytes: some Collection<UInt8>) -> String {
        var text = letters(of: Array(bytes) + [0, 0], behind: 0).prefix((bytes.count * 8 + 5) / 6)
        while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes up to the first letter that is none of base64's.
    static func decoded(_ text: some Collection<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in text {
            guard let value = value(byte) else { break }
            bits = (bits << 6 | UInt32(value)) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    /// The letters of the alphabet for URLs (RFC 4648 §5).
    static func urlSafe(_ letters: [UInt8]) -> [UInt8] {
        letters.map {
            switch $0 {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: $0
            }
        }
    }

    private static func letter(_ value: UInt8) -> UInt8 {
        switch value {
        case 0..<26: UInt8(ascii: "A") + value
        case 26..<52: UInt8(ascii: "a") + value - 26
        case 52..<62: UInt8(ascii: "0") + value - 52
        case 62: UInt8(ascii: "+")
        default: UInt8(ascii: "/")
        }
    }

    private static func value(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
