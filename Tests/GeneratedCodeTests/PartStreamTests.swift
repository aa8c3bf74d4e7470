// Multipart bodies whose parts come one after the other, or have headers, or have parts themselves.
import Case_part_streams
import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

@Suite("Parts one after the other, their headers, and parts inside of parts")
struct PartStreamTests {
    private func client(_ status: Int = 200, _ type: String = "", _ body: HTTPBody = "") throws -> CaseClient {
        var fields = HTTPFields()
        fields[.contentType] = type
        let response = TransportResponse(status: .init(code: status), headers: fields, body: body)
        return CaseClient(server: try ServerURL("https://example.com"), transport: MemoryTransport { _ in response })
    }

    private static let type = "multipart/mixed; boundary=b"

    private func text(_ body: HTTPBody) async throws -> String {
        String(decoding: try await body.collect(upTo: .max), as: UTF8.self).replacing("\r\n", with: "\n")
    }

    /// The message with its boundary, which is made up, as `b`.
    private func text(_ body: HTTPBody, _ headers: HTTPFields) async throws -> String {
        let boundary = try #require(headers[.contentType]?.split(separator: "boundary=").last)
        return try await text(body).replacing(boundary, with: "b")
    }

    /// Each chunk is asked for when the one before was taken.
    private struct Chunks: AsyncSequence, Sendable {
        let chunks: [String]
        let taken: Counter

        struct AsyncIterator: AsyncIteratorProtocol {
            let chunks: Chunks

