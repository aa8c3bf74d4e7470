// Which texts have a value of their format, and how values are written. What has no value stays a text.
import DriftlessJSON
import Testing

@Suite("Texts of a format")
struct TextFormatTests {
    /// The text that a value of the text is written as; nil where the text has none.
    private func written<Value: TextParsable>(_ text: String, as type: Value.Type) -> String? {
        let parsed = Parsed<Value>(text)
        // Whatever it is, nothing is lost.
        if parsed.value == nil { #expect(parsed.text() == text) }
        return parsed.value?.text(style: .standard)
    }

    @Test(
        "dates",
        arguments: [
            ("2018-08-06", true), ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false),
            ("2000-02-29", true),
            ("0000-01-01", false), ("0001-01-01", true), ("9999-12-31", true), ("2018-00-06", false),
            ("2018-13-06", false), ("2018-04-31", false), ("2018-08-00", false), ("2018-8-6", false),
            ("20180806", false),
            ("2018-08-06Z", false), ("2018-08-06T00:00:00Z", false), (" 2018-08-06", false), ("2018-08-06 ", false),
            ("10000-01-01", false), ("-2018-08-06", false), ("٢٠١٨-٠٨-٠٦", false), ("2018-08-0６", false), ("", false),
            ("2018-08-06\u{0}", false), ("0000-00-00", false),
        ]
    )
    func dates(_ text: String, _ isDate: Bool) {
        #expect(written(text, as: CalendarDate.self) == (isDate ? text : nil))
    }

    @Test(
        "times of day",
        arguments: [
            ("18:00:00Z", "18:00:00Z"), ("18:00:00z", "18:00:00Z"), ("18:00:00", "18:00:00"), ("18:00", "18:00"),
            ("18:00:00.25+01:00", "18:00:00.250+01:00"), ("18:00:00-0530", "18:00:00-05:30"), ("18:00Z", "18:00Z"),
            ("23:59:60Z", "23:59:60Z"), ("22:59:60Z", nil), ("00:59:60+01:00", "00:59:60+01:00"), ("23:59:61Z", nil),
            ("24:00:00Z", nil), ("18:60:00Z", nil), ("18:00:00+24:00", nil), ("18:00:00.", nil), ("8:00:00", nil),
            ("18:00:00.123456789", "18:00:00.123456789"), ("18:00:00.1234567891", nil), ("18", nil), ("18:0", nil),
            ("18:00:00 Z", nil), ("18:00:00+01:00x", nil), ("", nil), ("T18:00:00", nil),
            ("18:00:00-00:00", "18:00:00Z"),
        ] as [(String, String?)]
    )
    func times(_ text: String, _ expected: String?) {
        #expect(written(text, as: TimeOfDay.self) == expected)
    }

    @Test(
        "durations",
        arguments: [
            ("P1Y2M3DT4H5M6S", "P1Y2M3DT4H5M6S"), ("P2W", "P2W"), ("PT0S", "PT0S"), ("P0D", "PT0S"), ("PT36H", "PT36H"),
            ("PT0.5S", "PT0.5S"), ("PT1,25S", "PT1.25S"), ("-P1D", "-P1D"), ("+P1D", "P1D"), ("p1dt2h", "P1DT2H"),
            ("P1Y3D", "P1Y3D"), ("PT1M", "PT1M"), ("P1M", "P1M"), ("P18446744073709551615D", "P18446744073709551615D"),
            ("P18446744073709551616D", nil), ("P99999999999999999999999999999999999999D", nil), ("P", nil), ("PT", nil),
            ("P1DT", nil), ("1D", nil), ("P1", nil), ("P1H", nil), ("PT1D", nil), ("P1D1Y", nil), ("P1D2D", nil),
            ("PT1.5H", nil), ("PT1.S", nil), ("PT0.1234567891S", nil), ("P-1D", nil), ("P1DT1HT1M", nil), ("", nil),
            ("P 1D", nil), ("PT1S ", nil), ("--P1D", nil), ("00:00:01", nil),
        ] as [(String, String?)]
    )
    func durations(_ text: String, _ expected: String?) {
        #expect(written(text, as: CalendarDuration.self) == expected)
    }

