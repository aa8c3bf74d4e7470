// Where the lines of a text end: at every line break of Unicode, as `Character.isNewline` has them.

extension String {
    /// The lines of the text, empty ones among them.
    package var lines: [Substring] {
        hasLineBreaks ? split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) : [self[...]]
    }

    /// The lines that are not empty, one behind the other with a space between them.
    package var onOneLine: String {
        hasLineBreaks ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
    }

    /// To look for them byte by byte is many times quicker than to take a text apart into its characters.
    private var hasLineBreaks: Bool {
        var (before, last): (UInt8, UInt8) = (0, 0)
        for byte in utf8 {
            switch byte {
            case 0x0A...0x0D: return true
            // U+0085, U+2028 and U+2029.
            case 0x85 where last == 0xC2, 0xA8 where last == 0x80 && before == 0xE2,
                0xA9 where last == 0x80 && before == 0xE2:
                return true
            default: (before, last) = (last, byte)
            }
        }
        return false
    }
}