            mutating func next() async throws -> [UInt8]? {
                let index = chunks.taken.next()
                return index < chunks.chunks.count ? Array(chunks.chunks[index].utf8) : nil
            }
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: self) }
    }

    @Test("Parts of a response come with their headers while the body comes, and no further than they are asked for")
    func streamed() async throws {
        let taken = Counter()
        let chunks = [
            "--b\r\nContent-ID: 1\r\nX-Size: 7\r\n\r\n{\"to\":\"a\"}\r\n--b\r\nContent-",
            "ID: 2\r\n\r\n{\"to\":\"b\"}\r\n-",
            "-b\r\nContent-ID: 3\r\n\r\n{\"to\":\"c\"}\r\n--b--", "never", "never",
        ]
        let body = HTTPBody(Chunks(chunks: chunks, taken: taken))
        var parts = try await client(200, Self.type, body).listChanges().makeAsyncIterator()
        let first = try #require(try await parts.next())
        #expect(first == MultipartItem(Change(to: "a"), headers: .init(contentID: "1", xSize: 7)))
        #expect(taken.count == 1)
        #expect(try await parts.next()?.item == Change(to: "b"))
        #expect(taken.count == 3)
        let last = try await parts.next()
        #expect(last?.headers.contentID == "3" && last?.headers.xSize == nil)
    }

    @Test("A part that is none, one without a header that it must have, and a body that breaks off are errors")
    func broken() async throws {
        let broken = [
            ("--b\r\nContent-ID: 1\r\n\r\n{\"to\":1}\r\n--b--", "item 1 of the stream"),
            ("--b\r\n\r\n{\"to\":\"a\"}\r\n--b--", "the header 'Content-ID' is missing"),
            ("--b\r\nContent-ID: 1\r\nX-Size: x\r\n\r\n{\"to\":\"a\"}\r\n--b--", "'X-Size' should be an integer"),
            ("--b\r\nContent-ID: 1\r\n\r\n{\"to\":\"a\"}\r\n--b", "ended before its last boundary"),
            ("", "ended before its last boundary"),
        ]
        for (body, message) in broken {
            let parts = try await client(200, Self.type, HTTPBody(body)).listChanges()
            let error = await #expect(throws: ClientError.self) { try await parts.collect(upTo: 10) }
            #expect("\(try #require(error))".contains(message), "\(body)")
        }
        let page = await #expect(throws: ClientError.self) { try await client(200, "text/html", "<p>").listChanges() }
        #expect("\(try #require(page))".contains("HTML page"))
        let skipping = try await client(200, Self.type, HTTPBody(broken[0].0)).listChanges().skippingInvalidItems()
        #expect(try await skipping.collect(upTo: 10).isEmpty)
        let two = "--b\r\nContent-ID: 1\r\n\r\n{\"to\":\"a\"}\r\n--b\r\nContent-ID: 1\r\n\r\n{\"to\":\"a\"}\r\n--b--"
        let many = try await client(200, Self.type, HTTPBody(two)).listChanges()
        await #expect(throws: ClientError.self) { try await many.collect(upTo: 1) }
    }

    @Test("A part is no larger than the limit of an item, and the body no larger than that of a stream")
    func limits() async throws {
        let body = "--b\r\nContent-ID: 1\r\n\r\n{\"to\":\"0123456789\"}\r\n--b--"
        for (limits, fails) in [
            (TransportLimits(maximumItemSize: 18), true), (TransportLimits(maximumItemSize: 19), false),
            (TransportLimits(maximumStreamSize: 40), true), (TransportLimits(maximumStreamSize: 60), false),
        ] {
            let chunks = Chunks(chunks: body.map(String.init), taken: Counter())
            let response = TransportResponse(status: 200, headers: [.contentType: Self.type], body: HTTPBody(chunks))
            let client = CaseClient(
                server: try ServerURL("https://example.com"),
                transport: MemoryTransport { _ in response },
                limits: limits
            )
            let parts = try await client.listChanges()
            do {
                let found = try await parts.collect(upTo: 2)
                #expect(!fails && found.count == 1, "\(limits)")
            } catch {
                #expect(fails && error.isTooLarge, "\(limits): \(error)")
            }
        }
    }

    @Test("Parts are sent with their headers, a list at once and a sequence as it comes")
    func sent() async throws {
        let items = [
            MultipartItem(
                Change(to: "a"),
                headers: CaseClient.SendChanges.RequestPartHeaders(xHead: true, contentID: "1")
            ),
            MultipartItem(Change(to: "b"), headers: .init(contentID: "2")),
        ]
        let expected = """
            --b
            Content-Type: application/vnd.head+json
            X-Head: true
            Content-ID: 1

            {"to":"a"}
            --b
            Content-Type: application/json
            Content-ID: 2

            {"to":"b"}
            --b--

            """
        let listed = try client().sendChanges.request(for: .init(body: SentItems(items)))
        #expect(try await text(listed.body, listed.headers) == expected)
        #expect(
            listed.headers[.contentType]?.hasPrefix(#"multipart/related; type="application/vnd.head+json"; "#) == true
        )
        let stream = AsyncStream { continuation in
            for item in items { continuation.yield(item) }
            continuation.finish()
        }
        let streamed = try client().sendChanges.request(for: .init(body: SentItems(stream)))
        #expect(streamed.body.length == nil)
        #expect(try await text(streamed.body, streamed.headers) == expected)
    }

    @Test("What breaks the document is refused: in a list before anything is sent, in a sequence when it comes")
    func refused() async throws {
        typealias Headers = CaseClient.SendChanges.RequestPartHeaders
        let items = [
            MultipartItem(Change(to: "", ratio: .nan), headers: Headers(contentID: "1")),
            MultipartItem(Change(to: "b"), headers: Headers(contentID: "2\r\nX: y")),
        ]
        let error = #expect(throws: ClientError.self) {
            try client().sendChanges.request(for: .init(body: SentItems(items)))
        }
        #expect(error?.violations.map(\.parameter) == ["body[0].to", "body[0].ratio", "Content-ID"])
        let stream = AsyncStream { continuation in
            for item in items { continuation.yield(item) }
            continuation.finish()
        }
        let streamed = try client().sendChanges.request(for: .init(body: SentItems(stream)))
        let late = await #expect(throws: ArgumentError.self) { try await streamed.body.collect(upTo: .max) }
        #expect(late?.violations.map(\.parameter) == ["body[].to", "body[].ratio"])
    }

    @Test("Files go out as they come, and come in as they are")
    func files() async throws {
        let file = MultipartFile(
            HTTPBody(Chunks(chunks: ["G", "IF"], taken: Counter()), length: 3),
            fileName: "a.gif",
            contentType: "image/gif"
        )
        let stream = AsyncStream { continuation in
            continuation.yield(file)
            continuation.yield(MultipartFile(Array("PNG".utf8), contentType: "image/png"))
            continuation.finish()
        }
        let request = try client().sendImages.request(for: .init(body: SentItems(stream)))
        let expected = """
            --b
            Content-Disposition: attachment; filename="a.gif"
            Content-Type: image/gif

            GIF
            --b
            Content-Type: image/png

            PNG
            --b--

            """
        #expect(try await text(request.body, request.headers) == expected)
        let body = HTTPBody(expected.replacing("\n", with: "\r\n"))
        let images = try await client(200, "multipart/x-mixed-replace; boundary=b", body).watchCamera()
        #expect(try await images.collect(upTo: 2).map(\.fileName) == ["a.gif", nil])
    }

    @Test("A whole list of parts has its headers, too")
    func lists() async throws {
        let at = try #require(Timestamp("2018-08-06T12:41:14Z"))
        typealias Headers = CaseClient.ExchangeLists.RequestPartHeaders
        let items = [
            MultipartItem(Change(to: "a"), headers: Headers(xTags: ["x", "y"], xAt: .value(at))),
            MultipartItem(Change(to: "b"), headers: Headers()),
        ]
        let request = try client().exchangeLists.request(for: .init(body: items))
        let sent = try await text(request.body, request.headers)
        #expect(
            sent.contains("Content-Type: application/json\nX-Tags: x,y\nX-At: 2018-08-06T12:41:14Z\n\n{\"to\":\"a\"}\n")
        )
        #expect(sent.contains("Content-Type: application/json\n\n{\"to\":\"b\"}\n"))
        #expect(throws: ClientError.self) { try client().exchangeLists.request(for: .init(body: [])) }
        let body: HTTPBody = "--b\r\nX-Size: 3\r\n\r\n{\"to\":\"c\"}\r\n--b\r\n\r\n{\"to\":\"d\"}\r\n--b--"
        let read = try await client(200, Self.type, body).exchangeLists(body: items)
        guard case .ok(let parts) = read else {
            Issue.record("not the parts")
            return
        }
        #expect(parts.map(\.item.to) == ["c", "d"])
        #expect(parts.map(\.headers.xSize) == [3, nil])
        let plain = try await client(201, Self.type, body).exchangeLists(body: items)
        #expect(plain == .created([Change(to: "c"), Change(to: "d")]))
    }

    @Test("Parts that are members of a list have headers by their positions")
    func positions() async throws {
        let letter = ExchangeLettersBody(item0: Change(to: "a"), item1: "x", rest: [1, 2])
        let request = try client().exchangeLetters.request(
            for: .init(body: letter, part1ContentID: "<1>", otherPartsXSize: 7)
        )
        let expected = """
            --b
            Content-Type: application/json
            Content-ID: <1>

            {"to":"a"}
            --b
            Content-Type: text/plain; charset=utf-8

            x
            --b
            Content-Type: text/plain; charset=utf-8
            X-Size: 7

            1
            --b
            Content-Type: text/plain; charset=utf-8
            X-Size: 7

            2
            --b--

            """
        #expect(try await text(request.body, request.headers) == expected)
        let body: HTTPBody =
            "--b\r\n\r\n{\"to\":\"a\"}\r\n--b\r\nX-Tags: t,u\r\n\r\nx\r\n--b\r\nX-Size: 3\r\n\r\n1\r\n--b--"
        let response = try await client(200, Self.type, body).exchangeLetters.send(
            body: letter,
            part1ContentID: "<1>"
        )
        #expect(response.body.item1 == "x" && response.body.rest == [1])
        #expect(response.headers.part2XTags == ["t", "u"] && response.headers.otherPartsXSize == 3)
        let error = #expect(throws: ClientError.self) {
            try client().exchangeLetters.request(for: .init(body: letter, otherPartsXSize: 7))
        }
        #expect("\(try #require(error))".contains("'Content-ID' must be given, as a header of part 1"))
    }

    @Test("The parts of an error are a list")
    func error() async throws {
        let failing = try client(409, Self.type, "--b\r\n\r\n{\"to\":\"a\"}\r\n--b--")
        let error = await #expect(throws: ClientError.self) {
            try await failing.sendChanges(body: [.init(Change(to: "b"), headers: .init())])
        }
        guard case .server(let failure) = error else {
            Issue.record("no error of the server")
            return
        }
        #expect(failure.body as? CaseClient.SendChanges.Failure == [Change(to: "a")])
    }

    @Test("A part has parts of its own, by name and by position, and they are read back")
    func nested() async throws {
        let album = ExchangeNestedBodyAlbum(
            title: "T",
            cover: MultipartFile(Array("PNG".utf8), contentType: "image/png"),
            pages: [Change(to: "p")],
            deeper: [["G1", "G2"], ["G3"]]
        )
        let request = try client().exchangeNested.request(for: .init(body: .init(about: Change(to: "a"), album: album)))
        let headers = HTTPFields(dictionaryLiteral: (.contentType, try #require(request.headers[.contentType])))
        var outer = try request.body.multipartEvents(contentType: try #require(headers[.contentType]))
            .makeAsyncIterator()
        var types: [String?] = []
        var contents: [String] = []
        while let event = try await outer.next() {
            switch event {
            case .part(let fields):
                types.append(fields[.contentType])
                contents.append("")
            case .content(let bytes): contents[contents.count - 1] += String(decoding: bytes, as: UTF8.self)
            case .endOfPart: break
            }
        }
        #expect(types.count == 2 && types[1]?.hasPrefix("multipart/mixed; boundary=") == true)
        let inner = contents[1].replacing("\r\n", with: "\n")
        #expect(inner.contains("name=\"title\"\nContent-Type: text/plain; charset=utf-8\n\nT\n"))
        #expect(inner.contains("Content-Type: image/png\n\nPNG\n"))
        #expect(inner.contains("name=\"pages\"\nContent-Type: application/vnd.page+json\n\n{\"to\":\"p\"}\n"))
        #expect(inner.split(separator: "Content-Type: image/gif\n\nG").count == 4)
        let response: HTTPBody = """
            --b\r
            Content-Type: application/json\r
            \r
            {"to":"x"}\r
            --b\r
            Content-Type: multipart/mixed; boundary=c\r
            \r
            --c\r
            \r
            1\r
            --c\r
            \r
            2\r
            --c--\r
            --b\r
            Content-Type: application/json\r
            \r
            [3]\r
            --b--
            """
        let read = try await client(200, Self.type, response).exchangeNested(body: .init(about: Change(to: "a")))
        #expect(read.item0 == Change(to: "x"))
        #expect(read.rest == [[1, 2], [3]])
    }
}

extension ClientError {
    fileprivate var violations: [ArgumentViolation] {
        if case .invalidArgument(let error) = self { return error.violations }
        return []
    }

    fileprivate var isTooLarge: Bool {
        if case .transport(let error) = self { return error.kind == .bodyTooLarge }
        return false
    }
}

/// Counts from many tasks.
private final class Counter: Sendable {
    private let state = Mutex(0)

    var count: Int { state.withLock { $0 } }

    /// The numbers from 0 on.
    func next() -> Int {
        state.withLock { count in
            defer { count += 1 }
            return count
        }
    }
}
