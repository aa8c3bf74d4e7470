// Resolves the escapes of a string that the scanner has checked.

enum JSONEscape {
    /// The value of a hexadecimal digit.
    static func hexDigit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// The text that the bytes between two quotation marks stand for, never longer than they are.
    ///
    /// The bytes were checked. Should they not have been, a broken escape becomes U+FFFD.
    static func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
            output.append(contentsOf: rest[..<backslash])
            rest = rest[backslash...].dropFirst()
            let kind = rest.popFirst() ?? 0
            if kind == UInt8(ascii: "u") {
                append(character(&rest), to: &output)
            } else {
                output.append(plain(kind))
            }
        }
        output.append(contentsOf: rest)
        return output
    }

    private static func plain(_ kind: UInt8) -> UInt8 {
        switch kind {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: kind
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// The character after `\u`, with the second half of a surrogate pair.
    private static func character(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
        let unit = codeUnit(&rest)
        if unit & 0xFC00 == 0xD800, rest.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
            rest = rest.dropFirst(2)
            let low = codeUnit(&rest)
            return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF) ?? "\u{FFFD}"
        }
        return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }

    private static func codeUnit(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            unit = unit << 4 | UInt32(rest.popFirst().flatMap(hexDigit) ?? 0)
        }
        return unit
    }
}
