// Multipart bodies as they are taken apart: in chunks of any size, within limits, whatever comes.
import HTTPTypes
import Testing

@_spi(Generated) @testable import DriftlessRuntime

@Suite("Multipart bodies are read")
struct MultipartReadingTests {
    private static let type = "multipart/form-data; boundary=B"

    private static func body(_ lines: String...) -> [UInt8] { Array(lines.joined(separator: "\r\n").utf8) }

    /// `name=content` of each part, by feeding chunks of a size.
    private func parts(_ body: [UInt8], chunk: Int, type: String = Self.type) throws -> [String] {
        var parser = try MultipartParser(contentType: type)
        var parts: [ReceivedPart] = []
        var open = 0
        for start in stride(from: 0, to: body.count, by: chunk) {
            for event in try parser.receive(Array(body[start..<min(body.count, start + chunk)])) {
                switch event {
                case .part(let headers):
                    #expect(open == 0)
                    open += 1
                    parts.append(ReceivedPart(headers: headers, content: []))
                case .content(let bytes):
                    #expect(!bytes.isEmpty && open == 1)
                    parts[parts.count - 1].content += bytes
                case .endOfPart: open -= 1
                }
            }
        }
        try parser.finish()
        return parts.map { "\($0.name ?? "-")=\(String(decoding: $0.content, as: UTF8.self))" }
    }

    @Test(
        "what senders write, in chunks of any size",
        arguments: [
            (body("--B", "Content-Disposition: form-data; name=\"a\"", "", "1", "--B--", ""), ["a=1"]),
            (body("--B", "", "1", "--B", "", "2", "--B--"), ["-=1", "-=2"]),
            (body("preamble", "--B", "content-disposition:form-data;name=a", "", "x", "--B--", "epilogue"), ["a=x"]),
            (body("--B", "Content-Disposition: form-data;", " name=\"a\"", "", "x\r\n", "--B--"), ["a=x\r\n"]),
            (body("--B \t ", "", "--C", "--BB", "-B", "--B--"), ["-=--C\r\n--BB\r\n-B"]),
            (body("--B", "", "", "--B--"), ["-="]), (body("--B", "", "--B--"), ["-="]),
            (body("--B--"), []), (body("", "--B--"), []),
            (Array("--B\nContent-Disposition: form-data; name=a\n\n1\n2\n--B--\n".utf8), ["a=1\n2"]),
            (body("--B", "", "\r\r\n\r", "--B--"), ["-=\r\r\n\r"]),
            (body("--B", "X: \u{1}", "", "1", "--B--"), ["-=1"]),
        ]
    )
    func chunks(_ body: [UInt8], _ expected: [String]) throws {
        for size in [1, 2, 3, 5, 7, 16, 1_000] {
            #expect(try parts(body, chunk: size) == expected, "\(size)")
        }
    }

    @Test(
        "names and file names in the spellings that are met",
        arguments: [
            ("form-data; name=\"a\"; filename=\"b.txt\"", "a", "b.txt"), ("form-data; name=a", "a", nil),
            ("form-data; name=\"a%22b\"; filename=\"Füße.png\"", "a\"b", "Füße.png"),
            ("form-data; name=\"a\"; filename=\"x\"; filename*=UTF-8''na%C3%AFve+1.txt", "a", "naïve+1.txt"),
            ("form-data; name=\"a;b\"; filename=\"c\\\"d\"", "a;b", "c\"d"), ("attachment", nil, nil),
            ("form-data; filename=\"\"", nil, ""),
        ] as [(String, String?, String?)]
    )
    func dispositions(_ value: String, _ name: String?, _ fileName: String?) {
        let part = ReceivedPart(headers: [.contentDisposition: value], content: [])
        #expect(part.name == name)
        #expect(part.fileName == fileName)
    }

