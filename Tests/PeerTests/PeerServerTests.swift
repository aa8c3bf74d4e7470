// The peers themselves: they start, and see what is sent.
import DriftlessAsyncHTTPClient
import DriftlessRuntime
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite("Servers that we did not write")
struct PeerServerTests {
    private static let werkzeug = PythonPeer.has("werkzeug")

    @Test("A peer starts, answers, and sees the request", .enabled(if: werkzeug.isMet, "\(werkzeug)"))
    func echo() async throws {
        let peer = try PythonPeer("echo.py")
        defer { peer.stop() }
        let transport = AsyncHTTPClientTransport()
        let request = TransportRequest(
            operation: "echo",
            method: .post,
            scheme: "http",
            authority: "127.0.0.1:\(peer.port)",
            path: "/a%20b?c=d",
            body: Array("hello".utf8)
        )
        let response = try await transport.send(request)
        let said = try JSONDecoder().decode(Said.self, from: Data(response.body.bytes ?? []))
        #expect(said.path == "/a b")
        #expect(said.query == "c=d")
        #expect(said.body == "hello")
    }

    private struct Said: Decodable {
        var path: String
        var query: String
        var body: String
    }
}
