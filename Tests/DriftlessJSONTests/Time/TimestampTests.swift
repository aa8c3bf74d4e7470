// What timestamps are as values: their range, and their order.
import DriftlessJSON
import Testing

@Suite("Timestamps as values")
struct TimestampTests {
    @Test("equal instants at different offsets are equal and hash alike")
    func equality() throws {
        let here = try #require(Timestamp("2018-08-06T12:41:14+08:00"))
        let there = try #require(Timestamp("2018-08-06T04:41:14Z"))
        #expect(here == there)
        #expect(Set([here, there]).count == 1)
        #expect(here < (try #require(Timestamp("2018-08-06T04:41:14.000000001Z"))))
    }

    @Test("a timestamp takes 16 bytes")
    func size() {
        #expect(MemoryLayout<Timestamp>.stride == 16)
    }

    @Test("years outside 0001 to 9999 are refused, in UTC and at the offset")
    func range() {
        #expect(Timestamp(secondsSinceEpoch: -62_135_596_800) != nil)
        #expect(Timestamp(secondsSinceEpoch: -62_135_596_801) == nil)
        #expect(Timestamp(secondsSinceEpoch: -62_135_596_800, offsetMinutes: -1) == nil)
        #expect(Timestamp(secondsSinceEpoch: 253_402_300_799) != nil)
        #expect(Timestamp(secondsSinceEpoch: 253_402_300_800) == nil)
        #expect(Timestamp(secondsSinceEpoch: 253_402_300_799, offsetMinutes: 1) == nil)
        #expect(Timestamp(secondsSinceEpoch: .min) == nil)
        #expect(Timestamp(secondsSinceEpoch: .max) == nil)
        #expect(Timestamp(secondsSinceEpoch: 0, nanoseconds: 1_000_000_000) == nil)
        #expect(Timestamp(secondsSinceEpoch: 0, nanoseconds: -1) == nil)
        #expect(Timestamp(secondsSinceEpoch: 0, offsetMinutes: 1440) == nil)
    }

    @Test("the calendar agrees with counting day by day for 800 years")
    func calendar() {
        var day = CivilDay(year: 1599, month: 12, day: 31)
        var count = day.daysSinceEpoch
        #expect(count == -135_141)
        while day.year < 2400 {
            let lengths = [
                31, day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0) ? 29 : 28, 31, 30, 31, 30,
                31, 31, 30, 31, 30, 31,
            ]
            day.day += 1
            if day.day > lengths[day.month - 1] {
                day = CivilDay(year: day.month == 12 ? day.year + 1 : day.year, month: day.month % 12 + 1, day: 1)
            }
            count += 1
            if day.daysSinceEpoch != count || CivilDay(daysSinceEpoch: count) != day || !day.exists {
                Issue.record("\(day) is not day \(count)")
                return
            }
        }
    }
}
