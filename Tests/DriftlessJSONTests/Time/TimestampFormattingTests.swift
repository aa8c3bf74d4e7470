// How timestamps are written, and that reading gives them back.
import DriftlessJSON
import Testing

@Suite("Writing timestamps")
struct TimestampFormattingTests {
    struct Case: CustomTestStringConvertible {
        let pattern: String
        let text: String
        let expected: String
        var testDescription: String { "\(pattern) of \(text)" }
    }

    @Test(
        "a pattern writes its fields",
        arguments: [
            Case(pattern: "yyyyMMddHHmmss", text: "2018-08-06T12:41:14+08:00", expected: "20180806044114"),
            Case(
                pattern: "yyyy-MM-dd'T'HH:mm:ssXX",
                text: "2018-08-06T12:41:14+08:00",
                expected: "2018-08-06T12:41:14+0800"
            ),
            Case(pattern: "yyyy-MM-dd'T'HH:mm:ssXX", text: "2018-08-06T12:41:14Z", expected: "2018-08-06T12:41:14Z"),
            Case(
                pattern: "yyyy-MM-dd'T'HH:mm:ssxx",
                text: "2018-08-06T12:41:14Z",
                expected: "2018-08-06T12:41:14+0000"
            ),
            Case(pattern: "HH:mmXXX", text: "2018-08-06T12:41:14-03:30", expected: "12:41-03:30"),
            Case(pattern: "HHX", text: "2018-08-06T12:41:14+08:00", expected: "12+08"),
            Case(pattern: "HHX", text: "2018-08-06T12:41:14+05:30", expected: "12+0530"),
            Case(pattern: "HHxxx", text: "2018-08-06T12:41:14-00:30", expected: "12-00:30"),
            Case(pattern: "yyyyMMdd'T'HHmmss'Z'", text: "2018-08-06T02:41:14Z", expected: "20180806T024114Z"),
            Case(pattern: "ss.SSS", text: "2018-08-06T02:41:14.0569Z", expected: "14.056"),
            Case(pattern: "S", text: "2018-08-06T02:41:14.99Z", expected: "9"),
            Case(pattern: "SSSSSSSSS", text: "2018-08-06T02:41:14.000000001Z", expected: "000000001"),
            Case(pattern: "dd/MM yyyy 'o''clock' ''", text: "0001-02-03T00:00:00Z", expected: "03/02 0001 o'clock '"),
            Case(pattern: "'x'HH", text: "2018-08-06T12:41:14+08:00", expected: "x04"),
        ]
    )
    func writesPattern(_ example: Case) throws {
        let time = try #require(Timestamp(example.text))
        let format = try #require(TimeFormat(checking: example.pattern))
        #expect(time.formatted(format) == example.expected)
    }

    @Test(
        "RFC 3339 has as many digits as the fraction needs",
        arguments: [
            "2018-08-06T12:41:14Z", "2018-08-06T12:41:14.500+08:00", "2018-08-06T12:41:14.000250-03:30",
            "2018-08-06T12:41:14.000000001Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
        ]
    )
    func writesRFC3339(_ text: String) throws {
        #expect(try #require(Timestamp(text)).description == text)
    }

    @Test(
        "a pattern that is not understood is refused when it is checked",
        arguments: [
            "", "yy", "yyy", "YYYY", "yyyyy", "M", "MMM", "d", "DD", "hh", "H", "m", "s", "SSSSSSSSSS", "Z", "z",
            "XXXX",
            "xxxx", "yyyy-MM-ddTHH:mm:ss", "a", "'yyyy'", "yyyy'", "''", "--",
        ]
    )
    func refusesPattern(_ pattern: String) {
        #expect(TimeFormat(checking: pattern) == nil)
    }

    @Test("a pattern that was never checked writes unknown letters as they are")
    func writesUnknownLetters() throws {
        let time = try #require(Timestamp("2018-08-06T12:41:14Z"))
        #expect(time.formatted(TimeFormat("qq yyyyyyyyyyyyyyyyyyyyyyyy'")) == "qq 0000002018")
    }

    @Test("random instants at random offsets come back from every format that keeps them")
    func roundTrips() throws {
        var random = SeededGenerator(seed: 2)
        let range = 253_402_300_799 - 86_400 + 62_135_596_800 - 86_400
        for _ in 0..<20_000 {
            let seconds = Int64(random.next() % UInt64(range)) - 62_135_596_800 + 86_400
            let time = try #require(
                Timestamp(
                    secondsSinceEpoch: seconds,
                    nanoseconds: Int32(random.next() % 1_000_000_000),
                    offsetMinutes: Int16(random.next() % 2879) - 1439
                )
            )
            let again = try #require(Timestamp(time.description))
            #expect(again == time)
            #expect(again.offsetMinutes == time.offsetMinutes)
            for pattern in ["yyyyMMddHHmmss", "yyyy-MM-dd'T'HH:mm:ssXX", "yyyy-MM-dd HH:mm:ss"] {
                #expect(Timestamp(time.formatted(TimeFormat(pattern)))?.secondsSinceEpoch == seconds)
            }
        }
    }
}
