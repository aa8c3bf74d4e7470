// The codes of DEFLATE's fixed Huffman blocks (RFC 1951 §3.2.5 and §3.2.6).

enum DeflateCodes {
    struct Code {
        /// Ready to be appended: Huffman codes are packed from their highest bit on.
        var bits: UInt32
        var count: Int
    }

    static let endOfBlock = Code(bits: 0, count: 7)

    /// By the byte.
    static let literals: [Code] = (0..<256).map { symbol(UInt32($0)) }

    /// By the length of a match: its code, and the bits that follow it. From 3 on.
    static let lengths: [Code] = (0...258).map { length in
        guard length >= 3 else { return Code(bits: 0, count: 0) }
        // The longest has a code of its own.
        if length == 258 { return symbol(285) }
        let index = lengthBases.lastIndex { $0 <= length } ?? 0
        let code = symbol(257 + UInt32(index))
        let extra = index < 8 ? 0 : (index - 4) / 4
        return Code(
            bits: code.bits | UInt32(length - lengthBases[index]) << UInt32(code.count),
            count: code.count + extra
        )
    }

    /// The code of a distance from 1 to 32,768, with the bits that follow it.
    static func distance(_ distance: Int) -> Code {
        // The two highest bits of the distance less one are the code, all others follow it.
        let value = UInt32(distance - 1)
        guard value >= 4 else { return Code(bits: reversed(value, count: 5), count: 5) }
        let extra = 30 - value.leadingZeroBitCount
        let symbol = UInt32(extra) * 2 + (value >> UInt32(extra))
        let rest = value & (1 << UInt32(extra) - 1)
        return Code(bits: reversed(symbol, count: 5) | rest << 5, count: 5 + extra)
    }

    /// The first length of each code from 257 to 284.
    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
    ]

    private static func symbol(_ symbol: UInt32) -> Code {
        switch symbol {
        case ..<144: Code(bits: reversed(0x30 + symbol, count: 8), count: 8)
        case ..<256: Code(bits: reversed(0x190 + symbol - 144, count: 9), count: 9)
        case ..<280: Code(bits: reversed(symbol - 256, count: 7), count: 7)
        default: Code(bits: reversed(0xC0 + symbol - 280, count: 8), count: 8)
        }
    }

    private static func reversed(_ bits: UInt32, count: Int) -> UInt32 {
        var result: UInt32 = 0
        for position in 0..<UInt32(count) where bits & (1 << position) != 0 {
            result |= 1 << (UInt32(count) - 1 - position)
        }
        return result
    }
}
