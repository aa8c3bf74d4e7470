// Which texts are timestamps, and which instants they name.
import DriftlessJSON
import Testing

@Suite("Reading timestamps")
struct TimestampParsingTests {
    struct Reading: CustomTestStringConvertible {
        let text: String
        let seconds: Int64
        var nanoseconds: Int32 = 0
        var offset: Int16 = 0
        var testDescription: String { text }
    }

    static let readings: [Reading] = [
        Reading(text: "1970-01-01T00:00:00Z", seconds: 0),
        Reading(text: "1970-01-01T08:00:00+08:00", seconds: 0, offset: 480),
        Reading(text: "2018-08-06T12:41:14+0800", seconds: 1_533_530_474, offset: 480),
        Reading(text: "2018-08-06T12:41:14+08:00", seconds: 1_533_530_474, offset: 480),
        Reading(text: "2018-08-06T12:41:14+08", seconds: 1_533_530_474, offset: 480),
        Reading(text: "2018-08-06T04:41:14Z", seconds: 1_533_530_474),
        Reading(text: "2018-08-06t04:41:14z", seconds: 1_533_530_474),
        Reading(text: "2018-08-06 04:41:14", seconds: 1_533_530_474),
        Reading(text: "2018-08-06T04:41:14", seconds: 1_533_530_474),
        Reading(text: "20180806T044114Z", seconds: 1_533_530_474),
        Reading(text: "20180806044114", seconds: 1_533_530_474),
        Reading(text: "20170718235959", seconds: 1_500_422_399),
        Reading(text: "2018-08-06T00:11:14-0430", seconds: 1_533_530_474, offset: -270),
        Reading(text: "2018-04-15T22:00:00.780Z", seconds: 1_523_829_600, nanoseconds: 780_000_000),
        Reading(text: "2019-02-13T06:52:13.855000Z", seconds: 1_550_040_733, nanoseconds: 855_000_000),
        Reading(text: "2019-02-13T06:52:13,5Z", seconds: 1_550_040_733, nanoseconds: 500_000_000),
        Reading(text: "2019-02-13T06:52:13.1234567899999Z", seconds: 1_550_040_733, nanoseconds: 123_456_789),
        Reading(text: "2000-02-29T23:59:59-00:00", seconds: 951_868_799),
        Reading(text: "1969-12-31T23:59:59.5Z", seconds: -1, nanoseconds: 500_000_000),
        Reading(text: "0001-01-01T00:00:00Z", seconds: -62_135_596_800),
        Reading(text: "9999-12-31T23:59:59.999999999Z", seconds: 253_402_300_799, nanoseconds: 999_999_999),
        Reading(text: "2020-01-01T00:00:00+23:59", seconds: 1_577_750_460, offset: 1439),
    ]

    @Test("every shape that services use names its instant and its offset", arguments: readings)
    func reads(_ reading: Reading) throws {
        let time = try #require(Timestamp(reading.text))
        #expect(time.secondsSinceEpoch == reading.seconds)
        #expect(time.nanoseconds == reading.nanoseconds)
        #expect(time.offsetMinutes == reading.offset)
    }

    /// An end that the usual shapes have, and one that means the same and is read step by step.
    static let ends = [("Z", "z"), (".123Z", ".123000Z"), ("+0830", ".0+0830"), ("+08:30", ".0+08:30")]

    @Test("the usual shapes are read as their variants are, whatever sign stands where", arguments: ends)
    func usualShape(_ end: String, _ variant: String) {
        let start = Array("2016-02-29T12:41:14".utf8)
        for place in start.indices {
            for byte in "0123456789:-+.TtZz /\u{0}".utf8 {
                var bytes = start
                bytes[place] = byte
                let text = String(decoding: bytes, as: UTF8.self)
                let (usual, other) = (Timestamp(text + end), Timestamp(text + variant))
                #expect(usual == other && usual?.offsetMinutes == other?.offsetMinutes, "\(text)\(end)")
            }
        }
    }

    @Test("offsets are read alike with and without a fraction before them", arguments: ["", ":"])
    func offsets(_ separator: String) {
        for number in 0..<10_000 {
            let digits = String(String(number + 10_000).dropFirst())
            let end = "+" + digits.prefix(2) + separator + digits.suffix(2)
            let (usual, other) = (Timestamp("2016-02-29T12:41:14" + end), Timestamp("2016-02-29T12:41:14.0" + end))
            #expect(usual == other && usual?.offsetMinutes == other?.offsetMinutes, "\(end)")
        }
    }

    @Test(
        "what is no time is refused",
        arguments: [
            "", " ", "Z", "2018", "2018-08-06", "20180806", "2018-08-06T", "2018-08-06T12:41", "2018-08-06T12:41:1",
            "2018-13-06T12:41:14Z", "2018-00-06T12:41:14Z", "2018-02-30T12:41:14Z", "2019-02-29T12:41:14Z",
            "1900-02-29T00:00:00Z", "2018-04-31T12:41:14Z", "2018-08-32T12:41:14Z", "2018-08-00T12:41:14Z",
            "2018-08-06T24:00:00Z", "2018-08-06T12:60:14Z", "2016-12-31T23:59:60Z", "0000-01-01T00:00:00Z",
            "2018-08-06T12:41:14+24:00", "2018-08-06T12:41:14+08:60", "2018-08-06T12:41:14+8", "2018-08-06T12:41:14+",
            "2018-08-06T12:41:14+080", "2018-08-06T12:41:14+08:", "2018-08-06T12:41:14+08000", "2018-08-06T12:41:14 Z",
            "2018-08-06T12:41:14.Z", "2018-08-06T12:41:14.", "2018-08-06T12:41:14Zx", " 2018-08-06T12:41:14Z",
            "2018-08-06T12:41:14Z ", "2018-0806T12:41:14Z", "201808-06T12:41:14Z", "2018-08-06T124114Z",
            "20180806T12:41:14Z", "2018-08-0612:41:14Z", "2018/08/06T12:41:14Z", "+2018-08-06T12:41:14Z",
            "-2018-08-06T12:41:14Z", "12018-08-06T12:41:14Z", "2018-8-6T12:41:14Z", "２０18-08-06T12:41:14Z",
            "2018-08-06T12:41:14−08:00", "2018-08-06T12:41:14\0", "now", "1533530474", "2018-W32-1T12:41:14Z",
            "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
        ]
    )
    func refuses(_ text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test("whatever one byte becomes, reading neither crashes nor makes up a time that it would not write")
    func survivesMutations() {
        var random = SeededGenerator(seed: 1)
        let texts = Self.readings.map { Array($0.text.utf8) }
        for _ in 0..<20_000 {
            var text = texts[Int(random.next() % UInt64(texts.count))]
            text[Int(random.next() % UInt64(text.count))] = UInt8(truncatingIfNeeded: random.next())
            if random.next() % 4 == 0 {
                text.removeLast(Int(random.next() % UInt64(text.count)))
            }
            guard let time = text.withUnsafeBufferPointer({ Timestamp(utf8: $0) }) else {
                continue
            }
            #expect(Timestamp(time.formatted(.rfc3339)) == time)
        }
    }
}
