// Fields and parts by their media types, typed errors that are no JSON, and events whose data is JSON.
import Case_field_contents
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Contents of fields, parts, errors and events in generated code")
struct FieldContentTests {
    private func client(_ response: TransportResponse = .json("{}")) throws -> CaseClient {
        CaseClient(server: try ServerURL("https://example.com"), transport: MemoryTransport { _ in response })
    }

    private func response(_ status: Int, _ type: String, _ text: String) -> TransportResponse {
        var fields = HTTPFields()
        fields[.contentType] = type
        return TransportResponse(status: .init(code: status), headers: fields, body: HTTPBody(text))
    }

    private static let fields = Fields(
        point: .init(x: 1, y: ["a b", "c"]),
        points: [.init(x: 2), .init(x: 3)],
        count: 7,
        note: "n",
        data: .init(x: 4)
    )

    @Test("An object is a form in a field, and each of a list is; texts, numbers and JSON stand for themselves")
    func form() async throws {
        let request = try client().sendFields.request(for: .init(body: Self.fields))
        let text = String(decoding: try await request.body.collect(upTo: .max), as: UTF8.self)
        #expect(
            text.split(separator: "&") == [
                "point=x%3D1%26y%3Da%2Bb%26y%3Dc", "points=x%3D2", "points=x%3D3", "count=7", "note=%22n%22",
                "data=%7B%22x%22%3A4%7D",
            ]
        )
    }

    @Test("A form in a field is read back")
    func readForm() async throws {
        let type = "application/x-www-form-urlencoded"
        let text = "point=x%3D1%26y%3Da%2Bb%26y%3Dc&points=x%3D2&points=x%3D3%26y%3Dq&count=7"
        let output = try await client(response(200, type, text)).sendFields(body: Self.fields)
        guard case .form(let fields) = output else {
            Issue.record("\(output)")
            return
        }
        #expect(
            fields
                == Fields(point: .init(x: 1, y: ["a b", "c"]), points: [.init(x: 2), .init(x: 3, y: ["q"])], count: 7)
        )
    }

    @Test("A part has the media type that can be written, and says so")
    func parts() async throws {
        let request = try client().sendParts.request(for: .init(body: Self.fields))
        let text = String(decoding: try await request.body.collect(upTo: .max), as: UTF8.self)
        func part(_ name: String, _ type: String, _ content: String) -> String {
            "Content-Disposition: form-data; name=\"\(name)\"\r\nContent-Type: \(type)\r\n\r\n\(content)\r\n"
        }
        #expect(text.contains(part("point", "application/x-www-form-urlencoded", "x=1&y=a+b&y=c")), "\(text)")
        #expect(text.contains(part("points", "application/vnd.points+json", #"{"x":2}"#)), "\(text)")
        #expect(text.contains(part("count", "text/plain", "7")), "\(text)")
        #expect(text.contains(part("note", "application/xml", "n")), "\(text)")
        #expect(text.contains(part("data", "text/plain", #"{"x":4}"#)), "\(text)")
    }

    @Test("Errors that are forms or parts have the document's types")
    func errors() async throws {
        let form = response(400, "application/x-www-form-urlencoded", "code=17&words=no+way")
        #expect(try await problem(form) == Problem(code: 17, words: "no way"))
        let body = "--b\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n18\r\n--b--\r\n"
        #expect(try await problem(response(409, "multipart/form-data; boundary=b", body)) == Problem(code: 18))
    }

    private func problem(_ response: TransportResponse) async throws -> Problem? {
        let client = try client(response)
        do {
            _ = try await client.sendFields(body: Self.fields)
            return nil
        } catch {
            guard case .server(let failure) = error else { throw error }
            return failure.body as? Problem
        }
    }

    @Test("The headers of parts stand among the response's headers")
    func partHeaders() async throws {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"code\"\r\nX-Digest: 5\r\n\r\n18\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"words\"\r\nx-languages: de, en\r\n\r\nw\r\n--b--\r\n"
        let parts = try client(response(200, "multipart/form-data; boundary=b", body))
        let result = try await parts.sendParts.send(.init(body: Self.fields))
        #expect(result.body == Problem(code: 18, words: "w"))
        #expect(result.headers.codeXDigest == 5)
        #expect(result.headers.wordsXLanguages == ["de", "en"])
        #expect(result.headers.xDigest == nil)
        let wrong = body.replacing("X-Digest: 5", with: "X-Digest: x")
        await #expect(throws: ClientError.self) {
            _ = try await client(response(200, "multipart/form-data; boundary=b", wrong))
                .sendParts.send(.init(body: Self.fields))
        }
    }

    @Test("The data of an event in a union is what contentSchema says")
    func events() async throws {
        let text = """
            event: point
            data: {"x": 5}

            event: count
            data: 17

            event: note
            data: {"x": 5}


            """
        var seen: [String] = []
        for try await event in try await client(response(200, "text/event-stream", text)).watch() {
            switch event.item {
            case .point(let item): seen.append("point \(item.data.x)")
            case .count(let item): seen.append("count \(item.data)")
            case .note(let item): seen.append("note \(item.data)")
            default: seen.append("other")
            }
        }
        #expect(seen == ["point 5", "count 17", #"note {"x": 5}"#])
    }

    @Test("what all events have may stand beside the union, and the data of one is still what its schema says")
    func eventsWithCommonMembers() async throws {
        let text = "event: point\ndata: {\"x\": 5}\n\nevent: note\ndata: {\"x\": 5}\n\n"
        var seen: [String] = []
        for try await event in try await client(response(200, "text/event-stream", text)).follow() {
            switch event.item {
            case .point(let item): seen.append("point \(item.data?.x ?? 0)")
            case .note(let item): seen.append("note \(item.data ?? "")")
            default: seen.append("other")
            }
        }
        #expect(seen == ["point 5", #"note {"x": 5}"#])
    }
}
