// Exchanges recorded once and replayed in tests, without their secrets.
import Case_failures
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Exchanges are recorded and replayed")
struct RecordingTests {
    /// Sends a token with each request.
    private struct Token: ClientMiddleware {
        let token: String

        func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            var request = request
            request.headers[.authorization] = "Bearer " + token
            request.path += request.path.contains("?") ? "&access_token=\(token)" : "?access_token=\(token)"
            return try await next(request)
        }
    }

    private func client(_ transport: any Transport, token: String = "tok-12345678") throws -> CaseClient {
        CaseClient(
            server: try ServerURL(Wire.server),
            transport: transport,
            middlewares: [Token(token: token)]
        )
    }

    /// Gives pets numbers in the order of the requests, and repeats the token as servers do.
    private func recorded() async throws -> Recording {
        let server = MemoryTransport { request in
            guard request.method == .get else { return TransportResponse(status: .noContent) }
            let token = request.headers[.authorization]?.dropFirst("Bearer ".count) ?? ""
            var response = TransportResponse.json(
                #"{"name":"Rex","session_token":"fresh-secret","seen":"\#(token)"}"#
            )
            response.headers[.setCookie] = "session=cookie-secret; Path=/"
            return response
        }
        let recorder = RecordingTransport(server)
        let client = try client(recorder)
        #expect(try await client.getPet(id: 1).name == "Rex")
        try await client.deletePet(id: 1)
        return recorder.recording
    }

    @Test("a recording has what came and went, and no secret, neither by name nor by value")
    func recording() async throws {
        let recording = try await recorded()
        #expect(
            recording.exchanges.map(\.request) == [
                "GET /base/pets/1?access_token=(hidden)", "DELETE /base/pets/1?access_token=(hidden)",
            ]
        )
        #expect(recording.exchanges.map(\.status) == [200, 204])
        let text = String(decoding: recording.json, as: UTF8.self)
        for secret in ["tok-12345678", "fresh-secret", "cookie-secret"] {
            #expect(!text.contains(secret), "\(secret) is hidden")
        }
        #expect(text.contains("Rex"))
        #expect(try Recording(json: recording.json) == recording)
    }

    @Test("it is replayed to whoever sends the same, with whichever secrets, as often as it was recorded")
    func replay() async throws {
        let transport = MemoryTransport(replaying: try await recorded())
        let client = try client(transport, token: "another-token-of-the-test")
        try await client.deletePet(id: 1)
        #expect(try await client.getPet(id: 1).name == "Rex")
        let again = await #expect(throws: ClientError.self) { try await client.deletePet(id: 1) }
        #expect(again?.description.contains("no further response to DELETE /base/pets/1") == true)
        let other = await #expect(throws: ClientError.self) { try await client.deletePet(id: 2) }
        #expect(other?.description.contains("the recording has no DELETE /base/pets/2") == true)
    }

    @Test("bytes that are no text come back as they were")
    func bytes() async throws {
        let bytes: [UInt8] = [0xFF, 0x00, 0x80]
        let recorder = RecordingTransport(MemoryTransport { _ in TransportResponse(status: .ok, body: bytes) })
        let request = TransportRequest(
            operation: "o",
            method: .post,
            scheme: "https",
            authority: "a",
            path: "/b",
            body: bytes
        )
        _ = try await recorder.send(request)
        let replayed = MemoryTransport(replaying: try Recording(json: recorder.recording.json))
        #expect(try await replayed.send(request).body.bytes == bytes)
    }

    @Test("what is no recording is an error", arguments: ["", "{}", "[1]", #"[{"request":"GET /"}]"#])
    func unreadable(_ text: String) {
        #expect(throws: RecordingError.self) { try Recording(json: Array(text.utf8)) }
    }
}
