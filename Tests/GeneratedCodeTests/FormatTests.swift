// Formats as types of generated code: in bodies, in parameters, and where a text does not fit.
import Case_formats
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Formats are types")
struct FormatTests {
    private static let start = #"{"at":"2018-08-06T12:41:14Z","day":"2018-08-06""#

    @Test(
        "a value of a format is read and written as it came",
        arguments: [
            #""opens":"18:00:00Z""#, #""opens":null"#, #""lasts":"P1DT2H""#,
            #""id":"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6""#, #""home":"https://example.com/a?b#c""#, #""next":"../b""#,
            #""page":"https://grüße.example/""#, #""thumbnail":"aGFsbG8=""#, #""signature":"-_8""#, #""hex":"ff""#,
            #""price":"19.99""#, #""serial":"-9223372036854775808""#, #""counter":"18446744073709551615""#,
            #""code":"7""#, #""port":4294967295"#, #""huge":18446744073709551615"#, #""ratio":0.1"#,
            #""colour":"red""#, #""days":["2018-08-06","2018-08-07"]"#,
            #""owners":{"a":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}"#, #""key":"2018-08-06""#, #""key":7"#,
            // No value of the format, and not lost.
            #""opens":"six""#, #""lasts":"P99999999999999999999D""#, #""id":"""#, #""home":"not an address""#,
            #""thumbnail":"A""#, #""serial":"9223372036854775808""#, #""days":["2023-02-29"]"#, #""price":"cheap""#,
            #""key":"neither""#,
        ]
    )
    func roundTrip(_ member: String) throws {
        let json = Self.start + "," + member + "}"
        #expect(try Wire.roundTrip(json, as: Entry.self).text == json)
    }

    @Test("what is sent is made of values, of literals, and of what was received")
    func initializers() throws {
        let time = try #require(Timestamp("2018-08-06T12:41:14Z"))
        let day = try #require(CalendarDate(year: 2018, month: 8, day: 6))
        let ofValues = Entry(at: time, day: day, price: 19.99, serial: 7, days: [day])
        let ofLiterals = Entry(
            at: "2018-08-06T12:41:14Z",
            day: "2018-08-06",
            price: "19.99",
            serial: "7",
            days: ["2018-08-06"]
        )
        #expect(ofLiterals == ofValues)
        #expect(Wire.text(of: ofLiterals) == Wire.text(of: ofValues))
        #expect(Entry(at: ofValues.at, day: ofValues.day, days: ofValues.days).days == ofValues.days)
        #expect(Entry(at: time, day: day) == Entry(at: "2018-08-06T12:41:14Z", day: "2018-08-06"))
        #expect(Entry(at: "noon", day: "someday").at == .unrecognized(rawValue: "noon"))
    }

    @Test("values have the types that they are")
    func values() throws {
        let json =
            Self.start
            + #","lasts":"PT90S","thumbnail":"aGFsbG8=","home":"https://example.com","key":"2018-08-06","serial":"7"}"#
        let entry = try Wire.roundTrip(json, as: Entry.self).value
        #expect(entry.day.value == CalendarDate(year: 2018, month: 8, day: 6))
        #expect(entry.lasts?.value?.duration == .seconds(90))
        #expect(entry.thumbnail?.value?.bytes == Array("hallo".utf8))
        #expect(entry.home?.value?.authority == "example.com")
        #expect(entry.serial?.value == 7)
        guard case .date(let day)? = entry.key else {
            Issue.record("\(String(describing: entry.key))")
            return
        }
        #expect(day.value?.day == 6)
    }

    @Test(
        "numbers keep to their format",
        arguments: [#""port":4294967296"#, #""port":-1"#, #""small":2147483648"#, #""huge":-1"#, #""port":"1""#]
    )
    func numbers(_ member: String) {
        #expect(throws: JSONError.self) {
            _ = try Wire.roundTrip(Self.start + "," + member + "}", as: Entry.self)
        }
    }

    @Test("formats in a path, a query, a header and a cookie")
    func parameters() async throws {
        let recorder = Recorder(Self.start + "}")
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        _ = try await client.showDay(
            day: try #require(CalendarDate("2018-08-06")),
            id: try #require(UniqueIdentifier("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6")),
            since: Timestamp("2018-08-06T12:41:14+08:00"),
            clock: TimeOfDay("18:00:00+01:00"),
            length: CalendarDuration(hours: 36),
            days: [try #require(CalendarDate("2018-08-06")), try #require(CalendarDate("2018-08-07"))],
            token: Base64Data([251, 255] as [UInt8]),
            from: CalendarDate("2018-01-01"),
            number: .max,
            price: 19.9,
            port: 65_535,
            count: 4_000_000_000,
            xCallback: URI("https://example.com/a?b=c"),
            session: UniqueIdentifier("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
        )
        let request = try #require(recorder.request)
        let path = request.path
        #expect(path.hasPrefix("/base/days/2018-08-06/F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6?"))
        let query = Set(path.split(separator: "?")[1].split(separator: "&"))
        #expect(
            query == [
                "since=2018-08-06T12%3A41%3A14%2B08%3A00", "clock=18%3A00%3A00%2B01%3A00", "length=PT36H",
                "days=2018-08-06,2018-08-07", "token=%2B%2F8%3D", "from=2018-01-01", "number=9223372036854775807",
                "price=19.9", "port=65535", "count=4000000000",
            ]
        )
        #expect(request.headers[try #require(.init("X-Callback"))] == "https://example.com/a?b=c")
        #expect(request.headers[.cookie] == "session=f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
    }

    @Test("a number beyond its format is refused before anything is sent")
    func rules() throws {
        let client = CaseClient(server: try ServerURL(Wire.server), transport: Recorder(""))
        let day = try #require(CalendarDate("2018-08-06"))
        for (port, count) in [(65_536, UInt32(0)), (-1, 0), (0, 4_000_000_001)] {
            #expect(throws: ClientError.self) {
                _ = try client.showDay.request(for: .init(day: day, id: .random(), port: port, count: count))
            }
        }
    }

    @Test("a body is made of plain values; properties take literals, and what has no value is sent as it is")
    func bodies() throws {
        let at: Timestamp = try #require(Timestamp("2018-08-06T12:41:14Z"))
        let day: CalendarDate = try #require(CalendarDate("2018-08-06"))
        var entry = Entry(at: at, day: day, key: .uuid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
        #expect(entry.day == day)
        entry.day = "soon"
        #expect(
            Wire.text(of: entry)
                == #"{"at":"2018-08-06T12:41:14Z","day":"soon","key":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}"#
        )
    }
}
