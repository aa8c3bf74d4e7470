// A time without a day: strings of `format: time`.

/// A time of day, with the offset from UTC where it has one: `full-time` and `partial-time` of RFC 3339 (section 5.6), as in
/// `18:00:00Z`, `18:00:00.25+01:00` and `18:00:00`. A time without seconds, `18:00`, is one, too, and is written as it came.
///
/// Two times are equal where all of their parts are: `18:00Z` is not `19:00+01:00`.
public struct TimeOfDay: Hashable, Sendable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 60: a leap second is the last one of a day in UTC. Nil where the text has none.
    public let second: Int?
    /// 0 to 999,999,999.
    public let nanoseconds: Int
    /// Minutes east of UTC, -1439 to 1439; nil where the time says none.
    public let offsetMinutes: Int?

    /// Nil where a part is out of its range, or a second of 60 is not the last one of a day in UTC.
    public init?(hour: Int, minute: Int, second: Int? = 0, nanoseconds: Int = 0, offsetMinutes: Int? = nil) {
        guard 0..<24 ~= hour, 0..<60 ~= minute, 0...60 ~= second ?? 0, 0..<1_000_000_000 ~= nanoseconds,
            -1439...1439 ~= offsetMinutes ?? 0, second != nil || nanoseconds == 0
        else {
            return nil
        }
        let minuteInUTC = (hour * 60 + minute - (offsetMinutes ?? 0) + 2 * 1440) % 1440
        guard second != 60 || minuteInUTC == 1439 else {
            return nil
        }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanoseconds = nanoseconds
        self.offsetMinutes = offsetMinutes
    }
}

extension TimeOfDay: TextParsable, LosslessStringConvertible {
    /// Nil for anything else than the spellings above, such as an hour of 24 or a fraction of more than nine digits.
    public init?(_ text: String) {
        var text = text
        guard let time = text.withUTF8({ TimeOfDay(utf8: $0) }) else {
            return nil
        }
        self = time
    }

    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        var text = TimestampScanner(bytes: utf8)
        guard let hour = text.number(digits: 2), text.skip(UInt8(ascii: ":")), let minute = text.number(digits: 2)
        else {
            return nil
        }
        var second: Int?
        var nanoseconds = 0
        if text.skip(UInt8(ascii: ":")) {
            guard let written = text.number(digits: 2), let fraction = text.shortFraction() else {
                return nil
            }
            second = written
            nanoseconds = fraction
        }
        var offset: Int?
        if !text.isAtEnd {
            guard let written = text.offset(), text.isAtEnd else {
                return nil
            }
            offset = written
        }
        self.init(hour: hour, minute: minute, second: second, nanoseconds: nanoseconds, offsetMinutes: offset)
    }

    public func text(style: TextStyle) -> String { description }

    /// With as many digits of a fraction as there are: 0, 3, 6 or 9. `Z` where the offset is 0.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.append(number: hour, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(number: minute, digits: 2)
        if let second {
            bytes.append(UInt8(ascii: ":"))
            bytes.append(number: second, digits: 2)
        }
        if nanoseconds != 0 {
            bytes.append(UInt8(ascii: "."))
            let (digits, unit) =
                nanoseconds % 1_000_000 == 0 ? (3, 1_000_000) : nanoseconds % 1000 == 0 ? (6, 1000) : (9, 1)
            bytes.append(number: nanoseconds / unit, digits: digits)
        }
        if offsetMinutes == 0 {
            bytes.append(UInt8(ascii: "Z"))
        } else if let offsetMinutes {
            bytes.append(UInt8(ascii: offsetMinutes < 0 ? "-" : "+"))
            bytes.append(number: abs(offsetMinutes) / 60, digits: 2)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(number: abs(offsetMinutes) % 60, digits: 2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension TimestampScanner {
    /// Nanoseconds; 0 where there is no fraction, nil where it has no digit or more than a nanosecond tells apart.
    mutating func shortFraction() -> Int? {
        let start = position
        guard let nanoseconds = fraction(), position - start <= 10 else {
            return nil
        }
        return nanoseconds
    }
}
