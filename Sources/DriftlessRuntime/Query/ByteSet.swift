// Which bytes a part of a URL may hold as they are.

/// A set of ASCII characters, with a membership test of a few instructions.
package struct ByteSet: Sendable {
    @usableFromInline let low: UInt64
    @usableFromInline let high: UInt64

    @inlinable init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    @inlinable package func contains(_ byte: UInt8) -> Bool {
        let half = byte < 64 ? low : high
        return byte < 128 && (half >> UInt64(byte & 63)) & 1 == 1
    }

    private func union(_ characters: StaticString) -> ByteSet {
        characters.withUTF8Buffer { bytes in
            var low = low
            var high = high
            for byte in bytes where byte < 128 {
                if byte < 64 {
                    low |= 1 << UInt64(byte)
                } else {
                    high |= 1 << UInt64(byte & 63)
                }
            }
            return ByteSet(low: low, high: high)
        }
    }

    /// `A-Z a-z 0-9 - . _ ~` (RFC 3986 §2.3).
    @inlinable package static var unreserved: ByteSet {
        let digits: UInt64 = 0x3FF << 48
        let hyphenAndDot: UInt64 = 0b11 << 45
        let upperCase: UInt64 = 0x3FF_FFFF << 1
        let lowerCase: UInt64 = 0x3FF_FFFF << 33
        let underscoreAndTilde: UInt64 = 1 << 31 | 1 << 62
        return ByteSet(low: digits | hyphenAndDot, high: upperCase | lowerCase | underscoreAndTilde)
    }

    /// What the value of a query parameter with `allowReserved` keeps: the unreserved characters and those reserved ones
    /// that a query may hold and that end neither the value nor the query. `#`, `[`, `]`, `&` and `+` are escaped all the
    /// same: as themselves they would be read as something else (RFC 3986 §3.4, OpenAPI 3.1.1 §4.8.12.2).
    package static let queryValueWithReserved = unreserved.union(":/?@!$'()*,;=")

    /// What the value of a cookie may hold (RFC 6265 §4.1.1, `cookie-octet`), less `%`, so that escapes stay unambiguous.
    package static let cookieOctets = unreserved.union("!#$&'()*+/:<=>?@[]^`{|}")

    /// What stands in a cookie as it is: the same with `%` of escapes, and the commas between the elements of a list, which
    /// OpenAPI's style `cookie` writes and servers take.
    static let cookieText = cookieOctets.union("%,")

    /// What a path may hold: segments (RFC 3986 §3.3, `pchar` without escapes) and the slashes between them.
    package static let path = unreserved.union("!$&'()*+,;=:@/")

    /// What the name of a host may hold (RFC 3986 §3.2.2, `reg-name` without escapes).
    package static let registeredName = unreserved.union("!$&'()*+,;=")
}
