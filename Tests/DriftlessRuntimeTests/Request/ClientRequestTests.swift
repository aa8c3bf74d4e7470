// What a request holds before it is sent, and what a header cannot carry.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Requests")
struct ClientRequestTests {
    private func request(_ build: (RequestBuilder) -> Void = { _ in }) throws(ClientError) -> ClientRequest {
        let target = RequestBuilder("listBackups", .get)
        target.literal("/v3/backups")
        target.query("limit", 10)
        build(target)
        return try target.finish()
    }

    @Test("a request goes to the server's authority, below its base path")
    func toServer() throws {
        let head = try request().transportRequest(to: ServerURL("http://[::1]:8080/base/")).head
        #expect(head.method == .get)
        #expect(head.scheme == "http")
        #expect(head.authority == "[::1]:8080")
        #expect(head.path == "/base/v3/backups?limit=10")
        #expect(try request().transportRequest(to: ServerURL("https://h")).head.path == "/v3/backups?limit=10")
    }

    @Test("headers carry texts, lists and objects")
    func headers() throws {
        let sent = try request { request in
            request.header("X-Language", "en-us")
            request.header("X-Absent", String?.none)
            request.header("X-Empty", "")
            request.header("X-Count", 7)
            request.headerList("X-List", ["", "a", "b"])
            request.headerList("X-No-List", [Int]())
            request.headerObject("X-Object", [("x", 1), ("n", Int?.none), ("y", "2")], .joined)
            request.headerObject("X-Exploded", [("x", 1), ("y", "2")], .exploded)
            request.headerObject("X-No-Object", [("n", Int?.none)], .exploded)
            request.accept("application/json")
        }
        let texts = sent.headers.map { "\($0.name.rawName): \($0.value)" }
        #expect(
            texts == [
                "X-Language: en-us", "X-Empty: ", "X-Count: 7", "X-List: ,a,b", "X-Object: x,1,y,2",
                "X-Exploded: x=1,y=2",
                "Accept: application/json",
            ]
        )
    }

    @Test("cookies share one header and escape what a cookie cannot hold")
    func cookies() throws {
        let sent = try request { request in
            request.cookie("session", "a+b/c==")
            request.cookie("odd", "x; y=\"1\", %é\\\u{1}")
            request.cookie("absent", Int?.none)
        }
        #expect(sent.headers[.cookie] == "session=a+b/c==; odd=x%3B%20y=%221%22%2C%20%25%C3%A9%5C%01")
        let composed = try request { request in
            request.cookieList("l", ["a", "", "b c"])
            request.cookieList("none", [Int]?.none)
            request.cookieObject("o", [("x", 1), ("n", Int?.none), ("y", "2")])
            request.cookieObject("none", [])
            request.cookieJSON("j", ["a": 1])
        }
        #expect(composed.headers[.cookie] == "l=a%2C%2Cb%20c; o=x%2C1%2Cy%2C2; j={%22a%22:1}")
        #expect(composed.headers.count == 3)
    }

    @Test("a parameter that is described by a media type is sent as JSON")
    func json() throws {
        let time = try #require(Timestamp("2018-08-06T12:41:14Z"))
        let sent = try request { $0.headerJSON("X-Filter", ["at": Parsed.value(time)], style: .time("yyyyMMdd")) }
        #expect(sent.headers.map { "\($0)" } == [#"X-Filter: {"at":"20180806"}"#])
        let target = RequestBuilder("op", .get)
        target.literal("/")
        target.pathJSON("filter", ["a": "b/c"])
        let request = try target.finish()
        #expect(request.target == "/%7B%22a%22%3A%22b%2Fc%22%7D")
    }

    @Test(
        "a value that a header cannot carry is refused instead of changed",
        arguments: ["a\r\nX-Admin: 1", "a\nb", "a\0b", " a", "a ", "\ta", "a\u{7F}", "\r"]
    )
    func headerInjection(_ value: String) {
        let error = #expect(throws: ClientError.self) { try request { $0.header("X-Language", value) } }
        #expect(error?.violations.map(\.parameter) == ["X-Language"])
    }

    @Test(
        "an element of a header with a comma of its own is refused, unless quotation marks hold it",
        arguments: [
            ("a,b", false), (",", false), ("x\"a,b", false), ("\"a,b\"", true), ("\"a,\\\",b\"", true), ("ab", true),
            ("<http://x/?a=1,2>", true), ("", true),
        ]
    )
    func commasInHeaders(_ element: String, isSent: Bool) {
        let builds: [(String, (RequestBuilder) -> Void)] = [
            ("list", { $0.headerList("X-List", ["1", element]) }),
            ("value of a member", { $0.headerObject("X-List", [("k", element)], .joined) }),
            ("name of a member", { $0.headerObject("X-List", [element: 1], .exploded) }),
            ("list of any shape", { $0.headerValue("X-List", ["1", element], .joined) }),
            ("object of any shape", { $0.headerValue("X-List", ["k": element], .exploded) }),
        ]
        for (shape, build) in builds {
            do {
                let sent = try request(build)
                #expect(isSent, "\(shape): \(sent.headers)")
            } catch {
                #expect(!isSent, "\(shape): \(error)")
                #expect(error.violations.map(\.parameter) == ["X-List"], "\(shape)")
                #expect(error.violations.first?.rule.contains("comma outside of quotation marks") == true, "\(shape)")
            }
        }
    }

    @Test("a request with such a value cannot be sent either")
    func uncheckedRequest() throws {
        let target = RequestBuilder("op", .get)
        target.literal("/")
        target.header("X-Size", Double.infinity)
        target.cookie("c", Double.nan)
        target.header("no token", "x")
        let error = #expect(throws: ClientError.self) { try target.finish() }
        #expect(error?.violations.map(\.parameter) == ["X-Size", "c", "no token"])
    }
}
