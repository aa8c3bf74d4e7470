// Which texts are timestamps, and how they are read without making a String.

extension Timestamp {
    /// Reads a date and a time of day as ISO 8601 and RFC 3339 write them, in the shapes that services use:
    /// `2018-08-06T12:41:14Z`, `…+08:00`, `…+0800`, `…+08`, a fraction of a second after `.` or `,`, a blank or `t` for
    /// the `T`, and the basic form `20180806T124114Z` or `20180806124114`. Without an offset the time is in UTC.
    ///
    /// Nil for anything else, such as a day that the calendar does not have, an hour of 24, a second of 60, a year
    /// outside 0001 to 9999, or a date alone. Of a fraction, digits past the ninth are dropped.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        let parsed = text.withUTF8 { Timestamp(utf8: $0) }
        guard let parsed else {
            return nil
        }
        self = parsed
    }

    /// The same from UTF-8 bytes, which need to live during the call only.
    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        if let usual = Timestamp(usualShape: utf8) {
            self = usual
            return
        }
        var text = TimestampScanner(bytes: utf8)
        guard let year = text.number(digits: 4) else {
            return nil
        }
        let isExtended = text.skip(UInt8(ascii: "-"))
        guard let month = text.number(digits: 2), !isExtended || text.skip(UInt8(ascii: "-")),
            let day = text.number(digits: 2)
        else {
            return nil
        }
        let isSeparated = text.skip { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "t") || $0 == UInt8(ascii: " ") }
        guard isSeparated || !isExtended, let hour = text.number(digits: 2),
            !isExtended || text.skip(UInt8(ascii: ":")), let minute = text.number(digits: 2),
            !isExtended || text.skip(UInt8(ascii: ":")), let second = text.number(digits: 2),
            let nanoseconds = text.fraction(), let offset = text.offset(), text.isAtEnd
        else {
            return nil
        }
        let date = CivilDay(year: year, month: month, day: day)
        self.init(date, hour, minute, second, nanoseconds: nanoseconds, offset: offset)
    }

    /// Nil where the calendar or the clock does not have it.
    ///
    /// - Parameters:
    ///   - nanoseconds: 0 to 999,999,999.
    ///   - offset: Minutes east of UTC, -1439 to 1439.
    init?(_ date: CivilDay, _ hour: Int, _ minute: Int, _ second: Int, nanoseconds: Int, offset: Int) {
        guard date.exists, hour < 24, minute < 60, second < 60 else {
            return nil
        }
        let local = Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        self.init(
            secondsSinceEpoch: local - Int64(offset) * 60,
            nanoseconds: Int32(nanoseconds),
            offsetMinutes: Int16(offset)
        )
    }
}

/// A cursor over the bytes of a timestamp. Each read is bounded by `bytes.count`, which `position` never passes.
struct TimestampScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    private var next: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    /// Exactly that many decimal digits.
    mutating func number(digits: Int) -> Int? {
        guard bytes.count - position >= digits else {
            return nil
        }
        var value = 0
        for index in position..<position + digits {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else {
                return nil
            }
            value = value * 10 + Int(digit)
        }
        position += digits
        return value
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        skip { $0 == byte }
    }

    mutating func skip(where matches: (UInt8) -> Bool) -> Bool {
        guard let next, matches(next) else {
            return false
        }
        position += 1
        return true
    }

    /// Nanoseconds; 0 where there is no fraction, nil where there is a mark without a digit.
    mutating func fraction() -> Int? {
        guard skip(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
            return 0
        }
        var value = 0
        var scale = 100_000_000
        var count = 0
        while let digit = number(digits: 1) {
            value += digit * scale
            scale /= 10
            count += 1
        }
        return count > 0 ? value : nil
    }

    /// Minutes east of UTC; 0 where there is no offset, nil where it is out of range.
    mutating func offset() -> Int? {
        if isAtEnd || skip(where: { $0 == UInt8(ascii: "Z") || $0 == UInt8(ascii: "z") }) {
            return 0
        }
        let isWest = skip(UInt8(ascii: "-"))
        guard isWest || skip(UInt8(ascii: "+")), let hours = number(digits: 2), hours < 24 else {
            return nil
        }
        var minutes = 0
        if !isAtEnd {
            _ = skip(UInt8(ascii: ":"))
            guard let written = number(digits: 2), written < 60 else {
                return nil
            }
            minutes = written
        }
        return isWest ? -(hours * 60 + minutes) : hours * 60 + minutes
    }
}
