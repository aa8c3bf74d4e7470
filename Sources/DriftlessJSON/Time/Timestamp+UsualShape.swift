// The shape that nearly all services write, read without a step for each sign: `2018-08-06T12:41:14Z`, `….123Z`, `…+0800`, `…+08:00`.

extension Timestamp {
    /// Nil where the text has another shape, valid or not.
    init?(usualShape utf8: UnsafeBufferPointer<UInt8>) {
        // Every index below is less than 20, or less than the count that the shape of its tail was chosen by.
        guard utf8.count >= 20, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-"),
            utf8[10] == UInt8(ascii: "T"), utf8[13] == UInt8(ascii: ":"), utf8[16] == UInt8(ascii: ":")
        else {
            return nil
        }
        var digits = DigitReader(utf8: utf8)
        let date = CivilDay(year: digits.pair(0) * 100 + digits.pair(2), month: digits.pair(5), day: digits.pair(8))
        let (hour, minute, second) = (digits.pair(11), digits.pair(14), digits.pair(17))
        var nanoseconds = 0
        var offset = 0
        switch (utf8.count, utf8[19]) {
        case (20, UInt8(ascii: "Z")): break
        case (24, UInt8(ascii: ".")) where utf8[23] == UInt8(ascii: "Z"):
            nanoseconds = (digits.pair(20) * 10 + digits.digit(22)) * 1_000_000
        case (24, UInt8(ascii: "+")):
            offset = Self.offset(&digits, hours: 20, minutes: 22)
        case (25, UInt8(ascii: "+")) where utf8[22] == UInt8(ascii: ":"):
            offset = Self.offset(&digits, hours: 20, minutes: 23)
        default: return nil
        }
        guard digits.areAllDigits, offset < 1440 else {
            return nil
        }
        self.init(date, hour, minute, second, nanoseconds: nanoseconds, offset: offset)
    }

    /// Minutes; 1440, which no offset has, where there are more than 59 beside the hours.
    private static func offset(_ digits: inout DigitReader, hours: Int, minutes: Int) -> Int {
        let rest = digits.pair(minutes)
        return rest < 60 ? min(digits.pair(hours) * 60 + rest, 1440) : 1440
    }
}

/// Reads decimal digits at places that the caller knows to be inside, and remembers whether any was none: one branch for all.
private struct DigitReader {
    let utf8: UnsafeBufferPointer<UInt8>
    private var largest: UInt8 = 0

    init(utf8: UnsafeBufferPointer<UInt8>) {
        self.utf8 = utf8
    }

    var areAllDigits: Bool { largest < 10 }

    mutating func digit(_ index: Int) -> Int {
        let digit = utf8[index] &- UInt8(ascii: "0")
        largest = max(largest, digit)
        return Int(digit)
    }

    mutating func pair(_ index: Int) -> Int {
        digit(index) &* 10 &+ digit(index &+ 1)
    }
}
