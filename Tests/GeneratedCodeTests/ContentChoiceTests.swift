// Several contents of one response: which case comes, what is asked for, and what errors carry.
import Case_contents
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Contents of responses")
struct ContentChoiceTests {
    private func client(_ type: String?, _ body: String, status: Int = 200, accept: String? = nil) throws -> CaseClient
    {
        let server = try ServerURL("https://a.example")
        return CaseClient(
            server: server,
            transport: MemoryTransport { request in
                if let accept { #expect(request.headers[.accept] == accept) }
                var headers = HTTPFields()
                headers[.contentType] = type
                return TransportResponse(status: .init(code: status), headers: headers, body: Array(body.utf8))
            }
        )
    }

    @Test("The case is the one of the Content-Type")
    func cases() async throws {
        let accept = "application/json, text/csv, application/pdf, application/problem+json, text/plain"
        let report = Report(title: "a")
        #expect(try await client("application/json", #"{"title":"a"}"#, accept: accept).getReport() == .json(report))
        #expect(try await client("text/csv; header=present", "a,b").getReport() == .csv("a,b"))
        #expect(try await client("Application/PDF", "%PDF").getReport() == .pdf(Array("%PDF".utf8)))
        // Servers that say nothing right about their JSON.
        #expect(try await client("text/x-json", #" {"title":"a"}"#).getReport() == .json(report))
        let page = await #expect(throws: ClientError.self) { try await client("text/html", "<p>").getReport() }
        guard case .response(let error) = page, case .unexpectedContentType("text/html", _) = error.problem else {
            Issue.record("\(String(describing: page))")
            return
        }
    }

    @Test("A caller asks for one of them, or for all of it as bytes")
    func accepting() async throws {
        let csv = try client("text/csv", "a,b", accept: "text/csv")
        #expect(try await csv.getReport(.init(), accepting: "text/csv") == .csv("a,b"))
        let stream = try await csv.getReport.stream(.init(), accepting: "text/csv")
        #expect(stream.contentType?.essence == "text/csv")
        #expect(try await stream.body.collect(upTo: 10) == Array("a,b".utf8))
        await #expect(throws: ClientError.self) { try await csv.getReport(.init(), accepting: "csv\r\nX: y") }
        await #expect(throws: ClientError.self) {
            try await client("text/plain", "no", status: 500).getReport.stream(.init())
        }
    }

    @Test("Types of JSON are told apart by their parameters")
    func parameters() async throws {
        let second = try client("application/vnd.thing+json; Version=2", #"{"detail":"x"}"#)
        #expect(try await second.getVersions() == .vndThingJSONVersion2(Problem(detail: "x")))
        let first = try client("application/vnd.thing+json; charset=utf-8; version=1", #"{"title":"x"}"#)
        #expect(try await first.getVersions() == .vndThingJSONVersion1(Report(title: "x")))
    }

    @Test("The same value in other notations is one, and is read as JSON")
    func same() async throws {
        let client = try client("application/json", #"{"title":"a"}"#, accept: "application/json, text/plain")
        #expect(try await client.getSame().title == "a")
    }

    @Test("Pictures of several types are one value of bytes, with the type that came, and a stream")
    func pictures() async throws {
        let client = try client("image/webp", "RIFF")
        #expect(try await client.getPicture(id: 1) == Array("RIFF".utf8))
        #expect(try await client.getPicture.send(id: 1).contentType?.essence == "image/webp")
        let stream = try await client.getPicture.stream(id: 1)
        #expect(try await stream.body.collect(upTo: 10) == Array("RIFF".utf8))
        #expect(stream.contentType?.subtype == "webp")
        #expect(stream.headers.eTag == nil)
    }

    @Test("Responses that differ, one of them with several contents")
    func mixed() async throws {
        #expect(try await client("text/html; charset=utf-8", "<p>").getMixed() == .okHTML("<p>"))
        let picture = try client("image/png", "PNG")
        #expect(try await picture.getMixed() == .okImage(Array("PNG".utf8), contentType: MediaType("image/png")))
        #expect(try await client("application/json", "{}", status: 202).getMixed() == .accepted(Problem()))
        #expect(try await client(nil, "", status: 204).getMixed() == .noContent)
    }

    @Test("Responses with the same contents are one choice")
    func alike() async throws {
        for status in [200, 201] {
            #expect(
                try await client("application/json", #"{"title":"a"}"#, status: status).getAlike()
                    == .json(Report(title: "a"))
            )
            #expect(
                try await client("application/zip", "PK", status: status).getAlike()
                    == .any(Array("PK".utf8), contentType: MediaType("application/zip"))
            )
        }
    }

    @Test("Errors carry their content: JSON, text or bytes")
    func errors() async throws {
        func body(_ type: String?, _ text: String, _ status: Int = 400) async throws -> ServerError? {
            let error = await #expect(throws: ClientError.self) {
                if status == 400 {
                    _ = try await client(type, text, status: status).getPicture(id: 1)
                } else if status == 404 {
                    _ = try await client(type, text, status: status).getSame()
                } else {
                    _ = try await client(type, text, status: status).getReport()
                }
            }
            guard case .server(let error) = error else { return nil }
            return error
        }
        #expect(try await body("application/json", #"{"detail":"x"}"#)?.body(as: Problem.self)?.detail == "x")
        #expect(try await body("application/vnd.details+json", #"{"title":"x"}"#)?.body(as: Report.self)?.title == "x")
        #expect(try await body("application/octet-stream", "x")?.body(as: [UInt8].self) == [0x78])
        #expect(try await body("text/html", "<p>")?.body == nil)
        #expect(try await body("text/plain", "no", 404)?.body(as: String.self) == "no")
        #expect(try await body("text/plain", "no", 500)?.body(as: String.self) == "no")
        #expect(
            try await body("application/problem+json", #"{"detail":"x"}"#, 500)?.body(as: Problem.self)?.detail == "x"
        )
    }
}
