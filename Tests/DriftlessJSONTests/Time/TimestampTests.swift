// What timestamps are as values: their range, their order, and their way to Date and back.
import DriftlessJSON
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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

    @Test("a date keeps its microseconds on the way and back")
    func dates() throws {
        let time = try #require(Timestamp("2018-04-15T22:00:00.780Z"))
        let again = Timestamp(time.date, offsetMinutes: 480)
        #expect(again == time)
        #expect(again.description == "2018-04-16T06:00:00.780+08:00")
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5000 {
            let micros = Int64(random.next() % 8_000_000_000_000_000) - 2_000_000_000_000_000
            let date = Date(timeIntervalSince1970: Double(micros) / 1e6)
            let seconds = Int64((Double(micros) / 1e6).rounded(.down))
            #expect(abs(Timestamp(date).secondsSinceEpoch - seconds) <= 1)
            #expect(abs(Timestamp(date).date.timeIntervalSince(date)) < 1.1e-6)
        }
    }

    @Test(
        "a date that no timestamp can be becomes the nearest one",
        arguments: [
            (Double.infinity, "9999-12-31T23:59:59.999999Z"), (-.infinity, "0001-01-01T00:00:00Z"),
            (.nan, "1970-01-01T00:00:00Z"), (1e300, "9999-12-31T23:59:59.999999Z"),
            (253_402_300_799.9999999, "9999-12-31T23:59:59.999999Z"), (-1e18, "0001-01-01T00:00:00Z"),
        ]
    )
    func extremeDates(_ seconds: Double, _ expected: String) {
        #expect(Timestamp(Date(timeIntervalSince1970: seconds)).description == expected)
    }

    @Test("an offset that cannot be is 0", arguments: [1440, -1440, Int.max, Int.min])
    func extremeOffsets(_ minutes: Int) {
        #expect(Timestamp(Date(timeIntervalSince1970: 0), offsetMinutes: minutes).offsetMinutes == 0)
        #expect(Timestamp(Date(timeIntervalSince1970: 0)).at(offsetMinutes: minutes) == nil)
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
