// Multipart bodies whose parts have no names, both ways.
import Case_ordered_parts
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Parts that are told by their positions")
struct OrderedPartTests {
    private func client(_ status: Int, _ type: String, _ text: String) throws -> CaseClient {
        var fields = HTTPFields()
        fields[.contentType] = type
        let response = TransportResponse(status: .init(code: status), headers: fields, body: HTTPBody(text))
        return CaseClient(server: try ServerURL("https://example.com"), transport: MemoryTransport { _ in response })
    }

    /// The parts without the boundary, which is made up.
    private func parts(_ request: ClientRequest) async throws -> [String] {
        let text = String(decoding: try await request.body.collect(upTo: .max), as: UTF8.self)
        let type = try #require(request.headers[.contentType])
        let boundary = try #require(type.split(separator: "boundary=").last)
        let whole = text.dropFirst("--\(boundary)\r\n".count).dropLast("\r\n--\(boundary)--\r\n".count)
        return whole.split(separator: "\r\n--\(boundary)\r\n").map(String.init)
    }

    private static let letter = SendLetterBody(
        item0: Head(to: "a", copies: 2),
        item1: "*b*",
        item2: "PNG",
        rest: [MultipartFile(Array("GIF".utf8), fileName: "c.gif", contentType: "image/gif")]
    )

    @Test("Each is written by its position, and files keep their names")
    func written() async throws {
        let request = try client(200, "", "").sendLetter.request(for: .init(body: Self.letter))
        #expect(request.headers[.contentType]?.hasPrefix("multipart/mixed; boundary=") == true)
        let parts = try await parts(request)
        #expect(
            parts == [
                "Content-Type: application/vnd.head+json\r\n\r\n{\"to\":\"a\",\"copies\":2}",
                "Content-Type: text/markdown\r\n\r\n*b*", "Content-Type: image/png\r\n\r\nPNG",
                "Content-Disposition: attachment; filename=\"c.gif\"\r\nContent-Type: image/gif\r\n\r\nGIF",
            ]
        )
    }

    @Test("What the document asks of parts is checked")
    func checked() throws {
        var letter = Self.letter
        letter.rest = [MultipartFile(Array("text".utf8), contentType: "text/plain")]
        #expect(throws: ClientError.self) {
            try client(200, "", "").sendLetter.request(for: .init(body: letter))
        }
        #expect(throws: ClientError.self) {
            try client(200, "", "").sendHeads.request(for: .init(body: [Head(to: "")]))
        }
    }

    @Test("They are read back as the elements of a list")
    func read() async throws {
        let body =
            "--b\r\nContent-Type: application/json\r\n\r\n{\"to\": \"a\"}\r\n--b\r\n\r\n17\r\n"
            + "--b\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b--\r\n"
        let letter = try await client(200, "multipart/mixed; boundary=b", body).sendLetter(body: Self.letter)
        let (head, text, files) = (letter.item0, letter.item1, letter.rest)
        #expect(head == Head(to: "a"))
        #expect(text == "17")
        #expect(files.map { $0.bytes.map { String(decoding: $0, as: UTF8.self) } } == ["PNG"])
        #expect(files.first?.contentType == "image/png")
        let heads =
            "--b\r\n\r\n{\"to\": \"a\"}\r\n--b\r\nContent-Type: application/json\r\n\r\n{\"to\": \"b\"}\r\n--b--"
        let read = try await client(200, "multipart/related; boundary=b", heads).sendHeads(body: [Head(to: "x")])
        #expect(try await read.collect(upTo: 2) == [Head(to: "a"), Head(to: "b")])
        let failing = try client(409, "multipart/mixed; boundary=b", heads)
        do {
            _ = try await failing.sendLetter(body: Self.letter)
            Issue.record("no error")
        } catch {
            guard case .server(let failure) = error else { throw error }
            #expect(failure.body as? [Head] == [Head(to: "a"), Head(to: "b")])
        }
    }

    @Test("A receiver reads and writes them")
    func received() async throws {
        var fields = HTTPFields()
        fields[.contentType] = "multipart/mixed; boundary=b"
        let body = "--b\r\n\r\n{\"to\": \"a\"}\r\n--b--"
        let request = IncomingRequest(method: "POST", headers: fields, body: Array(body.utf8))
        let heads = try #require(try LetterWebhook.input(of: request).body)
        #expect(try await heads.collect(upTo: 1) == [Head(to: "a")])
        let response = try LetterWebhook.response(for: .ok([1, 2]))
        let text = String(decoding: try await response.body.collect(upTo: .max), as: UTF8.self)
        #expect(text.contains("Content-Type: text/plain; charset=utf-8\r\n\r\n1\r\n"), "\(text)")
    }
}
