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

    /// Nil where the pattern has another shape. Whole patterns are compared: a style is made anew for each call.
    init?(pattern: String) {
        switch pattern {
        case "yyyy-MM-dd'T'HH:mm:ssxx": self.init(hasMilliseconds: false, hasColon: false, hasZ: false)
        case "yyyy-MM-dd'T'HH:mm:ssxxx": self.init(hasMilliseconds: false, hasColon: true, hasZ: false)
        case "yyyy-MM-dd'T'HH:mm:ssXX": self.init(hasMilliseconds: false, hasColon: false, hasZ: true)
        case "yyyy-MM-dd'T'HH:mm:ssXXX": self.init(hasMilliseconds: false, hasColon: true, hasZ: true)
        case "yyyy-MM-dd'T'HH:mm:ss.SSSxx": self.init(hasMilliseconds: true, hasColon: false, hasZ: false)
        case "yyyy-MM-dd'T'HH:mm:ss.SSSxxx": self.init(hasMilliseconds: true, hasColon: true, hasZ: false)
        case "yyyy-MM-dd'T'HH:mm:ss.SSSXX": self.init(hasMilliseconds: true, hasColon: false, hasZ: true)
        case "yyyy-MM-dd'T'HH:mm:ss.SSSXXX": self.init(hasMilliseconds: true, hasColon: true, hasZ: true)
        default: return nil
        }
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
