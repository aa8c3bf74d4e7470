// What a point in time is here: an instant, to the nanosecond, with the offset in which it was written.
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

    /// 1970-01-01T00:00:00Z.
    public static let epoch = Timestamp(uncheckedSeconds: 0, nanoseconds: 0, offsetMinutes: 0)

    /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
    package static var secondsRange: ClosedRange<Int64> { -62_135_596_800...253_402_300_799 }
}

extension Timestamp {
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
