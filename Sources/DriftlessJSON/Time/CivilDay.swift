// How a count of days becomes a date of the proleptic Gregorian calendar, and back.

/// A day of the proleptic Gregorian calendar: the rules of leap years hold for all years.
package struct CivilDay: Hashable, Sendable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that many days after 1970-01-01.
    ///
    /// Counts in eras of 400 years whose years begin on the first of March, so that the leap day ends a year and
    /// the lengths of the months before it follow one linear formula.
    package init(daysSinceEpoch days: Int) {
        let fromMarchOfYearZero = days + Self.daysFromMarchOfYearZero
        let era = (fromMarchOfYearZero >= 0 ? fromMarchOfYearZero : fromMarchOfYearZero - 146_096) / 146_097
        let dayOfEra = fromMarchOfYearZero - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01; negative before it.
    package var daysSinceEpoch: Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        // Each division is rounded down, below zero too; the days before the months from March on are those of a line, rounded down.
        let century = (yearFromMarch >= 0 ? yearFromMarch : yearFromMarch - 99) / 100
        let daysBeforeMonth = (979 * (month <= 2 ? month + 12 : month) - 2919) >> 5
        return ((1461 * yearFromMarch) >> 2) - century + (century >> 2) + daysBeforeMonth + day - 1
            - Self.daysFromMarchOfYearZero
    }

    /// Whether the calendar has this day, in the years 1 to 9999.
    package var exists: Bool {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1 else {
            return false
        }
        return day <= 28 || day <= Self.length(ofMonth: month, inYear: year)
    }

    private static func length(ofMonth month: Int, inYear year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// From 0000-03-01 to 1970-01-01.
    private static var daysFromMarchOfYearZero: Int { 719_468 }
}
