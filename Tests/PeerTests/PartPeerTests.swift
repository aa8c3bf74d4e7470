// Parts without names and parts inside of parts, as Python's own email package reads and writes them.
import Case_part_streams
import DriftlessAsyncHTTPClient
import DriftlessRuntime
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite("Other people's parsers read our parts, and we read theirs")
struct PartPeerTests {
    private static let python = PythonPeer.has("email")

    private struct Told: Decodable, Equatable {
        var type: String
        var headers: [String: String]
        var text: String?
        var parts: [Told]
    }

    private func told(_ request: ClientRequest, _ peer: PythonPeer) async throws -> Told {
        var sent = try request.transportRequest(to: peer.server)
        sent.path = "/tree"
        let response = try await AsyncHTTPClientTransport().send(sent)
        #expect(response.status == 200)
        return try JSONDecoder().decode(Told.self, from: Data(try await response.body.collect(upTo: 1 << 20)))
    }

    private func client(_ peer: PythonPeer) throws -> CaseClient {
        CaseClient(server: try peer.server, transport: AsyncHTTPClientTransport())
    }

    @Test("parts of a list and of a sequence, with their headers", .enabled(if: python.isMet, "\(python)"))
    func sent() async throws {
        let peer = try PythonPeer("parts.py")
        defer { peer.stop() }
        typealias Item = MultipartItem<Change, CaseClient.SendChanges.RequestPartHeaders>
        let items = [
            Item(Change(to: "é"), headers: .init(xHead: true)), Item(Change(to: "b", count: 2), headers: .init(contentID: "<2>")),
        ]
        let stream = AsyncStream { continuation in
            for item in items { continuation.yield(item) }
            continuation.finish()
        }
        for body in [SentItems(items), SentItems(stream)] {
            let told = try await told(try client(peer).sendChanges.request(for: .init(body: body)), peer)
            #expect(told.type == "multipart/related")
            #expect(told.parts.map(\.type) == ["application/vnd.head+json", "application/json"])
            #expect(told.parts.map(\.text) == [#"{"to":"é"}"#, #"{"to":"b","count":2}"#])
            #expect(told.parts.map { $0.headers["x-head"] } == ["true", nil])
            #expect(told.parts.map { $0.headers["content-id"] } == [nil, "<2>"])
        }
    }

    @Test("parts inside of parts", .enabled(if: python.isMet, "\(python)"))
    func nested() async throws {
        let peer = try PythonPeer("parts.py")
        defer { peer.stop() }
        let album = ExchangeNestedBodyAlbum(
            title: "T",
            cover: MultipartFile(Array("PNG".utf8), contentType: "image/png"),
            pages: [Change(to: "p"), Change(to: "q")],
            deeper: [["G1", "G2"], ["G3"]]
        )
        let body = ExchangeNestedBody(about: Change(to: "a"), album: album)
        let told = try await told(try client(peer).exchangeNested.request(for: .init(body: body)), peer)
        #expect(told.parts.map(\.type) == ["application/json", "multipart/mixed"])
        let parts = try #require(told.parts.last).parts
        #expect(
            parts.map(\.type) == [
                "text/plain", "image/png", "application/vnd.page+json", "application/vnd.page+json", "multipart/mixed",
                "multipart/mixed",
            ]
        )
        #expect(parts.map(\.text).prefix(4) == ["T", "PNG", #"{"to":"p"}"#, #"{"to":"q"}"#])
        #expect(parts.suffix(2).map { $0.parts.map(\.text) } == [["G1", "G2"], ["G3"]])
        let read = try await client(peer).exchangeNested(body: body)
        #expect(read.item0 == Change(to: "x"))
        #expect(read.rest == [[1, 2], [3]])
    }

    @Test("parts that come in pieces of a few bytes", .enabled(if: python.isMet, "\(python)"))
    func received() async throws {
        let peer = try PythonPeer("parts.py")
        defer { peer.stop() }
        var number = 0
        for try await part in try await client(peer).listChanges() {
            #expect(part.item.to == "c\(number)" && part.headers.contentID == "<\(number)>")
            #expect(part.headers.xSize == number)
            number += 1
        }
        #expect(number == 300)
    }
}
