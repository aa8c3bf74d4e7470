// Objects in the query, cookies, paths and lines of requests that come in; forms, parts and lines that go back.
import Case_received_parameters
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Parameters of received requests, and responses to them that are no JSON")
struct ReceivedParameterTests {
    private func request(
        _ target: String,
        cookies: [String] = ["session=s"],
        body: String = #"{"from":1}"#
    ) -> IncomingRequest {
        var fields = HTTPFields()
        for cookie in cookies { fields.append(HTTPField(name: .cookie, value: cookie)) }
        fields[.contentType] = "application/jsonl"
        return IncomingRequest(method: "POST", target: target, headers: fields, body: Array(body.utf8))
    }

    @Test("Objects in the query in every style, and cookies")
    func query() async throws {
        let input = try ChangedWebhook.input(
            of: request(
                "/h?filter[name]=a%20b&filter%5Bkinds%5D%5B%5D=k&filter[kinds][]=l&filter[range][from]=3&from=1&to=2"
                    + "&box=from,4,to,5&page=6&extra=7",
                cookies: ["session=a%20b; count=8", "tags=x%2Cy; other=1"]
            )
        )
        #expect(input.filter == Filter(name: "a b", kinds: ["k", "l"], range: .init(from: 3)))
        #expect(input.range == Span(from: 1, to: 2))
        #expect(input.box == Span(from: 4, to: 5))
        #expect(input.page == 6)
        #expect(input.others?["extra"] == 7)
        #expect(input.session == "a b")
        #expect(input.count == 8)
        #expect(input.tags == ["x", "y"])
        #expect(try await input.body?.collect(upTo: 1) == [Span(from: 1)])
    }

    @Test("What is missing or wrong is an error that names it, and shows no cookie")
    func wrong() throws {
        let missing = #expect(throws: IncomingRequestError.self) {
            try ChangedWebhook.input(of: request("/h?from=1", cookies: []))
        }
        #expect(missing?.problem == .missingCookie("session"))
        let object = #expect(throws: IncomingRequestError.self) { try ChangedWebhook.input(of: request("/h")) }
        #expect(object?.problem == .missingParameter("range"))
        let cookie = #expect(throws: IncomingRequestError.self) {
            try ChangedWebhook.input(of: request("/h?from=1", cookies: ["session=s; count=topsecret"]))
        }
        #expect(cookie.map { "\($0)".contains("'count'") && !"\($0)".contains("topsecret") } == true)
        let member = #expect(throws: IncomingRequestError.self) {
            try ChangedWebhook.input(of: request("/h?from=x"))
        }
        #expect(member.map { "\($0)".contains("range") } == true)
    }

    @Test(
        "A callback's path ends as its expression does",
        arguments: [
            ("/a/b/orders/17/parts/1,2.json?day=x", 17, [1, 2]), ("/orders/1/parts/3.json", 1, [3]),
        ]
    )
    func path(_ target: String, _ id: Int, _ numbers: [Int]) throws {
        let input = try AddOrderShippedCallback.input(of: IncomingRequest(method: "POST", target: target))
        #expect(input.id == id)
        #expect(input.numbers == numbers)
    }

    @Test(
        "A path that ends otherwise is an error",
        arguments: ["/", "/orders/1", "/orders/1/parts/2", "/x/1/parts/2.json"]
    )
    func otherPath(_ target: String) throws {
        let error = #expect(throws: IncomingRequestError.self) {
            try AddOrderShippedCallback.input(of: IncomingRequest(method: "POST", target: target))
        }
        guard case .unexpectedPath = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("A text in the path that does not fit is an error")
    func wrongPath() throws {
        let error = #expect(throws: IncomingRequestError.self) {
            try AddOrderShippedCallback.input(of: IncomingRequest(method: "POST", target: "/orders/x/parts/2.json"))
        }
        guard case .invalidPathParameter("id", "x", _) = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("Responses are forms, parts and lines")
    func responses() async throws {
        func text(_ output: ChangedWebhook.Output) async throws -> (String?, String) {
            let response = try ChangedWebhook.response(for: output)
            let body = try await response.body.collect(upTo: .max)
            return (response.headers[.contentType], String(decoding: body, as: UTF8.self))
        }
        let form = try await text(.ok(Filter(name: "a b", kinds: ["k", "l"])))
        #expect(form == ("application/x-www-form-urlencoded", "name=a+b&kinds=k,l"))
        let lines = try await text(.accepted([Span(from: 1), Span(from: 2, to: 3)]))
        #expect(lines == ("application/x-ndjson", "{\"from\":1}\n{\"from\":2,\"to\":3}\n"))
        let parts = try await text(.created(.init(file: "PNG", range: .init(from: 1))))
        #expect(parts.0?.hasPrefix("multipart/form-data; boundary=") == true)
        #expect(parts.1.contains("Content-Type: image/png\r\n\r\nPNG\r\n"), "\(parts.1)")
        #expect(throws: ArgumentError.self) { try ChangedWebhook.response(for: .ok(.init(range: .init(from: -1)))) }
    }
}
