// How long something takes in the units of the calendar: strings of `format: duration`.

/// A duration as ISO 8601 and appendix A of RFC 3339 write it: `P1Y2M3DT4H5M6S`, `P2W`, `PT0.5S`.
///
/// Months and years have no fixed length, so the parts stay as they are: `P1M` is not `P30D`, and `PT60M` not `PT1H`.
public struct CalendarDuration: Hashable, Sendable {
    /// Whether all of it counts backwards, as in `-P1D`.
    public var isNegative = false
    /// Calendar years, whose length depends on where they begin.
    public var years: UInt64 = 0
    /// Calendar months, whose length depends on where they begin.
    public var months: UInt64 = 0
    /// Weeks; RFC 3339 has them alone, without other parts.
    public var weeks: UInt64 = 0
    /// Calendar days.
    public var days: UInt64 = 0
    /// Hours.
    public var hours: UInt64 = 0
    /// Minutes.
    public var minutes: UInt64 = 0
    /// Whole seconds; what is less is in `nanoseconds`.
    public var seconds: UInt64 = 0
    /// Beside the seconds; what is beyond 999,999,999 is not written.
    public var nanoseconds: UInt32 = 0

    /// Creates a duration from its parts; what is left out is zero.
    public init(
        years: UInt64 = 0,
        months: UInt64 = 0,
        weeks: UInt64 = 0,
        days: UInt64 = 0,
        hours: UInt64 = 0,
        minutes: UInt64 = 0,
        seconds: UInt64 = 0,
        nanoseconds: UInt32 = 0
    ) {
        self.years = years
        self.months = months
        self.weeks = weeks
        self.days = days
        self.hours = hours
        self.minutes = minutes
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Seconds and nanoseconds; what is less than a nanosecond is dropped.
    public init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        isNegative = seconds < 0 || attoseconds < 0
        self.seconds = seconds.magnitude
        nanoseconds = UInt32((attoseconds / 1_000_000_000).magnitude)
    }

    /// How long it takes; nil where it has years or months, which differ, or where it is beyond a `Duration`. A day is 24 hours.
    public var duration: Duration? {
        guard years == 0, months == 0 else {
            return nil
        }
        var total: UInt64 = 0
        for (count, length) in [(weeks, 604_800), (days, 86_400), (hours, 3600), (minutes, 60), (seconds, 1)] {
            let (product, isTooLong) = count.multipliedReportingOverflow(by: UInt64(length))
            let (sum, isBeyond) = total.addingReportingOverflow(product)
            guard !isTooLong, !isBeyond else {
                return nil
            }
            total = sum
        }
        guard let whole = Int64(exactly: total) else {
            return nil
        }
        let nanoseconds = Int64(nanoseconds)
        return isNegative
            ? .seconds(-whole) + .nanoseconds(-nanoseconds) : .seconds(whole) + .nanoseconds(nanoseconds)
    }
}

extension CalendarDuration: TextParsable, LosslessStringConvertible {
    /// Nil for anything else, such as units in another order, a number beyond 64 bits, or a fraction of another unit than
    /// seconds, of which nine digits can be told apart.
    public init?(_ text: String) {
        var text = text
        guard let duration = text.withUTF8({ CalendarDuration(utf8: $0) }) else {
            return nil
        }
        self = duration
    }

    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        var text = TimestampScanner(bytes: utf8)
        self.init()
        isNegative = text.skip(UInt8(ascii: "-"))
        if !isNegative {
            _ = text.skip(UInt8(ascii: "+"))
        }
        guard text.skipLetter(UInt8(ascii: "p")) else {
            return nil
        }
        // Units come once each, the larger ones first. Letters count in either case: ABNF's do (RFC 5234, section 2.3).
        var units = Self.dateUnits
        var isTime = false
        var isEmpty = true
        while !text.isAtEnd {
            if !isTime, text.skipLetter(UInt8(ascii: "t")) {
                isTime = true
                units = Self.timeUnits
                isEmpty = true
                continue
            }
            guard let count = text.wholeNumber() else {
                return nil
            }
            let start = text.position
            guard let fraction = text.shortFraction() else {
                return nil
            }
            let hasFraction = text.position > start
            guard let unit = units.firstIndex(where: { text.skipLetter($0.letter) }),
                !hasFraction || units[unit].letter == UInt8(ascii: "s")
            else {
                return nil
            }
            self[keyPath: units[unit].part] = count
            if hasFraction {
                nanoseconds = UInt32(fraction)
            }
            units.removeFirst(unit + 1)
            isEmpty = false
        }
        if isEmpty {
            return nil
        }
    }

    private typealias Unit = (letter: UInt8, part: WritableKeyPath<CalendarDuration, UInt64>)

    private static var dateUnits: [Unit] {
        [
            (UInt8(ascii: "y"), \.years), (UInt8(ascii: "m"), \.months), (UInt8(ascii: "w"), \.weeks),
            (UInt8(ascii: "d"), \.days),
        ]
    }

    private static var timeUnits: [Unit] {
        [(UInt8(ascii: "h"), \.hours), (UInt8(ascii: "m"), \.minutes), (UInt8(ascii: "s"), \.seconds)]
    }

    public func text(style: TextStyle) -> String { description }

    /// The parts that are not zero, the larger ones first; `PT0S` where there is none.
    public var description: String {
        func parts(_ parts: [(UInt64, String)]) -> String {
            parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        }
        let date = parts([(years, "Y"), (months, "M"), (weeks, "W"), (days, "D")])
        var time = parts([(hours, "H"), (minutes, "M")])
        let fraction = nanoseconds % 1_000_000_000
        if fraction > 0 {
            var digits = String(String(1_000_000_000 + fraction).dropFirst())
            while digits.last == "0" { digits.removeLast() }
            time += "\(seconds).\(digits)S"
        } else if seconds > 0 || date.isEmpty && time.isEmpty {
            time += "\(seconds)S"
        }
        return (isNegative ? "-P" : "P") + date + (time.isEmpty ? "" : "T" + time)
    }
}

extension TimestampScanner {
    /// A letter in lower case, in whatever case it stands.
    fileprivate mutating func skipLetter(_ letter: UInt8) -> Bool {
        skip { $0 | 0x20 == letter }
    }

    /// One digit or more; nil where there is none, or the number has more than 64 bits.
    fileprivate mutating func wholeNumber() -> UInt64? {
        guard let first = number(digits: 1) else {
            return nil
        }
        var value = UInt64(first)
        while let digit = number(digits: 1) {
            let (product, isTooLong) = value.multipliedReportingOverflow(by: 10)
            let (sum, isBeyond) = product.addingReportingOverflow(UInt64(digit))
            guard !isTooLong, !isBeyond else {
                return nil
            }
            value = sum
        }
        return value
    }
}
