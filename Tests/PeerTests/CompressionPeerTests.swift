// Compressed responses of a server in Python: RFC 9110 §8.4.1.2's deflate, and what some servers send by that name.
import DriftlessAsyncHTTPClient
@_spi(Generated) import DriftlessRuntime
import TestSupport
import Testing

@Suite("Compressed responses from a server in Python", .timeLimit(.minutes(10)))
struct CompressionPeerTests {
    private static let werkzeug = PythonPeer.has("werkzeug")

    private func text(_ path: String, _ peer: PythonPeer) async throws -> JSONValue {
        let core = ClientCore(server: try peer.server, transport: AsyncHTTPClientTransport.shared)
        let operation = RawOperation<JSONValue>(core: core) { response throws(ClientError) in try response.json() }
        return try await operation(.init(path: path))
    }

    @Test("are undone: gzip, and deflate in zlib's wrapping", .enabled(if: werkzeug.isMet, "\(werkzeug)"))
    func undone() async throws {
        let peer = try PythonPeer("coded.py")
        defer { peer.stop() }
        let text = String(repeating: "all of it ", count: 500)
        for path in ["/gzip", "/zlib"] {
            #expect(try await self.text(path, peer) == ["text": .string(text)], "\(path)")
        }
    }

    @Test(
        "are an error, and no wrong value, where deflate lacks zlib's wrapping",
        .enabled(if: werkzeug.isMet, "\(werkzeug)")
    )
    func raw() async throws {
        let peer = try PythonPeer("coded.py")
        defer { peer.stop() }
        await #expect(throws: ClientError.self) { _ = try await text("/raw", peer) }
    }
}
