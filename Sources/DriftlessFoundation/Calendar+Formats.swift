// Days, times of day and durations as Foundation's date components.
public import DriftlessRuntime
public import Foundation

extension CalendarDate {
    /// The day that a clock of the time zone shows at an instant; nil outside of the years 0001 to 9999.
    public init?(_ date: Date, in timeZone: TimeZone) {
        let seconds = (date.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: date))).rounded(.down)
        guard seconds.isFinite, abs(seconds) < 1e12 else { return nil }
        self.init(daysSinceEpoch: Int((seconds / 86_400).rounded(.down)))
    }

    /// Year, month and day of the Gregorian calendar.
    public var dateComponents: DateComponents {
        DateComponents(calendar: Calendar(identifier: .gregorian), year: year, month: month, day: day)
    }

    /// The first instant of the day in a time zone.
    ///
    /// Of the proleptic Gregorian calendar also before 1582, where Foundation's own calendars count otherwise.
    public func date(in timeZone: TimeZone) -> Date {
        let midnight = Double(daysSinceEpoch) * 86_400
        // The zone's offset is that of the instant itself; where clocks move, the second look is nearer.
        let guess = Date(
            timeIntervalSince1970: midnight
                - Double(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: midnight)))
        )
        return Date(timeIntervalSince1970: midnight - Double(timeZone.secondsFromGMT(for: guess)))
    }
}

extension TimeOfDay {
    /// Hour, minute, second and nanosecond, and the time zone where the time says one.
    public var dateComponents: DateComponents {
        var components = DateComponents(hour: hour, minute: minute, second: second, nanosecond: nanoseconds)
        components.timeZone = offsetMinutes.flatMap { TimeZone(secondsFromGMT: $0 * 60) }
        return components
    }
}

extension CalendarDuration {
    /// What a `Calendar` adds to a date: all parts, negative where the duration is. A part beyond what components hold is the
    /// largest one.
    public var dateComponents: DateComponents {
        func part(_ value: UInt64) -> Int? {
            // The largest `Int` is how components say that there is nothing.
            value == 0 ? nil : (isNegative ? -1 : 1) * Int(min(value, UInt64(Int.max - 1)))
        }
        var components = DateComponents()
        components.year = part(years)
        components.month = part(months)
        components.day = part(days)
        // Weeks have a field of their own, which a calendar adds like seven days.
        components.weekOfYear = part(weeks)
        components.hour = part(hours)
        components.minute = part(minutes)
        components.second = part(seconds)
        components.nanosecond = part(UInt64(nanoseconds))
        return components
    }
}
