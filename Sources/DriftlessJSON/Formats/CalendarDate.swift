// A day without a time: strings of `format: date`.

/// A day of the years 0001 to 9999, as `full-date` of RFC 3339 (section 5.6) writes it: `2018-08-06`.
///
/// A day belongs to no time zone: which instants it covers is for whoever reads it to know.
public struct CalendarDate: Hashable, Sendable {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil where the proleptic Gregorian calendar does not have the day, or the year is not one of 0001 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard CivilDay(year: year, month: month, day: day).exists else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that the timestamp's clock showed, at its own offset.
    public init(_ timestamp: Timestamp) {
        let local = Int(timestamp.secondsSinceEpoch) + Int(timestamp.offsetMinutes) * 60
        let day = CivilDay(daysSinceEpoch: (local >= 0 ? local : local - 86_399) / 86_400)
        year = day.year
        month = day.month
        self.day = day.day
    }

    /// The day that many days after 1970-01-01, before it for a negative number; nil outside of the years 0001 to 9999.
    public init?(daysSinceEpoch days: Int) {
        // Beyond these the arithmetic could overflow.
        guard -1_000_000...4_000_000 ~= days else {
            return nil
        }
        let day = CivilDay(daysSinceEpoch: days)
        self.init(year: day.year, month: day.month, day: day.day)
    }

    /// Days since 1970-01-01; negative before it.
    public var daysSinceEpoch: Int {
        CivilDay(year: year, month: month, day: day).daysSinceEpoch
    }
}

extension CalendarDate: TextParsable, LosslessStringConvertible {
    /// Reads `2018-08-06` and nothing else.
    public init?(_ text: String) {
        var text = text
        guard let date = text.withUTF8({ CalendarDate(utf8: $0) }) else {
            return nil
        }
        self = date
    }

    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        var text = TimestampScanner(bytes: utf8)
        guard let year = text.number(digits: 4), text.skip(UInt8(ascii: "-")), let month = text.number(digits: 2),
            text.skip(UInt8(ascii: "-")), let day = text.number(digits: 2), text.isAtEnd
        else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    public func text(style: TextStyle) -> String { description }

    public var description: String {
        var bytes: [UInt8] = []
        bytes.append(number: year, digits: 4)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(number: month, digits: 2)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(number: day, digits: 2)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension CalendarDate: Comparable {
    public static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}
