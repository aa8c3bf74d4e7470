// Calendar arithmetic is done in integers, because a formatter a record would cost more than the rest of a response.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A moment in the proleptic Gregorian calendar, years 0001 to 9999, to the millisecond, read at some UTC offset.
struct CivilTime: Hashable, Sendable {
    let year: Int
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int
    let second: Int
    let millisecond: Int

    /// Checks each field's range; a second of 60 is refused, as the services know no leap seconds.
    init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, millisecond: Int = 0) {
        guard
            (1...9999).contains(year), (1...12).contains(month), (0...23).contains(hour), (0...59).contains(minute),
            (0...59).contains(second), (0...999).contains(millisecond),
            day >= 1, day <= Self.dayCount(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.millisecond = millisecond
    }

    /// - Parameters:
    ///   - milliseconds: Since 1970-01-01T00:00:00Z; what lies outside the years 0001 to 9999 is moved to their edge.
    ///   - offsetMinutes: Minutes east of UTC.
    init(millisecondsSinceEpoch milliseconds: Int64, offsetMinutes: Int = 0) {
        let offset = Int64(min(max(offsetMinutes, -1080), 1080)) * 60_000
        let shifted = min(max(milliseconds, Self.earliest), Self.latest) + offset
        let local = min(max(shifted, Self.earliest), Self.latest)
        let days = Int(local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000)
        let rest = Int(local) - days * 86_400_000
        (year, month, day) = Self.date(daysSinceEpoch: days)
        hour = rest / 3_600_000
        minute = rest / 60_000 % 60
        second = rest / 1000 % 60
        millisecond = rest % 1000
    }

    /// Milliseconds since 1970-01-01T00:00:00Z, taking the fields as UTC.
    var millisecondsSinceEpoch: Int64 {
        let days = Self.daysSinceEpoch(year: year, month: month, day: day)
        return Int64((((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millisecond)
    }

    /// Sunday is 0.
    var weekday: Int {
        let days = Self.daysSinceEpoch(year: year, month: month, day: day)
        return ((days + 4) % 7 + 7) % 7
    }

    private static let earliest: Int64 = -62_135_596_800_000
    private static let latest: Int64 = 253_402_300_799_999

    private static func dayCount(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Counting years from March puts the leap day last, and 400 years always have 146,097 days.
    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func date(daysSinceEpoch days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension Date {
    /// Rounded to the nearest millisecond; what no civil time can hold is moved to the nearest one that it can.
    var millisecondsSinceEpoch: Int64 {
        let milliseconds = (timeIntervalSince1970 * 1000).rounded()
        guard milliseconds.isFinite else { return 0 }
        return Int64(min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999))
    }
}
