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

    /// Nil where the pattern has another shape.
    init?(pattern: String) {
        let start = "yyyy-MM-dd'T'HH:mm:ss"
        guard pattern.hasPrefix(start) else { return nil }
        var rest = pattern.dropFirst(start.count)
        hasMilliseconds = rest.hasPrefix(".SSS")
        if hasMilliseconds { rest = rest.dropFirst(4) }
        switch rest {
        case "xx", "XX": hasColon = false
        case "xxx", "XXX": hasColon = true
        default: return nil
        }
        hasZ = rest.first == "X"
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
