// Times, JSON text and percent-encoding, checked apart from any socket.

import Foundation
import NIOCore
import Testing

@testable import LocalCloud

@Suite("Text on the wire")
struct TextTests {
    @Test("civil times agree with Foundation's calendar and read back as they were, over 9,999 years")
    func civilTime() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "GMT"))
        // A stride that is coprime with days and years visits all kinds of them.
        for milliseconds in stride(from: Int64(-12_000_000_000_000), to: 253_402_300_800_000, by: 98_765_432_123) {
            let time = CivilTime(millisecondsSinceEpoch: milliseconds)
            #expect(time.millisecondsSinceEpoch == milliseconds)
            let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
            #expect(
                [time.year, time.month, time.day, time.hour, time.minute, time.second, time.weekday + 1]
                    == [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second, parts.weekday]
            )
        }
    }

    @Test(
        "the edges of the calendar",
        arguments: [
            (Int64.min, "0001-01-01T00:00:00.000Z"), (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.999Z"), (0, "1970-01-01T00:00:00.000Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"), (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
            (Int64.max, "9999-12-31T23:59:59.999Z"),
        ]
    )
    func edges(milliseconds: Int64, expected: String) {
        #expect(CivilTime(millisecondsSinceEpoch: milliseconds).dcsText == expected)
    }

    @Test("a date that no calendar has does not crash", arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func impossibleDate(seconds: Double) {
        let milliseconds = Date(timeIntervalSince1970: seconds).millisecondsSinceEpoch
        #expect(CivilTime(millisecondsSinceEpoch: milliseconds, offsetMinutes: .max).dcsText.utf8.count == 24)
    }

    @Test("JSON text escapes what it must and nothing else")
    func jsonText() throws {
        let value: JSONValue = [
            "\"\\/": ["\u{0}\u{8}\t\n\u{C}\r\u{1F}\u{7F}é你😀", nil, true, false, -9_223_372_036_854_775_808, [], [:]]
        ]
        let text = String(buffer: value.encoded)
        #expect(
            text == #"{"\"\\/":["\u0000\u0008\t\n\u000c\r\u001f"# + "\u{7F}é你😀"
                + #"",null,true,false,-9223372036854775808,[],{}]}"#
        )
        _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    @Test(
        "percent-encoding is decoded strictly",
        arguments: [
            ("a%2Fb", "a/b"), ("%e4%BD%a0", "你"), ("", ""), ("a+b", "a b"), ("%2B", "+"), ("%", nil), ("%4", nil),
            ("%4g", nil), ("%ff", nil), ("%c0%80", nil), ("a%", nil),
        ] as [(String, String?)]
    )
    func percentDecoding(raw: String, expected: String?) {
        #expect(raw[...].percentDecoded(plus: .space) == expected)
    }

    @Test("a plus in a path is a plus")
    func plusInPath() {
        #expect(RequestTarget("/a+b/c?d=e+f").pathSegments == ["a+b", "c"])
    }
}
