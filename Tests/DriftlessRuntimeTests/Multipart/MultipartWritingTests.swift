// Multipart bodies as they are written: RFC 7578's heads, files that are streams, and nothing of a caller's that could end a line.
import HTTPTypes
import Testing

@_spi(Generated) @testable import DriftlessRuntime

@Suite("Multipart bodies are written")
struct MultipartWritingTests {
    private let boundary = MultipartBoundary("B")

    private func request(
        _ value: some JSONEncodable,
        _ parts: [PartFields] = [],
        _ headers: PartHeaders = PartHeaders(),
        contentType: String = "multipart/form-data"
    ) -> RequestBuilder {
        let request = RequestBuilder.empty()
        request.setMultipart(value, parts, headers, contentType, .standard, [], boundary: boundary)
        return request
    }

    private func text(_ request: RequestBuilder) async throws -> String {
        let bytes = try await request.finish().body.collect(upTo: .max)
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    @Test("each property is a part by what it is, and each element of a list one of its own")
    func parts() async throws {
        let parcel = Parcel(
            name: "é",
            count: 2,
            tags: ["x", "y"],
            sizes: [],
            address: .init(city: "B"),
            stops: [.init(floor: 1)],
            file: MultipartFile("F", fileName: "f.txt", contentType: "text/plain"),
            files: ["1", "2"],
            extras: ["k": "v"]
        )
        let request = request(parcel, [PartFields(contentType: "image/*, image/png", ["files"])])
        #expect(request.headers[.contentType] == "multipart/form-data; boundary=B")
        let expected = """
            --B
            Content-Disposition: form-data; name="name"

            é
            --B
            Content-Disposition: form-data; name="count"

            2
            --B
            Content-Disposition: form-data; name="tags"

            x
            --B
            Content-Disposition: form-data; name="tags"

            y
            --B
            Content-Disposition: form-data; name="address"
            Content-Type: application/json

            {"city":"B"}
            --B
            Content-Disposition: form-data; name="stops"
            Content-Type: application/json

            {"floor":1}
            --B
            Content-Disposition: form-data; name="file"; filename="f.txt"
            Content-Type: text/plain

            F
            --B
            Content-Disposition: form-data; name="files"; filename="files"
            Content-Type: image/png

            1
            --B
            Content-Disposition: form-data; name="files"; filename="files"
            Content-Type: image/png

            2
            --B
            Content-Disposition: form-data; name="k"

            v
            --B--

            """
        #expect(try await text(request) == expected)
    }

    @Test("styles and media types are those of the document")
    func styles() async throws {
        let parcel = Parcel(
            name: "n",
            tags: ["x", "y"],
            address: .init(city: "B", lines: ["1"]),
            stops: [.init(floor: 1)]
        )
        let rows = [
            PartFields(.joined("%7C"), ["tags"]), PartFields(.deepObject(.brackets), ["address"]),
            PartFields(.json, contentType: "application/stop+json", ["stops"]),
            PartFields(contentType: "text/x", ["name"]),
        ]
        let text = try await text(request(parcel, rows))
        let parts = text.split(separator: "--B\n", omittingEmptySubsequences: true).map(String.init)
        #expect(
            parts == [
                "Content-Disposition: form-data; name=\"name\"\nContent-Type: text/x\n\nn\n",
                "Content-Disposition: form-data; name=\"tags\"\n\nx|y\n",
                "Content-Disposition: form-data; name=\"address[city]\"\n\nB\n",
                "Content-Disposition: form-data; name=\"address[lines][]\"\n\n1\n",
                "Content-Disposition: form-data; name=\"stops\"\nContent-Type: application/stop+json\n\n{\"floor\":1}\n--B--\n",
            ]
        )
    }

    @Test(
        "names are UTF-8, and cannot end the line they stand in",
        arguments: [
            ("a.txt", "a.txt"), ("Füße 日本.png", "Füße 日本.png"), ("a\"; x=\"b", "a%22; x=%22b"),
            ("a\r\nX-Evil: 1\r\n\r\n", "a%0D%0AX-Evil: 1%0D%0A%0D%0A"), ("back\\slash", "back\\slash"),
        ]
    )
    func names(_ name: String, _ written: String) async throws {
        let sent = try await text(request(Parcel(name: "n", file: MultipartFile("x", fileName: name))))
        #expect(sent.contains("; filename=\"\(written)\"\n"), "\(sent)")
        let other = try await text(request(Parcel(name: "n", extras: [name: "v"])))
        #expect(other.contains("; name=\"\(written)\"\n"), "\(other)")
    }

