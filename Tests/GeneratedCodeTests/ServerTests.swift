// Servers of the document, of a path and of an operation.
import Case_servers
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Requests go to the server that the document names")
struct ServerTests {
    @Test("variables with values are an enum, others text, each with its default")
    func variables() throws {
        #expect(try CaseClient.server() == ServerURL("https://eu.example.com:8443/v2"))
        #expect(
            try CaseClient.server(region: .usEast, port: "1", base: "b") == ServerURL("https://us-east.example.com:1/b")
        )
        #expect(
            try CaseClient.server(region: .unrecognized(rawValue: "ap")) == ServerURL("https://ap.example.com:8443/v2")
        )
    }

    @Test("each server at the top can be reached, also a relative one")
    func others() throws {
        #expect(try CaseClient.Servers.test() == ServerURL("https://test.example.com/v2"))
        #expect(
            try CaseClient.Servers.relative(from: ServerURL("https://docs.example.com/api/openapi.yaml"))
                == ServerURL("https://docs.example.com/relative")
        )
    }

    @Test("an operation's servers go before its path's, and these before the client's")
    func places() async throws {
        let recorder = Recorder("", status: 204)
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        func target() -> String? { recorder.request.map { $0.authority + $0.path } }
        try await client.getOwn()
        #expect(target() == "one.own.example.com/x/a")
        try await client.postPath()
        #expect(target() == "uploads.example.com/up/a")
        try await client.putRelative()
        #expect(target() == "example.com/elsewhere/a")
        try await client.getPlain()
        #expect(target() == "example.com/base/b")
    }

    @Test("a caller can serve an operation elsewhere")
    func elsewhere() async throws {
        let recorder = Recorder("", status: 204)
        var operation = CaseClient(server: try ServerURL(Wire.server), transport: recorder).getOwn
        operation.server = try ServerURL("https://local.example.com")
        try await operation()
        #expect(recorder.request.map { $0.authority + $0.path } == "local.example.com/a")
    }
}
