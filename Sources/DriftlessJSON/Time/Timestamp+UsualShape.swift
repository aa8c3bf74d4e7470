// The shape that nearly all services write, read without a step for each sign: `2018-08-06T12:41:14Z`, `….123Z`, `…+0800`, `…+08:00`.

extension Timestamp {
    /// Nil where the text has another shape, valid or not.
    init?(usualShape utf8: UnsafeBufferPointer<UInt8>) {
        // Every byte below is one of the first twenty, or inside of the count that the shape of its tail was chosen by.
        guard utf8.count >= 20, let start = utf8.baseAddress, utf8[10] == UInt8(ascii: "T"),
            let yearAndMonth = DigitPairs(JSONWord.load(start), zeros: DigitPairs.yearAndMonth),
            let time = DigitPairs(JSONWord.load(start + 11), zeros: DigitPairs.time)
        else {
            return nil
        }
        var digits = DigitReader(utf8: utf8)
        let year = yearAndMonth[0] &* 100 &+ yearAndMonth[2]
        let date = CivilDay(year: year, month: yearAndMonth[5], day: digits.pair(8))
        let (hour, minute, second) = (time[0], time[3], time[6])
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

/// The pairs of decimal digits in eight bytes, read at once.
private struct DigitPairs {
    /// `0000-00-` and `00:00:00`, the first byte lowest.
    static let yearAndMonth: (digits: UInt64, separators: UInt64) = (0x2D30_302D_3030_3030, 0xFF00_00FF_0000_0000)
    static let time: (digits: UInt64, separators: UInt64) = (0x3030_3A30_303A_3030, 0x0000_FF00_00FF_0000)

    private let pairs: UInt64

    /// Nil where a byte is no digit, or no separator where there has to be one.
    @inline(__always)
    init?(_ word: UInt64, zeros: (digits: UInt64, separators: UInt64)) {
        let digits = word ^ zeros.digits
        // A byte beyond 9 has a high half of its own, or gets one by 6 more; what it carries into the next byte changes nothing then.
        let wrong = (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0
        guard (wrong | (digits & zeros.separators)) == 0 else { return nil }
        pairs = digits &* 10 &+ (digits >> 8)
    }

    /// The number of the two digits at that byte and the next.
    @inline(__always)
    subscript(byte: UInt64) -> Int { Int(truncatingIfNeeded: (pairs >> (byte &* 8)) & 0xFF) }
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
