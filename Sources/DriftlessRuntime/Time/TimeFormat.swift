// The pattern by which a time is written: the part of Unicode TR 35 that documents of services use.

/// How a ``Timestamp`` is written, as a pattern of Unicode TR 35 (date format patterns).
///
/// | letters | meaning |
/// |---|---|
/// | `yyyy` `MM` `dd` `HH` `mm` `ss` | year, month, day, hour (00 to 23), minute, second |
/// | `S`, `SSS`, … up to nine | that many digits of the fraction of the second, not rounded |
/// | `x` `xx` `xxx` | the offset: `+08` (`+0530` where it has minutes), `+0800`, `+08:00` |
/// | `X` `XX` `XXX` | the same, but `Z` where the offset is 0 |
/// | `'T'`, `''` | text as it is; one quote |
///
/// Every other character that is no ASCII letter stands for itself. A pattern without an offset writes the time in UTC,
/// one with an offset writes the timestamp's own.
public struct TimeFormat: Hashable, Sendable {
    /// The pattern as given; empty for RFC 3339 with as many digits of a fraction as there are (0, 3, 6 or 9).
    public let pattern: String
    let writesOffset: Bool

    /// A format for a pattern that is known to be right, such as one that the generator has checked. A letter without a
    /// meaning is written as it is.
    public init(_ pattern: String) {
        self.pattern = pattern
        writesOffset = Self.hasOffset(pattern)
    }

    /// A format for a pattern that comes from outside, or nil where it has a letter or a count of letters that is not in
    /// the table, a quote without an end, no characters at all, or no field of the date or time.
    public init?(checking pattern: String) {
        guard Self.isSupported(pattern) else {
            return nil
        }
        self.init(pattern)
    }

    /// `2018-08-06T12:41:14+08:00`, with a fraction where there is one and `Z` where the offset is 0 (RFC 3339 §5.6).
    public static let rfc3339 = TimeFormat("")
}

extension TimeFormat {
    /// A run of one letter, a piece of literal text, or nothing more.
    enum Field {
        case letters(UInt8, count: Int)
        case literal(UInt8)
    }

    /// The field at `index`, which then stands after it; nil at the end of the pattern.
    static func nextField(
        of pattern: String.UTF8View,
        at index: inout String.Index,
        quoted: inout Bool
    ) -> Field? {
        let quote = UInt8(ascii: "'")
        while index < pattern.endIndex {
            let byte = pattern[index]
            pattern.formIndex(after: &index)
            if byte == quote {
                // Two quotes in a row are one quote, inside quoted text and outside it.
                if index < pattern.endIndex, pattern[index] == quote {
                    pattern.formIndex(after: &index)
                    return .literal(quote)
                }
                quoted.toggle()
                continue
            }
            guard !quoted, isLetter(byte) else {
                return .literal(byte)
            }
            var count = 1
            while index < pattern.endIndex, pattern[index] == byte {
                pattern.formIndex(after: &index)
                count += 1
            }
            return .letters(byte, count: count)
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    private static func hasOffset(_ pattern: String) -> Bool {
        if pattern.isEmpty {
            return true
        }
        var index = pattern.utf8.startIndex
        var quoted = false
        while let field = nextField(of: pattern.utf8, at: &index, quoted: &quoted) {
            if case .letters(let letter, _) = field, letter | 0x20 == UInt8(ascii: "x") {
                return true
            }
        }
        return false
    }

    private static func isSupported(_ pattern: String) -> Bool {
        var index = pattern.utf8.startIndex
        var quoted = false
        var fields = 0
        while let field = nextField(of: pattern.utf8, at: &index, quoted: &quoted) {
            guard case .letters(let letter, let count) = field else {
                continue
            }
            fields += 1
            switch letter {
            case UInt8(ascii: "y"):
                guard count == 4 else { return false }
            case UInt8(ascii: "M"), UInt8(ascii: "d"), UInt8(ascii: "H"), UInt8(ascii: "m"), UInt8(ascii: "s"):
                guard count == 2 else { return false }
            case UInt8(ascii: "S"):
                guard count <= 9 else { return false }
            case UInt8(ascii: "X"), UInt8(ascii: "x"):
                guard count <= 3 else { return false }
            default:
                return false
            }
        }
        return fields > 0 && !quoted
    }
}
