// What each status means, and what has no body whatever is declared.
import Case_responses
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("A response means what OpenAPI and RFC 9110 say")
struct ResponseTests {
    private func client(_ response: TransportResponse) throws -> CaseClient {
        CaseClient(server: try ServerURL(Wire.server), transport: MemoryTransport { _ in response })
    }

    private func serverError(_ call: () async throws(ClientError) -> Void) async -> ServerError? {
        do {
            try await call()
        } catch {
            if case .server(let problem) = error { return problem }
        }
        return nil
    }

    @Test("default alone: 2xx is a success, all else an error of the server", arguments: [200, 201, 299])
    func onlyDefault(_ status: Int) async throws {
        #expect(try await client(Wire.response(status, #"{"id":1}"#)).getAll() == Thing(id: 1))
    }

    @Test(
        "default alone: its body is the error's, and another media type leaves the bytes",
        arguments: [302, 404, 503]
    )
    func onlyDefaultFails(_ status: Int) async throws {
        let fits = try client(Wire.response(status, #"{"id":1}"#))
        let typed = await serverError { () throws(ClientError) in _ = try await fits.getAll() }
        #expect(typed?.status == status)
        #expect(typed?.body(as: Thing.self) == Thing(id: 1))
        let page = try client(Wire.response(status, "<html>", type: "text/html"))
        let raw = await serverError { () throws(ClientError) in _ = try await page.getAll() }
        #expect(raw?.status == status)
        #expect(raw?.rawBody == Array("<html>".utf8))
    }

    @Test("204, 205 and HEAD have no body", arguments: [nil, "application/json"])
    func nothing(_ type: String?) async throws {
        try await client(Wire.response(204, type: type)).removeThing()
        try await client(Wire.response(205, type: type)).resetThing()
        try await client(Wire.response(200, type: type)).probeThing()
    }

    @Test("304 is no body either: an error with its status")
    func notModified() async throws {
        let cached = try client(Wire.response(304, type: "application/json"))
        #expect(await serverError { () throws(ClientError) in _ = try await cached.getCached() }?.status == 304)
    }

    @Test("an operation that documents nothing but errors works")
    func onlyErrors() async throws {
        let missing = try client(Wire.response(404, #"{"title":"t"}"#))
        let error = await serverError { () throws(ClientError) in try await missing.failAlways() }
        #expect(error?.body(as: Problem.self)?.title == "t")
        let broken = try client(Wire.response(500, "x", type: "text/plain"))
        #expect(await serverError { () throws(ClientError) in try await broken.failAlways() }?.rawBody == [0x78])
    }

    @Test("an operation that documents nothing but a redirect gives its Location")
    func redirect() async throws {
        var response = Wire.response(302, type: nil)
        response.headers[.location] = "https://example.com/there"
        let moved = try await client(response).getMoved.send()
        #expect(moved.status == 302)
        #expect(moved.headers.location == "https://example.com/there")
    }

    @Test("the headers of a success can be reached")
    func headers() async throws {
        var response = Wire.response(201, #"{"id":1}"#)
        response.headers[.location] = "/created/1"
        response.headers[try #require(HTTPField.Name("X-Left"))] = "3"
        let created = try await client(response).createThing.send()
        #expect(created.body == Thing(id: 1))
        #expect(created.headers.location == "/created/1")
        #expect(created.headers.xLeft == 3)
        #expect(created.header("x-left") == "3")
    }

    @Test("an exact status goes before its range, and a range before default")
    func precedence() async throws {
        #expect(try await client(Wire.response(206, #"{"id":1}"#)).getRanges() == Thing(id: 1))
        for (status, isTyped) in [(404, false), (418, true), (500, true)] {
            let client = try client(Wire.response(status, #"{"title":"t"}"#, type: "application/problem+json"))
            let error = await serverError { () throws(ClientError) in _ = try await client.getRanges() }
            #expect((error?.body(as: Problem.self) != nil) == isTyped)
        }
    }

    @Test("several successes are a choice, and an empty content is no body")
    func several() async throws {
        #expect(try await client(Wire.response(200, #"{"id":1}"#)).getSeveral() == .ok(Thing(id: 1)))
        #expect(try await client(Wire.response(202)).getSeveral() == .accepted)
        #expect(
            try await client(Wire.response(206, "part", type: "text/plain")).getSeveral() == .partialContent("part")
        )
        try await client(Wire.response(200, "{}")).getEmpty()
    }
}