    @Test(
        "UUIDs, in the case in which they came",
        arguments: [
            ("f81d4fae-7dec-11d0-a765-00a0c91e6bf6", true), ("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", true),
            ("f81D4fae-7dEc-11d0-a765-00A0c91e6bF6", true), ("00000000-0000-0000-0000-000000000000", true),
            ("f81d4fae7dec11d0a76500a0c91e6bf6", false), ("{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}", false),
            ("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", false), ("g81d4fae-7dec-11d0-a765-00a0c91e6bf6", false),
            ("f81d4fae-7dec-11d0-a765-00a0c91e6bf", false), ("f81d4fae-7dec-11d0-a765-00a0c91e6bf6a", false),
            ("f81d4fae--dec-11d0-a765-00a0c91e6bf6", false), ("f81d4fae-7dec-11d0-a76500a0-c91e6bf6", false),
            ("", false),
        ]
    )
    func identifiers(_ text: String, _ isIdentifier: Bool) {
        #expect(written(text, as: UniqueIdentifier.self) == (isIdentifier ? text : nil))
    }

    @Test("UUIDs are equal by their bits, and new ones say their version")
    func identifierValues() throws {
        let lower = try #require(UniqueIdentifier("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
        #expect(lower == UniqueIdentifier("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"))
        #expect(lower.high == 0xF81D_4FAE_7DEC_11D0)
        #expect(lower.low == 0xA765_00A0_C91E_6BF6)
        let new = Array(UniqueIdentifier.random().description)
        #expect(new[14] == "4")
        #expect("89ab".contains(new[19]))
        #expect(UniqueIdentifier.random() != UniqueIdentifier.random())
    }

    @Test(
        "URIs and references, as they came",
        arguments: [
            ("https://example.com/a?b=c#d", true, true), ("urn:isbn:0451450523", true, true),
            ("mailto:a@b.c", true, true),
            ("HTTPS://EXAMPLE.COM", true, true), ("https://grüße.example/名前", true, true), ("a:", true, true),
            ("/a/b", false, true), ("../a", false, true), ("?a", false, true), ("#a", false, true), ("", false, true),
            ("//example.com/a", false, true), ("./a:b", false, true), ("1a/b:c", false, true), (":a", false, false),
            ("1a:b", false, false), ("a b", false, false), ("https://example.com/{id}", false, false),
            ("https://example.com/%zz", false, false), ("https://example.com/%2", false, false),
            ("a#b#c", false, false),
            ("http://a\nb", false, false), ("http://a\\b", false, false), ("http://[::1]:80/", true, true),
            ("https://example.com/%E2%82%AC", true, true), ("a+b-c.1:d", true, true), ("é:b", false, false),
        ]
    )
    func addresses(_ text: String, _ isURI: Bool, _ isReference: Bool) {
        #expect(written(text, as: URI.self) == (isURI ? text : nil))
        #expect(written(text, as: URIReference.self) == (isReference ? text : nil))
    }

    @Test("the parts of a URI")
    func addressParts() throws {
        let address = try #require(URI("https://u@example.com:8080/a/b?c=/d?#e?f"))
        #expect(address.scheme == "https")
        #expect(address.authority == "u@example.com:8080")
        #expect(address.path == "/a/b")
        #expect(address.query == "c=/d?")
        #expect(address.fragment == "e?f")
        let other = try #require(URI("urn:a:b"))
        #expect(other.authority == nil)
        #expect(other.path == "a:b")
        #expect(try #require(URIReference("//example.com")).authority == "example.com")
        #expect(try #require(URIReference("")).path == "")
    }