    @Test(
        "what breaks the form is an error",
        arguments: [
            ("", .truncated), ("--B", .truncated), ("--B\r\n\r\n1", .truncated), ("--B\r\n\r\n1\r\n--B-", .truncated),
            ("nothing", .truncated), ("--B\r\nno header\r\n\r\n1\r\n--B--", .invalidHeader),
            ("--B\r\n: 1\r\n\r\n1\r\n--B--", .invalidHeader),
        ] as [(String, MultipartError)]
    )
    func broken(_ text: String, _ error: MultipartError) {
        for size in [1, 4, 1_000] { #expect(throws: error) { try parts(Array(text.utf8), chunk: size) } }
    }

    @Test(
        "a type without a boundary that could be one is refused",
        arguments: [
            "multipart/form-data", "text/plain; boundary=B", "multipart/mixed; boundary=\"\"", "",
            "multipart/x; boundary=\"a \"",
            "multipart/mixed; boundary=" + String(repeating: "b", count: 71), "multipart/mixed; boundary=\"a\r\nb\"",
            "multipart/mixed; boundary=\"ü\"",
        ]
    )
    func boundaries(_ type: String) {
        #expect(throws: MultipartError.noBoundary) { try MultipartParser(contentType: type) }
    }

    @Test("parts, headers and the whole have limits")
    func limits() throws {
        let limits = MultipartLimits(parts: 2, headerBytes: 20, bytes: 1_000)
        func receive(_ text: String, _ chunk: Int) throws {
            var parser = try MultipartParser(contentType: Self.type, limits: limits)
            let bytes = Array(text.utf8)
            for start in stride(from: 0, to: bytes.count, by: chunk) {
                _ = try parser.receive(Array(bytes[start..<min(bytes.count, start + chunk)]))
            }
        }
        for chunk in [1, 7, 10_000] {
            let three = String(repeating: "--B\r\n\r\n1\r\n", count: 3)
            #expect(throws: MultipartError.tooManyParts(limit: 2)) { try receive(three, chunk) }
            let long = "--B\r\nX: " + String(repeating: "x", count: 30)
            #expect(throws: MultipartError.headersTooLarge(limit: 20)) { try receive(long, chunk) }
            let lines = "--B\r\n" + String(repeating: "X: 1\r\n", count: 30)
            #expect(throws: MultipartError.headersTooLarge(limit: 20)) { try receive(lines, chunk) }
            let folded = "--B\r\nX: 1\r\n" + String(repeating: " \r\n", count: 30)
            #expect(throws: MultipartError.headersTooLarge(limit: 20)) { try receive(folded, chunk) }
            let large = String(repeating: "x", count: 1_001)
            #expect(throws: MultipartError.tooLarge(limit: 1_000)) { try receive(large, chunk) }
        }
    }

    @Test("mutated bodies are read or refused, alike in one piece and in many")
    func mutations() throws {
        let seed = Self.body(
            "--B",
            "Content-Disposition: form-data; name=\"a\"; filename=\"b\"",
            "Content-Type: text/plain",
            "",
            "1\r\n--B2\r\n",
            "--B",
            "Content-Disposition: form-data; name=\"c\"",
            "",
            "",
            "--B--",
            "x"
        )
        var generator = SplitMix(seed: 11)
        for round in 0..<4_000 {
            let body = generator.mutated(seed)
            let whole = Result { try parts(body, chunk: max(1, body.count)) }
            let pieces = Result { try parts(body, chunk: 1 + round % 9) }
            switch (whole, pieces) {
            case (.success(let one), .success(let other)): #expect(one == other)
            case (.failure, .failure): break
            default: Issue.record("\(String(decoding: body, as: UTF8.self).debugDescription): \(whole), \(pieces)")
            }
            let request = IncomingRequest(method: "POST", headers: [.contentType: Self.type], body: body)
            _ = try? request.multipart(Parcel.kind) as Parcel
        }
    }

    @Test("content that is almost a boundary all the way costs no more than any other")
    func almost() throws {
        let boundary = String(repeating: "-", count: 69)
        let type = "multipart/form-data; boundary=\(boundary)"
        let line = "\n" + String(repeating: "-", count: 70) + "x"
        let body = Array(
            ("--\(boundary)\r\n\r\n" + String(repeating: line, count: 20_000) + "\r\n--\(boundary)--").utf8
        )
        #expect(try parts(body, chunk: 4_096, type: type).count == 1)
        let feeds = Array("--B\r\n\r\n".utf8) + [UInt8](repeating: 0x0A, count: 1_000_000) + Array("\r\n--B--".utf8)
        #expect(try parts(feeds, chunk: 4_096).map(\.utf8.count) == [1_000_002])
    }

    @Test("a stream gives its parts as they come")
    func streamed() async throws {
        let body = Self.body("--B", "Content-Disposition: form-data; name=\"a\"", "", "12", "--B--")
        let stream = HTTPBody(GivenChunks(chunks: body.map { [$0] }))
        var events: [MultipartEvent] = []
        for try await event in try stream.multipartEvents(contentType: Self.type) { events.append(event) }
        #expect(
            events == [
                .part([.contentDisposition: "form-data; name=\"a\""]), .content([0x31]), .content([0x32]), .endOfPart,
            ]
        )
        let cut = HTTPBody(Array(body.dropLast(3)))
        await #expect(throws: MultipartError.truncated) {
            for try await _ in try cut.multipartEvents(contentType: Self.type) {}
        }
    }

    @Test("what was written is read as the same value, files with their names, types and headers")
    func roundTrip() async throws {
        var file = MultipartFile([0, 0xFF, 0x0D, 0x0A], fileName: "Fü\"ße\n.bin", contentType: "application/x-test")
        file.headers[.contentLanguage] = "de"
        let parcel = Parcel(
            name: "1",
            count: 2,
            isFragile: true,
            tags: ["x", "y"],
            sizes: [1],
            address: .init(city: "B", lines: ["1"]),
            stops: [.init(floor: 1), .init(floor: 2)],
            file: file,
            files: [
                MultipartFile([], fileName: "a", contentType: "a/b"),
                MultipartFile([1], fileName: "b", contentType: "a/b"),
            ],
            extras: ["k": "v"]
        )
        for rows in [
            [], [PartFields(.deepObject(.indices), ["address", "stops"]), PartFields(.joined("%20"), ["tags"])],
        ] {
            let request = RequestBuilder.empty()
            request.multipart(parcel, parts: rows)
            let received = IncomingRequest(
                method: "POST",
                headers: request.headers,
                body: try await request.finish().body.collect(upTo: .max)
            )
            #expect(try received.multipart(Parcel.kind, parts: rows) == parcel)
        }
    }

    @Test("no text that is sent is taken for a file, and no part that is a text for one")
    func texts() throws {
        let body = Self.body(
            "--B",
            "Content-Disposition: form-data; name=\"name\"; filename=\"n\"",
            "",
            "file-1\n=,=\nAA==",
            "--B",
            "Content-Disposition: form-data; name=\"file\"",
            "Content-Transfer-Encoding: base64",
            "",
            "AAE=",
            "--B--"
        )
        let request = IncomingRequest(method: "POST", headers: [.contentType: Self.type], body: body)
        let parcel: Parcel = try request.multipart(Parcel.kind)
        #expect(parcel.name == "file-1\n=,=\nAA==")
        #expect(parcel.file?.bytes == [0, 1])
        #expect(parcel.file?.fileName == nil)
    }
}
