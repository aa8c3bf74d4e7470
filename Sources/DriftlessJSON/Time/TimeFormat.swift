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
    /// The shape that nearly all services write; nil where the pattern is another.
    let usualShape: UsualTimeShape?

    /// A format for a pattern that is known to be right, such as one that the generator has checked. A letter without a
    /// meaning is written as it is.
    public init(_ pattern: String) {
        self.pattern = pattern
        usualShape = UsualTimeShape(pattern: pattern)
        writesOffset = usualShape != nil || Self.hasOffset(pattern)
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
    /// A run of one letter, or a byte of literal text.
    enum Field {
        case letters(UInt8, count: Int)
        case literal(UInt8)
    }

    /// Calls `body` for each field of the pattern, in order. Returns whether every quote has its end.
    @discardableResult @inline(__always)
    static func forEachField(of pattern: String, _ body: (Field) -> Void) -> Bool {
        let quote = UInt8(ascii: "'")
        var isQuoted = false
        var followsQuote = false
        var letter: UInt8 = 0
        var count = 0
        var pattern = pattern
        pattern.withUTF8 { bytes in
            for byte in bytes {
                if count > 0, byte != letter {
                    body(.letters(letter, count: count))
                    count = 0
                }
                if byte == quote {
                    // Two quotes in a row are one quote, inside quoted text and outside it.
                    if followsQuote {
                        body(.literal(quote))
                    }
                    followsQuote.toggle()
                    isQuoted.toggle()
                    continue
                }
                followsQuote = false
                if isQuoted || !isLetter(byte) {
                    body(.literal(byte))
                } else {
                    letter = byte
                    count += 1
                }
            }
        }
        if count > 0 {
            body(.letters(letter, count: count))
        }
        return !isQuoted
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    private static func hasOffset(_ pattern: String) -> Bool {
        // Most patterns that have an offset end in it.
        if pattern.isEmpty || pattern.utf8.last == UInt8(ascii: "x") || pattern.utf8.last == UInt8(ascii: "X") {
            return true
        }
        var found = false
        forEachField(of: pattern) { field in
            if case .letters(let letter, _) = field, letter | 0x20 == UInt8(ascii: "x") {
                found = true
            }
        }
        return found
    }

    private static func isSupported(_ pattern: String) -> Bool {
        var fields = 0
        var isUnderstood = true
        let isClosed = forEachField(of: pattern) { field in
            guard case .letters(let letter, let count) = field else {
                return
            }
            fields += 1
            let allowed: ClosedRange<Int>
            switch letter {
            case UInt8(ascii: "y"): allowed = 4...4
            case UInt8(ascii: "M"), UInt8(ascii: "d"), UInt8(ascii: "H"), UInt8(ascii: "m"), UInt8(ascii: "s"):
                allowed = 2...2
            case UInt8(ascii: "S"): allowed = 1...9
            case UInt8(ascii: "X"), UInt8(ascii: "x"): allowed = 1...3
            default: allowed = 0...0
            }
            isUnderstood = isUnderstood && allowed.contains(count)
        }
        return fields > 0 && isClosed && isUnderstood
    }
}
