// Timestamps on their way to Date and back.
import DriftlessFoundation
import DriftlessRuntime
import Foundation
import Testing

@Suite("Timestamps and dates")
struct TimestampDateTests {
    @Test("a date keeps its microseconds on the way and back")
    func dates() throws {
        let time = try #require(Timestamp("2018-04-15T22:00:00.780Z"))
        let again = Timestamp(time.date, offsetMinutes: 480)
        #expect(again == time)
        #expect(again.description == "2018-04-16T06:00:00.780+08:00")
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5000 {
            let micros = Int64(random.next() % UInt64(8_000_000_000_000_000)) - 2_000_000_000_000_000
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
}
