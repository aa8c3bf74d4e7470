// Which texts are lengths of time on the command line, and how such a length is written for people.

/// A length of time as the user gives it: a whole number and one unit.
package struct DurationArgument: Hashable, Sendable {
    package var duration: Duration

    package init(_ duration: Duration) {
        self.duration = duration
    }

    /// Reads `30s`, `90m`, `24h`, `7d` or `2w`. Nil for anything else, for nothing at all (`0h`), and beyond 100 years.
    package init?(_ text: String) {
        guard let letter = text.utf8.last, let unit = Self.units.first(where: { $0.letter == letter }),
            let number = text.dropLast().decimalNumber, number > 0, number <= Self.longest / unit.seconds
        else { return nil }
        duration = .seconds(number * unit.seconds)
    }

    private static let units: [(letter: UInt8, seconds: Int64)] = [
        (UInt8(ascii: "w"), 7 * 86_400), (UInt8(ascii: "d"), 86_400), (UInt8(ascii: "h"), 3600),
        (UInt8(ascii: "m"), 60), (UInt8(ascii: "s"), 1),
    ]

    /// 100 years, beyond which a length of time is a slip of the finger.
    private static let longest: Int64 = 100 * 366 * 86_400
}

extension DurationArgument: CustomStringConvertible {
    /// The length as a whole number of the largest unit that it is a multiple of: `24 h`, `90 min`, `7 d`.
    ///
    /// Days begin at two: somebody who asked for 24 hours reads of 24 hours.
    package var description: String {
        let seconds = duration.components.seconds
        if seconds >= 2 * 86_400, seconds % 86_400 == 0 { return "\(seconds / 86_400) d" }
        if seconds >= 3600, seconds % 3600 == 0 { return "\(seconds / 3600) h" }
        if seconds >= 60, seconds % 60 == 0 { return "\(seconds / 60) min" }
        return "\(seconds) s"
    }
}

extension Substring {
    /// The number that ASCII digits and nothing else write.
    fileprivate var decimalNumber: Int64? {
        utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? Int64(self) : nil
    }
}
