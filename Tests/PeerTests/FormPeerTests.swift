// Forms and multipart bodies of generated clients, as two parsers that we did not write understand them.
import Case_forms
import Case_multipart
import DriftlessAsyncHTTPClient
import DriftlessRuntime
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite("Other people's parsers read our forms and multipart bodies")
struct FormPeerTests {
    private static let peers = Prerequisite(
        PythonPeer.has("werkzeug").isMet && PythonPeer.has("multipart").isMet,
        otherwise: "the system's Python does not have werkzeug and python-multipart"
    )

    private struct Said: Decodable {
        var length: Int?
        var parts: [Part]
    }

    private struct Part: Decodable, Equatable {
        var name: String
        var filename: String?
        var type: String?
        var size: Int
        var text: String?
        var headers: [String: String]
    }

    private func said(_ request: ClientRequest, by path: String, _ peer: PythonPeer) async throws -> Said {
        var sent = try request.transportRequest(to: peer.server)
        sent.path = path
        let response = try await AsyncHTTPClientTransport().send(sent)
        #expect(response.status == 200)
        return try JSONDecoder().decode(Said.self, from: Data(try await response.body.collect(upTo: 1 << 20)))
    }

    private func forms() throws -> Case_forms.CaseClient {
        Case_forms.CaseClient(server: try ServerURL("http://127.0.0.1"), transport: AsyncHTTPClientTransport())
    }

    private func multipart() throws -> AlbumsClient {
        AlbumsClient(server: try ServerURL("http://127.0.0.1"), transport: AsyncHTTPClientTransport())
    }

    @Test("a form", .enabled(if: peers.isMet, "\(peers)"), arguments: ["/werkzeug", "/multipart"])
    func form(_ path: String) async throws {
        let peer = try PythonPeer("forms.py")
        defer { peer.stop() }
        let body = CreateChargeBody(
            amount: 3,
            note: .value("a+b &=%é"),
            tags: ["x", "y z"],
            codes: [1, 2],
            words: ["a", "b"],
            address: .init(city: "Köln", lines: [.init(text: "a"), .init(text: "b")], tags: ["t", "u"]),
            extra: ["k": "v"],
            url: "http://a/b?c=d+e"
        )
        let said = try await said(try forms().createCharge.request(for: .init(body: body)), by: path, peer)
        // One of the two gives values of one name together.
        let found = said.parts.map { "\($0.name)=\($0.text ?? "")" }.sorted()
        let expected = [
            "amount=3", "note=a+b &=%é", "tags=x", "tags=y z", "codes=1,2", "words=a b", "address[city]=Köln",
            "address[lines][0][text]=a", "address[lines][1][text]=b", "address[tags][]=t", "address[tags][]=u",
            "extra={\"k\":\"v\"}", "url=http://a/b?c=d+e",
        ]
        #expect(found == expected.sorted())
    }

    @Test("files, texts and JSON", .enabled(if: peers.isMet, "\(peers)"), arguments: ["/werkzeug", "/multipart"])
    func parts(_ path: String) async throws {
        let peer = try PythonPeer("forms.py")
        defer { peer.stop() }
        let body = UploadBody(
            file: MultipartFile([0, 0xFF, 0x0D, 0x0A], fileName: "Füße 日本.png", contentType: "image/png"),
            name: "é",
            photos: [
                MultipartFile(Array("--\r\n--driftless".utf8), fileName: "1", contentType: "image/x"),
                MultipartFile([], fileName: "2", contentType: "image/y"),
            ],
            tags: ["x", "y"],
            meta: .init(size: 1),
            address: .init(city: "B")
        )
        let said = try await said(
            try multipart().upload.request(for: .init(body: body, fileXCustom: 5)),
            by: path,
            peer
        )
        let found = said.parts.map { "\($0.name)=\($0.filename ?? "-"):\($0.text ?? ""):\($0.size)" }.sorted()
        let expected = [
            "file=Füße 日本.png:\u{0}\u{FFFD}\r\n:4", "name=-:é:2", "photos=1:--\r\n--driftless:15", "photos=2::0",
            "tags=-:x:1", "tags=-:y:1", "meta=-:{\"size\":1}:10", "address[city]=-:B:1",
        ]
        #expect(found == expected.sorted())
        guard path == "/werkzeug" else { return }
        let file = said.parts.first { $0.name == "file" }
        #expect(file?.type == "image/png")
        #expect(file?.headers["X-Custom"] == "5")
    }

    @Test(
        "a stream of several megabytes, with its length known and without",
        .enabled(if: peers.isMet, "\(peers)"),
        arguments: [true, false]
    )
    func streamed(_ isLengthKnown: Bool) async throws {
        let peer = try PythonPeer("forms.py")
        defer { peer.stop() }
        let count = 80
        let chunk = (0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let chunks = AsyncStream<[UInt8]> { continuation in
            for _ in 0..<count { continuation.yield(chunk) }
            continuation.finish()
        }
        let size = count * chunk.count
        let content = HTTPBody(chunks, length: isLengthKnown ? size : nil)
        let body = UploadBody(file: MultipartFile(content, fileName: "large.png", contentType: "image/png"), name: "n")
        let request = try multipart().upload.request(for: .init(body: body))
        #expect((request.body.length != nil) == isLengthKnown)
        // A development server of WSGI reads what has a length; what has none comes whole through a buffer.
        guard isLengthKnown else {
            let whole = try await request.body.collect(upTo: .max)
            var copy = request
            copy.body = HTTPBody(whole)
            let said = try await said(copy, by: "/werkzeug", peer)
            #expect(said.parts.first { $0.name == "file" }?.size == size)
            return
        }
        let said = try await said(request, by: "/werkzeug", peer)
        #expect(said.length == request.body.length)
        #expect(said.parts.first { $0.name == "file" }?.size == size)
        #expect(said.parts.first { $0.name == "name" }?.text == "n")
    }
}
