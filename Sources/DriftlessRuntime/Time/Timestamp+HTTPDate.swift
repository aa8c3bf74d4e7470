// How HTTP writes dates: the three forms of RFC 9110 §5.6.7.

extension Timestamp {
    /// Reads the value of a header such as `Date`: `Sun, 06 Nov 1994 08:49:37 GMT`, or one of the two obsolete forms
    /// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
    ///
    /// Nil for anything else. The name of the day has to be one, and need not be the right one. A leap second counts as the
    /// second before it.
    ///
    /// - Parameter now: Tells which century a year of two digits belongs to: one that would be more than 50 years ahead is
    ///   the latest past year with these digits.
    package init?(httpDate text: some StringProtocol, now: Timestamp) {
        let words = text.split(separator: " ")
        switch words.count {
        case 6:  // Sun, 06 Nov 1994 08:49:37 GMT
            guard words[0].last == ",", Self.isDayName(words[0].dropLast(), in: Self.shortDayNames), words[5] == "GMT",
                let day = words[1].number(digits: 2), let month = Self.month(words[2]),
                let year = words[3].number(digits: 4)
            else { return nil }
            self.init(year: year, month: month, day: day, time: words[4])
        case 5:  // Sun Nov  6 08:49:37 1994
            guard Self.isDayName(words[0], in: Self.shortDayNames), let month = Self.month(words[1]),
                let day = words[2].number(digits: 2) ?? words[2].number(digits: 1),
                let year = words[4].number(digits: 4)
            else { return nil }
            self.init(year: year, month: month, day: day, time: words[3])
        case 4:  // Sunday, 06-Nov-94 08:49:37 GMT
            let date = words[1].split(separator: "-", omittingEmptySubsequences: false)
            guard words[0].last == ",", Self.isDayName(words[0].dropLast(), in: Self.longDayNames), words[3] == "GMT",
                date.count == 3, let day = date[0].number(digits: 2), let month = Self.month(date[1]),
                let shortYear = date[2].number(digits: 2)
            else { return nil }
            let present = CivilDay(daysSinceEpoch: Int(now.secondsSinceEpoch / 86_400)).year
            let year = present - present % 100 + shortYear
            self.init(year: year > present + 50 ? year - 100 : year, month: month, day: day, time: words[2])
        default:
            return nil
        }
    }

    private init?(year: Int, month: Int, day: Int, time: some StringProtocol) {
        let date = CivilDay(year: year, month: month, day: day)
        let fields = time.split(separator: ":", omittingEmptySubsequences: false)
        guard date.exists, fields.count == 3, let hour = fields[0].number(digits: 2), hour < 24,
            let minute = fields[1].number(digits: 2), minute < 60, let second = fields[2].number(digits: 2),
            second <= 60
        else {
            return nil
        }
        self.init(
            secondsSinceEpoch: Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + min(second, 59))
        )
    }

    private static func isDayName(_ text: some StringProtocol, in names: [String]) -> Bool {
        names.contains { $0 == text }
    }

    private static func month(_ text: some StringProtocol) -> Int? {
        monthNames.firstIndex { $0 == text }.map { $0 + 1 }
    }

    private static var shortDayNames: [String] { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] }

    private static var longDayNames: [String] {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }

    private static var monthNames: [String] {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    }
}

extension StringProtocol {
    /// The number that exactly that many ASCII digits write, and nothing else.
    fileprivate func number(digits: Int) -> Int? {
        guard utf8.count == digits, utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return utf8.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
