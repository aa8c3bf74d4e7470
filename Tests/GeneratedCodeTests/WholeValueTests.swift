// Bodies, parameters and headers whose value is not an object: dates, nulls, maps, cookies.
import Case_whole_values
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Values that are a body, a parameter or a header as a whole")
struct WholeValueTests {
    private let recorder = Recorder("", status: 204)

    private var client: CaseClient {
        get throws { CaseClient(server: try ServerURL(Wire.server), transport: recorder) }
    }

    private func client(_ response: TransportResponse) throws -> CaseClient {
        CaseClient(server: try ServerURL(Wire.server), transport: MemoryTransport { _ in response })
    }

    private let day = CalendarDate("2020-02-29")

    @Test("a body of a format is the text of the value in JSON")
    func formats() async throws {
        let day = try #require(day)
        try await client.putDate(body: day)
        #expect(recorder.body == #""2020-02-29""#)
        try await client.postDates(body: [day, nil])
        #expect(recorder.body == #"["2020-02-29",null]"#)
        try await client.postDates()
        #expect(recorder.body == "")
        try await client.patchDates(body: ["k": [Base64Data([0x68, 0x69])]])
        #expect(recorder.body == #"{"k":["aGk="]}"#)
        try await client.putNumber(body: 5)
        #expect(recorder.body == #""5""#)
    }

    @Test("what is required and null is sent as null where it is JSON")
    func nulls() async throws {
        try await client.putNull(at: nil, body: nil)
        #expect(recorder.body == "null")
        #expect(recorder.contentType == "application/json")
        #expect(recorder.request?.path == "/base/nulls?at=null")
        let day = try #require(day)
        try await client.putNull(at: day, body: "x", days: [day], grid: [[day, day], [day]], xDay: day)
        #expect(recorder.body == #""x""#)
        #expect(
            recorder.request?.path == "/base/nulls?at=%222020-02-29%22&days=%5B%222020-02-29%22%5D"
                + "&grid=%5B%222020-02-29%22%2C%222020-02-29%22%5D&grid=%5B%222020-02-29%22%5D"
        )
        #expect(recorder.request?.headers[try #require(HTTPField.Name("X-Day"))] == #""2020-02-29""#)
    }

    @Test("a map is an object in headers, cookies and queries, with the texts of its values")
    func maps() async throws {
        let day = try #require(day)
        try await client.getMaps(
            point: .init(x: 1, y: 2),
            flags: ["b": true],
            xMap: ["b": 2, "a": 1],
            xPairs: ["d": day],
            crumbs: ["k": "v"]
        )
        #expect(recorder.request?.path == "/base/maps?b=TRUE&x=1&y=2")
        #expect(recorder.request?.headers[try #require(HTTPField.Name("X-Map"))] == "a,1,b,2")
        #expect(recorder.request?.headers[try #require(HTTPField.Name("X-Pairs"))] == "d=2020-02-29")
        #expect(recorder.request?.headers[.cookie] == "crumbs=k%2Cv")
        try await client.getMaps(point: nil)
        #expect(recorder.request?.path == "/base/maps")
    }

    @Test("media types that differ in a parameter are told apart by it")
    func versions() async throws {
        try await client.postVersion(body: .json(.init(a: "x")))
        #expect(recorder.contentType == "application/json")
        try await client.postVersion(body: .jsonVersion2(.init(b: "y")))
        #expect(recorder.contentType == "application/json; version=2")
        #expect(recorder.body == #"{"b":"y"}"#)
    }

    @Test("each line of Set-Cookie is a cookie")
    func cookies() async throws {
        var response = Wire.response(200, type: nil)
        let lines = ["a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT", "b=2"]
        response.headers[values: .setCookie] = lines
        #expect(try await client(response).getCookies.send().headers.setCookie == lines)
        #expect(try await client(response).putCookie.send().headers.setCookie == lines.joined(separator: "\n"))
    }

    @Test("where a document lists no success, a success returns nothing and all else is undocumented")
    func silence() async throws {
        for status in [200, 204] {
            try await client(Wire.response(status)).getSilent()
            try await client(Wire.response(status)).deleteSilent()
        }
        await #expect(throws: ClientError.self) { try await client(Wire.response(500)).getSilent() }
        await #expect(throws: ClientError.self) { try await client(Wire.response(404)).deleteSilent() }
        await #expect(throws: ClientError.self) { try await client(Wire.response(302)).deleteSilent() }
    }

    @Test("dots are refused where they make a segment of dots with what stands before them")
    func dots() async throws {
        try await client.getHidden(name: "x", a: "a", b: ".")
        #expect(recorder.request?.path == "/base/hidden/.x/a-.")
        for name in [".", ""] {
            await #expect(throws: ClientError.self) { try await client.getHidden(name: name, a: "a", b: "b") }
        }
    }
}
