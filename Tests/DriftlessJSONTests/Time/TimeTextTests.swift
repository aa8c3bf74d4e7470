// Times in JSON: written quickly where they have the usual shape, and never otherwise than by their format.
import Testing

@_spi(Generated) @testable import DriftlessJSON

@Suite("Times in JSON texts")
struct TimeTextTests {
    private static let patterns = [
        "", "yyyy-MM-dd'T'HH:mm:ssx", "yyyy-MM-dd'T'HH:mm:ssxx", "yyyy-MM-dd'T'HH:mm:ssxxx", "yyyy-MM-dd'T'HH:mm:ssXX",
        "yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd'T'HH:mm:ss.SSSxx", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        "yyyy-MM-dd'T'HH:mm:ss.SSSSXXX", "yyyy-MM-dd'T'HH:mm:ss", "yyyyMMddHHmmss", "yyyy-MM-dd'T'HH:mm:ssxx'\"'",
    ]

    private static let times = [
        "2018-08-06T12:41:14Z", "2018-08-06T12:41:14+08:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
        "2018-01-01T00:00:00-23:59",
        "2024-02-29T23:59:59.999Z", "2024-02-29T00:00:00.001+05:30", "1969-12-31T23:59:59.123456789-00:30",
        "2000-01-01T00:00:00.5Z", "2000-01-01T00:00:00.000001Z",
    ]

    @Test("a time is written as its format has it", arguments: patterns)
    func written(_ pattern: String) throws {
        for text in Self.times {
            let time = try #require(Parsed<Timestamp>(text).value)
            let format = TimeFormat(pattern)
            let expected = JSONValue.string(time.formatted(format)).jsonBytes()
            #expect(Parsed.value(time).jsonBytes(style: .timestamp(format)) == expected, "\(text)")
            #expect([Parsed.value(time)].jsonBytes(style: .timestamp(format)) == [0x5B] + expected + [0x5D], "\(text)")
        }
    }

    @Test("a text that is no time is written as it came")
    func unrecognized() {
        #expect(Parsed<Timestamp>("no \"time\"").jsonBytes() == Array(#""no \"time\"""#.utf8))
    }
}
