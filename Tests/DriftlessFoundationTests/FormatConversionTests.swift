// Dates, identifiers, addresses, bytes and decimal numbers on their way to Foundation's types and back.
import DriftlessFoundation
import DriftlessRuntime
import Foundation
import Testing

@Suite("Formats as Foundation's types")
struct FormatConversionTests {
    @Test(
        "UUIDs keep their bits",
        arguments: ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "00000000-0000-0000-0000-000000000001"]
    )
    func identifiers(_ text: String) throws {
        let identifier = try #require(UniqueIdentifier(text))
        #expect(identifier.uuid == UUID(uuidString: text))
        #expect(UniqueIdentifier(identifier.uuid) == identifier)
    }

    @Test(
        "days begin at midnight of a time zone, and a zone says which day it is",
        arguments: [0, 3600, -39_600, 50_400]
    )
    func days(_ offset: Int) throws {
        let zone = try #require(TimeZone(secondsFromGMT: offset))
        for text in ["2018-08-06", "1970-01-01", "1969-12-31", "2024-02-29", "0001-01-01", "9999-12-31"] {
            let day = try #require(CalendarDate(text))
            #expect(CalendarDate(day.date(in: zone), in: zone) == day)
            #expect(Timestamp(day.date(in: zone), offsetMinutes: offset / 60).description.hasPrefix(text) || offset > 0)
            #expect(day.dateComponents.year == day.year)
        }
        #expect(CalendarDate(Date(timeIntervalSince1970: .nan), in: zone) == nil)
        #expect(CalendarDate(Date(timeIntervalSince1970: 1e300), in: zone) == nil)
    }

    @Test("a duration has the components that a calendar adds")
    func durations() throws {
        let calendar = Calendar(identifier: .gregorian)
        let duration = try #require(CalendarDuration("P1Y2M3DT4H5M6.5S"))
        #expect(duration.dateComponents.year == 1)
        #expect(duration.dateComponents.nanosecond == 500_000_000)
        let week = try #require(CalendarDuration("-P1W"))
        let start = Date(timeIntervalSince1970: 0)
        #expect(calendar.date(byAdding: week.dateComponents, to: start) == start.addingTimeInterval(-604_800))
        #expect(CalendarDuration(years: .max).dateComponents.year == .max - 1)
    }

    @Test("a time of day has components, and a zone where it says one")
    func times() throws {
        let time = try #require(TimeOfDay("18:00:30.5+01:00"))
        #expect(time.dateComponents.hour == 18)
        #expect(time.dateComponents.nanosecond == 500_000_000)
        #expect(time.dateComponents.timeZone?.secondsFromGMT() == 3600)
        #expect(try #require(TimeOfDay("18:00")).dateComponents.timeZone == nil)
    }

    @Test("addresses and bytes")
    func addresses() throws {
        let address = try #require(URI("https://example.com/a%20b?c=d#e"))
        #expect(address.url?.absoluteString == address.text)
        #expect(URI(try #require(URL(string: "https://example.com"))) == URI("https://example.com"))
        let reference = try #require(URIReference("../b"))
        #expect(
            reference.url(relativeTo: URL(string: "https://example.com/a/c"))?.absoluteURL.absoluteString
                == "https://example.com/b"
        )
        #expect(Base64Data(base64: "aGFsbG8=")?.data == Data("hallo".utf8))
        #expect(Base64Data(Data("hallo".utf8)).base64 == "aGFsbG8=")
    }

    @Test(
        "decimal numbers keep their digits",
        arguments: [
            "0", "-1", "19.99", "0.1", "12345678901234567890123456789012345678", "-0.000000000000000000001", "1e+100",
        ]
    )
    func decimals(_ text: String) throws {
        let number = try #require(DecimalNumber(text))
        let decimal = try #require(number.decimal)
        #expect(decimal == Decimal(string: text))
        #expect(DecimalNumber(decimal) == number)
    }

    @Test("a decimal number beyond Foundation's is none of them, and no number none of ours")
    func otherDecimals() throws {
        #expect(try #require(DecimalNumber("1e300")).decimal == nil)
        #expect(DecimalNumber(Decimal.nan) == nil)
    }
}