    @Test("what would be another header, or no media type, is refused")
    func injection() throws {
        for type in ["image/png\r\nX: y", "image/*", "\u{0}"] {
            let request = request(Parcel(name: "n", file: MultipartFile("x", contentType: type)))
            #expect(request.violations.map(\.parameter) == ["body.file"], "\(type)")
        }
        let wrong = request(
            Parcel(name: "n", file: MultipartFile("x", contentType: "text/plain")),
            [PartFields(contentType: "image/*, application/pdf", ["file"])]
        )
        #expect(wrong.violations.map(\.rule) == ["a file of type image/*, application/pdf"])
        var headers = PartHeaders()
        headers[part: "name"].header("X-A", "a\r\nb")
        #expect(request(Parcel(name: "n"), [], headers).violations.map(\.parameter) == ["X-A"])
    }

    @Test("headers of parts are those that the caller gives")
    func headers() async throws {
        var headers = PartHeaders()
        headers[part: "tags"].header("X-Rate", 5)
        headers[part: "tags"].headerList("X-List", ["a", "b"])
        var file = MultipartFile("x")
        file.headers[.contentLanguage] = "de"
        file.headers[.contentDisposition] = "evil"
        let text = try await text(request(Parcel(name: "n", tags: ["1", "2"], file: file), [], headers))
        #expect(text.split(separator: "name=\"tags\"\nX-Rate: 5\nX-List: a,b\n").count == 3)
        #expect(text.contains("Content-Type: application/octet-stream\nContent-Language: de\n\nx"))
        #expect(!text.contains("evil"))
    }

    @Test(
        "streams are sent as they come, with the length where all lengths are known, and again where all can be read again"
    )
    func streams() async throws {
        func stream(_ length: Int?, _ behavior: HTTPBody.IterationBehavior) -> MultipartFile {
            MultipartFile(HTTPBody(GivenChunks(chunks: [[0x61], [0x62]]), length: length, iterationBehavior: behavior))
        }
        let known = request(Parcel(name: "n", files: [stream(2, .multiple), stream(2, .multiple)])).body
        #expect(known.bytes == nil)
        let first = try await known.collect(upTo: .max)
        #expect(known.length == first.count)
        #expect(known.isReadable)
        #expect(try await known.collect(upTo: .max) == first)
        let unknown = request(Parcel(name: "n", files: [stream(nil, .multiple), stream(2, .single)])).body
        #expect(unknown.length == nil)
        _ = try await unknown.collect(upTo: .max)
        #expect(!unknown.isReadable)
        let short = request(Parcel(name: "n", file: stream(3, .multiple))).body
        await #expect(throws: HTTPBodyError.wrongLength(announced: 3, found: 2)) { try await short.collect(upTo: .max) }
    }

    @Test("a large file that is whole is not copied into one buffer")
    func large() async throws {
        let bytes = [UInt8](repeating: 7, count: 1 << 20)
        let body = request(Parcel(name: "n", file: MultipartFile(bytes))).body
        #expect(body.bytes == nil)
        #expect(try await body.collect(upTo: .max).count == body.length)
        #expect(body.isReadable)
    }

    @Test("a file that stands inside a part, and a value that is no object, is refused")
    func refused() throws {
        #expect(request(["a": ["b": MultipartFile("x")]]).violations.map(\.parameter) == ["body.a"])
        #expect(request([1]).violations.map(\.parameter) == ["body"])
        #expect(request(Parcel(name: "")).violations.map(\.parameter) == ["body.name"])
    }

    @Test("other types than form-data say what their texts are, and related what its first part is")
    func otherTypes() async throws {
        let parcel = Parcel(name: "n", file: "x")
        let mixed = request(parcel, contentType: "multipart/mixed; boundary=other; a=b")
        #expect(mixed.headers[.contentType] == "multipart/mixed; a=\"b\"; boundary=B")
        let text = try await text(mixed)
        #expect(text.contains("name=\"name\"\nContent-Type: text/plain; charset=utf-8\n\nn"))
        #expect(text.contains("name=\"file\"\nContent-Type: application/octet-stream"))
        let related = request(parcel, contentType: "multipart/related")
        #expect(related.headers[.contentType] == "multipart/related; type=\"text/plain\"; boundary=B")
    }

    @Test("a boundary is 128 random bits, the same of the same generator")
    func boundaries() {
        #expect(Set((0..<100).map { _ in MultipartBoundary.random() }).count == 100)
        var generator = SplitMix(seed: 1)
        var same = SplitMix(seed: 1)
        let boundary = MultipartBoundary.random(using: &generator)
        #expect(boundary == MultipartBoundary.random(using: &same))
        #expect(boundary.text.utf8.count == "driftless-".utf8.count + 32)
    }

    @Test("in JSON a file is its text, and bytes that are none are refused")
    func json() throws {
        let request = RequestBuilder.empty()
        request.json(Parcel(name: "n", file: "é"))
        #expect(String(decoding: request.body.bytes ?? [], as: UTF8.self) == #"{"name":"n","file":"é"}"#)
        request.json(Parcel(name: "n", file: MultipartFile([0xFF])))
        #expect(request.violations.map(\.parameter) == ["body.file"])
        #expect(try Parcel(json: Array(#"{"name":"n","file":"é"}"#.utf8)).file == "é")
    }
}