    @Test(
        "base64, as it came",
        arguments: [
            ("", []), ("AA==", [0]), ("AAA=", [0, 0]), ("AAAA", [0, 0, 0]), ("AA", [0]), ("AAA", [0, 0]),
            ("+/+/", [251, 255, 191]), ("-_-_", [251, 255, 191]), ("-_8=", [251, 255]), ("-_8", [251, 255]),
            ("aGFs\nbG8=", Array("hallo".utf8)), ("aGFs\r\nbG8=\r\n", Array("hallo".utf8)), ("A", nil), ("A===", nil),
            ("AA=", nil), ("AA===", nil), ("AAAA=", nil), ("=", nil), ("AA==AA==", nil), ("AB==", nil), ("AAB=", nil),
            ("+_+_", nil), ("A A=", nil), ("AAA*", nil), ("ÄÄÄ=", nil),
        ] as [(String, [UInt8]?)]
    )
    func bytes(_ text: String, _ expected: [UInt8]?) {
        #expect(Parsed<Base64Data>(text).value?.bytes == expected)
        #expect(written(text, as: Base64Data.self) == (expected == nil ? nil : text))
    }

    @Test("bytes of an app's own are written in the standard alphabet, and for URLs where that is asked for")
    func ownBytes() {
        let data = Base64Data([251, 255] as [UInt8])
        #expect(data.base64 == "+/8=")
        #expect(data.base64URL == "-_8")
        #expect(data == Base64Data(base64: "-_8"))
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
            #expect(Base64Data(base64: Base64Data(bytes).base64)?.bytes == bytes)
            #expect(Base64Data(base64: Base64Data(bytes).base64URL)?.bytes == bytes)
        }
    }

    @Test(
        "whole numbers in strings",
        arguments: [
            ("0", true, true), ("9223372036854775807", true, true), ("-9223372036854775808", true, false),
            ("9223372036854775808", false, true), ("18446744073709551615", false, true),
            ("18446744073709551616", false, false), ("-1", true, false), ("-0", false, false), ("00", false, false),
            ("01", false, false), ("+1", false, false), ("1.0", false, false), ("1e3", false, false),
            (" 1", false, false),
            ("", false, false), ("-", false, false), ("１", false, false),
            ("999999999999999999999999999999999999999999", false, false),
        ]
    )
    func wholeNumbers(_ text: String, _ isSigned: Bool, _ isUnsigned: Bool) {
        #expect(written(text, as: Int64.self) == (isSigned ? text : nil))
        #expect(written(text, as: UInt64.self) == (isUnsigned ? text : nil))
    }

    @Test("a literal of a parsed type is read, and kept where it has no value")
    func literals() {
        let day: Parsed<CalendarDate> = "2018-08-06"
        #expect(day.value == CalendarDate(year: 2018, month: 8, day: 6))
        let odd: Parsed<CalendarDate> = "soon"
        #expect(odd == .unrecognized(rawValue: "soon"))
    }

    @Test("the day of a timestamp is the one at its own offset")
    func dayOfTimestamp() throws {
        #expect(CalendarDate(try #require(Timestamp("2018-08-06T23:00:00-05:00"))).description == "2018-08-06")
        #expect(CalendarDate(try #require(Timestamp("1969-12-31T23:59:59Z"))).description == "1969-12-31")
        #expect(CalendarDate(daysSinceEpoch: .max) == nil)
        #expect(CalendarDate(daysSinceEpoch: .min) == nil)
    }

    @Test("how long a duration takes, where that is known")
    func elapsed() throws {
        #expect(try #require(CalendarDuration("P1DT1H1M1.5S")).duration == .milliseconds(90_061_500))
        #expect(try #require(CalendarDuration("-P1W")).duration == .seconds(-604_800))
        #expect(try #require(CalendarDuration("P1M")).duration == nil)
        #expect(CalendarDuration(days: .max).duration == nil)
        #expect(CalendarDuration(.milliseconds(-1500)).description == "-PT1.5S")
    }
}
