// Eight bytes at a time: the arithmetic on words that finds the end of a string.

enum JSONWord {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highBits: UInt64 = 0x8080_8080_8080_8080
    static let blanks: UInt64 = 0x2020_2020_2020_2020
    private static let quotes: UInt64 = 0x2222_2222_2222_2222
    private static let backslashes: UInt64 = 0x5C5C_5C5C_5C5C_5C5C

    /// The eight bytes from the cursor on, the first one lowest. Eight bytes must be there.
    @inline(__always)
    static func load(_ cursor: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(cursor).loadUnaligned(as: UInt64.self))
    }

    /// `,"`, as two bytes are loaded.
    static let commaAndQuote: UInt16 = 0x222C

    /// The two bytes from the cursor on, the first one lowest. Two bytes must be there.
    @inline(__always)
    static func loadTwo(_ cursor: UnsafePointer<UInt8>) -> UInt16 {
        UInt16(littleEndian: UnsafeRawPointer(cursor).loadUnaligned(as: UInt16.self))
    }

    /// The high bit of the first byte that is a quotation mark or a backslash; 0 where there is none. Bits above the lowest one set mean
    /// nothing: a borrow only reaches bytes after one that was found, and bytes beyond ASCII have their high bits taken away.
    @inline(__always)
    static func quoteOrBackslash(_ word: UInt64) -> UInt64 {
        let quote = (word ^ quotes) &- ones
        let backslash = (word ^ backslashes) &- ones
        return (quote | backslash) & ~word & highBits
    }

    /// The high bit of the first byte that ends a plain run of a string: a quotation mark, a backslash, a control
    /// character or a byte beyond ASCII; 0 where there is none. Bits above the lowest one set mean nothing.
    ///
    /// A byte minus 1 (or minus 32) has its high bit set when it was 0 (or less than 32); bytes with the high bit of their
    /// own are found anyway, and a borrow only reaches bytes after one that was found.
    @inline(__always)
    static func endOfPlainRun(_ word: UInt64) -> UInt64 {
        let quote = (word ^ quotes) &- ones
        let backslash = (word ^ backslashes) &- ones
        let control = word &- blanks
        return (quote | backslash | control | word) & highBits
    }
}

extension JSONWord {
    /// Writes eight bytes, the lowest one first. Eight bytes must be there.
    @inline(__always)
    static func store(_ word: UInt64, to place: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(place).storeBytes(of: word.littleEndian, as: UInt64.self)
    }

    /// The high bit of the first byte that JSON has to escape in a string; 0 where there is none. Bits above the lowest one set mean
    /// nothing.
    @inline(__always)
    static func escape(_ word: UInt64) -> UInt64 {
        // One term a line: `|` and `&-` bind equally, from left to right.
        let quote = (word ^ quotes) &- ones
        let backslash = (word ^ backslashes) &- ones
        let control = word &- blanks
        return (quote | backslash | control) & ~word & highBits
    }

    /// Whether JSON has to escape the byte in a string: a quotation mark, a backslash or a control character.
    @inline(__always)
    static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// The first byte that JSON has to escape in a string.
    static func indexOfEscape(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var index = text.startIndex
        // A word is loaded only where eight bytes are left.
        while text.endIndex - index >= 8, let start = text.base.baseAddress {
            let found = escape(load(start + index))
            if found != 0 {
                return index + found.trailingZeroBitCount >> 3
            }
            index += 8
        }
        return text[index...].firstIndex(where: isEscaped)
    }
}
