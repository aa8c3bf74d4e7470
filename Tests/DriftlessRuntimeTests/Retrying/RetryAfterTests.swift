// Which waits a Retry-After asks for, and which texts are dates of HTTP.
import HTTPTypes
import Testing

@testable import DriftlessRuntime

@Suite("Retry-After and the dates of HTTP")
struct RetryAfterTests {
    private static let now = "2018-08-06T02:41:14Z"

    @Test(
        "every form of Retry-After",
        arguments: [
            ("0", Duration.zero), ("120", .seconds(120)), ("  7\t", .seconds(7)), ("007", .seconds(7)),
            ("9223372036854775808", .seconds(Int64.max)), ("-5", .zero), ("-99999999999999999999", .zero),
            ("Mon, 06 Aug 2018 02:41:24 GMT", .seconds(10)), ("Monday, 06-Aug-18 02:41:24 GMT", .seconds(10)),
            ("Mon Aug  6 02:41:24 2018", .seconds(10)), ("Fri, 31 Dec 9999 23:59:59 GMT", .seconds(251_868_777_525)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", .zero), ("", nil), ("soon", nil), ("1.5", nil), ("+5", nil), ("- 5", nil),
            ("5s", nil), ("٣", nil), ("0x10", nil), ("-", nil), ("Mon, 06 Aug 2018 02:41:24", nil),
            ("Mon, 06 Aug 2018 02:41:24 CST", nil), ("2018-08-06T02:41:24Z", nil), ("1, 2", nil),
        ] as [(String, Duration?)]
    )
    func forms(_ text: String, _ wait: Duration?) throws {
        let now = try #require(Timestamp(Self.now))
        var headers = HTTPFields()
        headers[.retryAfter] = text
        #expect(headers.retryAfter(now: now) == wait)
    }

    @Test("of several, the longest that can be read holds")
    func several() throws {
        let now = try #require(Timestamp(Self.now))
        var headers = HTTPFields()
        headers[values: .retryAfter] = ["1", "garbage", "Mon, 06 Aug 2018 02:41:19 GMT", "3"]
        #expect(headers.retryAfter(now: now) == .seconds(5))
    }

    @Test("an error counts a date from the response's Date")
    func serverError() {
        let headers: HTTPFields = [
            .retryAfter: "Sun, 06 Nov 1994 08:50:37 GMT", .date: "Sunday, 06-Nov-94 08:49:37 GMT",
        ]
        let error = ServerError(operation: "op", status: 429, headers: headers, rawBody: [])
        #expect(error.retryAfter == .seconds(60))
        #expect(error.description.contains("to be tried again after 60 s"))
    }

    @Test(
        "dates in the three forms",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"), ("Sun Nov 16 08:49:37 1994", "1994-11-16T08:49:37Z"),
            ("Thu, 29 Feb 2024 23:59:60 GMT", "2024-02-29T23:59:59Z"),
            ("Saturday, 01-Jan-68 00:00:00 GMT", "2068-01-01T00:00:00Z"),
            ("Saturday, 01-Jan-69 00:00:00 GMT", "1969-01-01T00:00:00Z"), ("Thu, 30 Feb 2024 00:00:00 GMT", nil),
            ("Foo, 06 Nov 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 24:00:00 GMT", nil),
            ("Sun, 06 Nov 1994 08:49:61 GMT", nil), ("Sun, 06 Nov 1994 08:49 GMT", nil),
            ("Sun, 06 Nov 0000 08:49:37 GMT", nil), ("Sun, 6 Nov 1994 08:49:37 GMT", nil),
            ("Sun 06 Nov 1994 08:49:37 GMT", nil), ("Sun, 06 nov 1994 08:49:37 GMT", nil),
            ("Sun, 06 Nov 1994 08:49:37 +0000", nil), ("Sunday, 06-Nov-1994 08:49:37 GMT", nil),
            ("Sun, 06 Nov ٤٤٤٤ 08:49:37 GMT", nil), ("    ", nil),
        ] as [(String, String?)]
    )
    func dates(_ text: String, _ expected: String?) throws {
        let now = try #require(Timestamp(Self.now))
        #expect(Timestamp(httpDate: text, now: now) == expected.flatMap { Timestamp($0) })
    }

    @Test("no text makes reading dates fail otherwise than with nil")
    func hostileTexts() throws {
        let now = try #require(Timestamp(Self.now))
        var random = SplitMix(seed: 42)
        let words = [
            "Sun,", "Sun", "Sunday,", "06", "Nov", "-", ":", "08:49:37", "GMT", "1994", "99999999999", "é", "\0", "",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in words.randomElement(using: &random) ?? ""
            }
            _ = Timestamp(httpDate: text.joined(separator: " "), now: now)
        }
    }
}
