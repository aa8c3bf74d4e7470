// What a point in time is here: an instant, to the nanosecond, with the offset in which it was written.
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A point in time of the years 0001 to 9999, with the offset from UTC in which it was or will be written.
///
/// Two timestamps are equal, and ordered, by the instant; the offset only says how to write it.
/// There are no leap seconds, as in RFC 3339's use by practically all services: a second of 60 is refused.
public struct Timestamp: Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, rounded down; negative before.
    public let secondsSinceEpoch: Int64
    /// The rest: 0 to 999,999,999.
    public let nanoseconds: Int32
    /// Minutes east of UTC: -1439 to 1439.
    public let offsetMinutes: Int16

    /// The instant that many seconds and nanoseconds after 1970-01-01T00:00:00Z, or nil where the year is not one of
    /// 0001 to 9999, in UTC or at the offset, or where `nanoseconds` or `offsetMinutes` is out of its range.
    public init?(secondsSinceEpoch: Int64, nanoseconds: Int32 = 0, offsetMinutes: Int16 = 0) {
        guard Self.secondsRange ~= secondsSinceEpoch, 0..<1_000_000_000 ~= nanoseconds,
            -1439...1439 ~= offsetMinutes,
            Self.secondsRange ~= secondsSinceEpoch + Int64(offsetMinutes) * 60
        else {
            return nil
        }
        self.init(uncheckedSeconds: secondsSinceEpoch, nanoseconds: nanoseconds, offsetMinutes: offsetMinutes)
    }

    private init(uncheckedSeconds seconds: Int64, nanoseconds: Int32, offsetMinutes: Int16) {
        self.secondsSinceEpoch = seconds
        self.nanoseconds = nanoseconds
        self.offsetMinutes = offsetMinutes
    }

    /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
    static var secondsRange: ClosedRange<Int64> { -62_135_596_800...253_402_300_799 }
}

extension Timestamp {
    /// The instant of a `Date`, to the microsecond, which is about what a `Date` of our time can tell apart.
    ///
    /// A date outside the years 0001 to 9999 becomes the nearest end of that range, and one that is not a number the
    /// epoch. An offset beyond ±1439 minutes, or one that leads out of those years, becomes 0.
    public init(_ date: Date, offsetMinutes: Int = 0) {
        let seconds = date.timeIntervalSince1970
        let first = Self.secondsRange.lowerBound
        let last = Self.secondsRange.upperBound
        var whole: Int64 = 0
        var micros: Int32 = 0
        if seconds >= Double(last) + 1 {
            whole = last
            micros = 999_999
        } else if seconds < Double(first) {
            whole = first
        } else if seconds.isFinite {
            let down = seconds.rounded(.down)
            whole = Int64(down)
            micros = Int32(((seconds - down) * 1e6).rounded())
            if micros == 1_000_000 {
                micros = whole == last ? 999_999 : 0
                whole = min(whole + 1, last)
            }
        }
        let offset = Int16(clamping: offsetMinutes)
        self =
            Self(secondsSinceEpoch: whole, nanoseconds: micros * 1000, offsetMinutes: offset)
            ?? Self(uncheckedSeconds: whole, nanoseconds: micros * 1000, offsetMinutes: 0)
    }

    /// The instant as a `Date`, as near as its `Double` comes to it.
    public var date: Date {
        Date(timeIntervalSince1970: Double(secondsSinceEpoch) + Double(nanoseconds) * 1e-9)
    }

    /// The same instant, to be written at another offset; nil where the offset is out of ±1439 minutes or leads out of
    /// the years 0001 to 9999.
    public func at(offsetMinutes: Int) -> Timestamp? {
        Int16(exactly: offsetMinutes).flatMap {
            Timestamp(secondsSinceEpoch: secondsSinceEpoch, nanoseconds: nanoseconds, offsetMinutes: $0)
        }
    }
}

extension Timestamp: Hashable, Comparable {
    public static func == (a: Self, b: Self) -> Bool {
        a.secondsSinceEpoch == b.secondsSinceEpoch && a.nanoseconds == b.nanoseconds
    }

    public static func < (a: Self, b: Self) -> Bool {
        (a.secondsSinceEpoch, a.nanoseconds) < (b.secondsSinceEpoch, b.nanoseconds)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(secondsSinceEpoch)
        hasher.combine(nanoseconds)
    }
}

extension Timestamp: CustomStringConvertible {
    /// The time as RFC 3339 writes it, at its own offset.
    public var description: String {
        formatted(.rfc3339)
    }
}
