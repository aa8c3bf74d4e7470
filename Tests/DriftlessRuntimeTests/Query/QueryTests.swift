// What parameters look like in a query.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import SampleModels
import Testing

/// The query that the calls on a target make, without its question mark.
func query(_ build: (RequestBuilder) -> Void) throws -> String {
    let target = RequestBuilder("op", .get)
    target.literal("/p")
    build(target)
    let text = try target.finish().target
    #expect(text == "/p" || text.hasPrefix("/p?"))
    return String(text.dropFirst(3))
}

@Suite("Query parameters")
struct QueryTests {
    @Test("every byte value is escaped unless RFC 3986 calls it unreserved")
    func everyByte() throws {
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        for byte in UInt8.min...UInt8.max {
            let raw = String(decoding: [byte], as: UTF8.self)
            let expected = raw.utf8.map { byte in
                unreserved.contains(byte) ? String(decoding: [byte], as: UTF8.self) : "%" + hex(byte)
            }.joined()
            #expect(try query { $0.query("k", "a" + raw) } == "k=a" + expected)
            #expect(try query { $0.query(raw + "k", "v") } == expected + "k=v")
        }
    }

    @Test("text of several escapes keeps its order")
    func text() throws {
        #expect(
            try query { $0.query("k", "+ :/*&=?#[]%é🐢") } == "k=%2B%20%3A%2F%2A%26%3D%3F%23%5B%5D%25%C3%A9%F0%9F%90%A2"
        )
        let long = String(repeating: "/a", count: 5000)
        #expect(try query { $0.query("k", long) } == "k=" + String(repeating: "%2Fa", count: 5000))
    }

    @Test("nil is left out, and an empty text is sent")
    func absence() throws {
        #expect(try query { $0.query("k", String?.none) } == "")
        #expect(try query { $0.query("k", "") } == "k=")
        let both = try query { target in
            target.query("a", Int?.none)
            target.query("b", 1)
            target.query("c", "")
        }
        #expect(both == "b=1&c=")
    }

    @Test("numbers and Boolean values have the text that JSON has")
    func scalars() throws {
        #expect(try query { $0.query("k", Int.min) } == "k=-9223372036854775808")
        #expect(try query { $0.query("k", UInt64.max) } == "k=18446744073709551615")
        #expect(try query { $0.query("k", 0) } == "k=0")
        #expect(try query { $0.query("k", 10) } == "k=10")
        #expect(try query { $0.query("k", Int32(-7)) } == "k=-7")
        #expect(try query { $0.query("k", 10.0) } == "k=10")
        #expect(try query { $0.query("k", -0.1) } == "k=-0.1")
        #expect(try query { $0.query("k", 1e300) } == "k=1e%2B300")
        #expect(try query { $0.query("k", Float(0.1)) } == "k=0.1")
        #expect(
            try query { $0.query("k", DecimalNumber("79228162514264337593543950335.5")) }
                == "k=79228162514264337593543950335.5"
        )
        #expect(try query { $0.query("k", true) } == "k=true")
        #expect(try query { $0.query("k", false, style: .boolean(true: "TRUE", false: "FALSE")) } == "k=FALSE")
        #expect(try query { $0.query("k", true, style: .boolean(true: "TRUE", false: "FALSE")) } == "k=TRUE")
        #expect(try query { $0.query("k", 3, style: .boolean(true: "TRUE", false: "FALSE")) } == "k=3")
    }

    @Test("times follow their style")
    func times() throws {
        let time = try #require(Timestamp("2018-08-06T10:41:14+08:00"))
        #expect(try query { $0.query("k", time) } == "k=2018-08-06T10%3A41%3A14%2B08%3A00")
        #expect(try query { $0.query("k", time, style: .time("yyyyMMddHHmmss")) } == "k=20180806024114")
        let style = TextStyle.time("yyyy-MM-dd'T'HH:mm:ssXX")
        #expect(try query { $0.query("k", time, style: style) } == "k=2018-08-06T10%3A41%3A14%2B0800")
    }

    @Test("reserved characters stay where they are allowed and harmless")
    func reserved() throws {
        let all = ":/?#[]@!$&'()*+,;=%"
        #expect(try query { $0.queryKeepingReserved("k", all) } == "k=:/?%23%5B%5D@!$%26'()*%2B,;=%25")
        #expect(try query { $0.queryKeepingReserved("k", "%41%2f%4") } == "k=%41%2f%254")
        #expect(try query { $0.queryKeepingReserved("k", String?.none) } == "")
    }

    @Test("lists repeat the name or join their elements")
    func lists() throws {
        let values = ["a b", "", "c,d"]
        #expect(try query { $0.queryList("k", values, .exploded) } == "k=a%20b&k=&k=c%2Cd")
        #expect(try query { $0.queryList("k", values, .joined(",")) } == "k=a%20b,,c%2Cd")
        #expect(try query { $0.queryList("k", values, .joined("%20")) } == "k=a%20b%20%20c%2Cd")
        #expect(try query { $0.queryList("k", values, .joined("|")) } == "k=a%20b||c%2Cd")
        #expect(try query { $0.queryList("k", [Int](), .exploded) } == "")
        #expect(try query { $0.queryList("k", [Int](), .joined(",")) } == "")
        #expect(try query { $0.queryList("k", [Int]?.none, .joined(",")) } == "")
    }

    @Test("objects name their members, or list names and values in turn")
    func objects() throws {
        let members: ParameterMembers = [("R", 100), ("n", Int?.none), ("G b", "x&y")]
        #expect(try query { $0.queryObject("k", members, .exploded) } == "R=100&G%20b=x%26y")
        #expect(try query { $0.queryObject("k", members, .joined(",")) } == "k=R,100,G%20b,x%26y")
        #expect(try query { $0.queryObject("k[", members, .deepObject) } == "k%5B%5BR%5D=100&k%5B%5BG%20b%5D=x%26y")
        #expect(try query { $0.queryObject("k", ["b": 2, "a": 1], .joined("%20")) } == "k=a%201%20b%202")
        #expect(try query { $0.queryObject("k", ParameterMembers?.none, .deepObject) } == "")
        #expect(try query { $0.queryObject("k", [("n", Int?.none)], .joined(",")) } == "")
        let time = try #require(Timestamp("2018-08-06T02:41:14Z"))
        let styled: ParameterMembers = [("t", StyledParameter(time, style: .time("yyyyMMdd")))]
        #expect(try query { $0.queryObject("k", styled, .deepObject) } == "k%5Bt%5D=20180806")
    }

    @Test("a parameter that is described by a media type is sent as JSON")
    func json() throws {
        #expect(try query { $0.queryJSON("k", ["a b": [1, 2]]) } == "k=%7B%22a%20b%22%3A%5B1%2C2%5D%7D")
        #expect(try query { $0.queryJSON("k", [String]?.none) } == "")
    }

    @Test("open enums are sent by their raw values, and texts that were not understood as they came")
    func enums() throws {
        #expect(try query { $0.query("k", BackupType.manual) } == "k=manual")
        #expect(try query { $0.query("k", BackupType.unrecognized(rawValue: "a b")) } == "k=a%20b")
        #expect(try query { $0.queryList("k", [BackupType.auto, .manual], .joined(",")) } == "k=auto,manual")
        #expect(try query { $0.query("k", Level(rawValue: 7)) } == "k=7")
        #expect(try query { $0.query("k", Parsed<Timestamp>.unrecognized(rawValue: "so&on")) } == "k=so%26on")
        let parsed = Parsed<Timestamp>("2018-08-06T04:41:14Z")
        #expect(try query { $0.query("k", parsed, style: .time("yyyyMMdd")) } == "k=20180806")
    }

    @Test("a number without a text is refused, whatever its type", arguments: [Double.nan, .infinity, -.infinity])
    func notFinite(_ number: Double) throws {
        let values: [any ParameterEncodable] = [number, Float(number)]
        for value in values {
            let target = RequestBuilder("op", .get)
            target.queryObject("k", [("size", value)], .exploded)
            let error = #expect(throws: ClientError.self) {
                try target.finish()
            }
            #expect(error?.violations.map(\.parameter) == ["size"])
            #expect(error?.violations.map(\.rule) == ["a finite number"])
        }
    }

    @Test(
        "so is one that shows only when a value of any shape is written, wherever it goes, and it is told once",
        arguments: [Double.nan, .infinity, -.infinity]
    )
    func notFiniteInside(_ number: Double) throws {
        let writes: [(RequestBuilder, [String: Double]) -> Void] = [
            { $0.queryValue("k", $1, .exploded) }, { $0.queryValue("k", $1, .deepObject(.brackets)) },
            { $0.pathValue("k", $1) }, { $0.headerValue("k", $1) }, { $0.cookieValue("k", $1, .joined) },
            { $0.queryJSON("k", $1) }, { $0.pathJSON("k", $1) }, { $0.headerJSON("k", $1) }, { $0.cookieJSON("k", $1) },
            { $0.wholeQueryJSON("k", $1) },
            { builder, value in
                builder.rules("k", value, [])
                builder.queryValue("k", value, .joined(","))
            },
        ]
        for write in writes {
            let target = RequestBuilder("op", .get)
            write(target, ["size": number])
            let error = #expect(throws: ClientError.self) { try target.finish() }
            #expect(error?.violations.map(\.parameter) == ["k.size"])
            #expect(error?.violations.map(\.rule) == ["a finite number"])
        }
    }
}

func hex(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.count == 1 ? "0" + text : text
}

extension ClientError {
    var violations: [ArgumentViolation] {
        if case .invalidArgument(let error) = self {
            return error.violations
        }
        return []
    }
}

/// An open enum of integers as the generator prints it.
enum Level: JSONIntegerEnum, Hashable, ParameterEncodable {
    case one
    case unrecognized(rawValue: Int)

    static let allKnownCases: [Level] = [.one]

    init(rawValue: Int) {
        self = rawValue == 1 ? .one : .unrecognized(rawValue: rawValue)
    }

    var rawValue: Int {
        switch self {
        case .one: 1
        case .unrecognized(let rawValue): rawValue
        }
    }
}
