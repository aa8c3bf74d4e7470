// Points in time as Foundation's.
public import DriftlessRuntime
public import Foundation

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
            ?? Self(secondsSinceEpoch: whole, nanoseconds: micros * 1000) ?? .epoch
    }

    /// The instant as a `Date`, as near as its `Double` comes to it.
    public var date: Date {
        Date(timeIntervalSince1970: Double(secondsSinceEpoch) + Double(nanoseconds) * 1e-9)
    }
}
