// Why a server refused a signature's date: how far the clock is off, and in which direction.
public import DriftlessRuntime

/// The clock of this machine and that of the server are too far apart for signatures, which hold for 15 minutes.
public struct ClockSkew: ResponseExplanation, Hashable {
    /// The date of the signature.
    public let signed: Timestamp
    /// What time it was for the server.
    public let server: Timestamp

    /// How far the clock here is behind the server's; negative where it is ahead.
    public var behind: Duration { signed.duration(to: server) }

    /// What the provider allows.
    static var tolerance: Duration { .seconds(15 * 60) }

    /// The skew that the gateway names: `signature expired, signature time:20211217T064303Z,server time:20211217T065804Z`.
    init?(in words: String) {
        guard let signed = Self.time(behind: "signature time:", in: words),
            let server = Self.time(behind: "server time:", in: words)
        else {
            return nil
        }
        self.signed = signed
        self.server = server
    }

    /// The skew between a signature's date and a response's, where it is more than what is allowed.
    init?(signed: Timestamp, answered: Timestamp) {
        guard !(Duration.zero - Self.tolerance...Self.tolerance ~= signed.duration(to: answered)) else {
            return nil
        }
        self.signed = signed
        server = answered
    }

    private static func time(behind label: String, in words: String) -> Timestamp? {
        guard let start = words.rangeOfASCII(label)?.upperBound else {
            return nil
        }
        let text = words.utf8[start...].drop { $0 == UInt8(ascii: " ") }
            .prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ";") }
            .prefix(32)
        return Timestamp(String(decoding: text, as: UTF8.self))
    }
}

extension ClockSkew: CustomStringConvertible {
    public var description: String {
        let (seconds, _) = behind.components
        let span = Self.words(for: seconds.magnitude)
        let direction = seconds >= 0 ? "behind" : "ahead of"
        return """
            The clock of this machine is \(span) \(direction) the server's: the request was signed at \(signed), when it was \
            \(server) there, and a signature holds for 15 minutes.
            Set the clock, best by NTP; or, where the clock is right, see what kept the request so long between its signing \
            and its sending.
            """
    }

    /// `2 days 3 h`, `8 h 1 min`, `15 min 1 s`, `40 s`: the two largest units.
    private static func words(for seconds: UInt64) -> String {
        let days = seconds / 86_400
        let hours = seconds / 3600 % 24
        let minutes = seconds / 60 % 60
        let parts: [(UInt64, String)] = [
            (days, days == 1 ? "day" : "days"), (hours, "h"), (minutes, "min"), (seconds % 60, "s"),
        ]
        let first = parts.firstIndex { $0.0 > 0 } ?? 3
        return parts[first...].prefix(2).filter { $0.0 > 0 || first == 3 }.map { "\($0.0) \($0.1)" }
            .joined(separator: " ")
    }
}

extension String {
    /// The first place of an ASCII text, whatever the case of its letters.
    func rangeOfASCII(_ part: String) -> Range<String.Index>? {
        let wanted = part.utf8.map(Self.lowered)
        guard let first = wanted.first else {
            return nil
        }
        var start = utf8.startIndex
        while let next = utf8[start...].firstIndex(where: { Self.lowered($0) == first }) {
            if utf8[next...].lazy.map(Self.lowered).starts(with: wanted) {
                return next..<utf8.index(next, offsetBy: wanted.count)
            }
            start = utf8.index(after: next)
        }
        return nil
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        0x41...0x5A ~= byte ? byte | 0x20 : byte
    }
}
