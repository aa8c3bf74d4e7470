// The shape in which nearly all services write times, written without a step for each letter of a pattern.

/// `yyyy-MM-dd'T'HH:mm:ss`, with or without milliseconds, and an offset.
struct UsualTimeShape: Hashable, Sendable {
    var hasMilliseconds: Bool
    /// Whether a colon stands between the hours and the minutes of the offset.
    var hasColon: Bool
    /// Whether an offset of 0 is `Z`.
    var hasZ: Bool

    init(hasMilliseconds: Bool, hasColon: Bool, hasZ: Bool) {
        self.hasMilliseconds = hasMilliseconds
        self.hasColon = hasColon
        self.hasZ = hasZ
    }

    /// Nil where the pattern has another shape. Bytes are looked at, not characters: a style is made anew for each call.
    init?(pattern: String) {
        let start = "yyyy-MM-dd'T'HH:mm:ss".utf8
        var rest = pattern.utf8[...]
        guard rest.starts(with: start) else { return nil }
        rest = rest.dropFirst(start.count)
        hasMilliseconds = rest.starts(with: ".SSS".utf8)
        if hasMilliseconds { rest = rest.dropFirst(4) }
        guard let letter = rest.first, letter == UInt8(ascii: "x") || letter == UInt8(ascii: "X"),
            rest.count == 2 || rest.count == 3, rest.allSatisfy({ $0 == letter })
        else { return nil }
        hasColon = rest.count == 3
        hasZ = letter == UInt8(ascii: "X")
    }
}

extension TimeFormat {
    /// The shape of a time's text; nil where it has another one.
    func usualShape(of time: Timestamp) -> UsualTimeShape? {
        guard pattern.isEmpty else { return usualShape }
        // RFC 3339 has as many digits as there are.
        guard time.nanoseconds % 1_000_000 == 0 else { return nil }
        return UsualTimeShape(hasMilliseconds: time.nanoseconds != 0, hasColon: true, hasZ: true)
    }
}
