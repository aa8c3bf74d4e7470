// Servers whose addresses are made of variables, or count from where the document is.
import Case_server_addresses
import DriftlessRuntime
import Testing

@Suite("Addresses of servers are made as OpenAPI and RFC 3986 say")
struct ServerAddressTests {
    @Test("a variable may be the whole root")
    func roots() throws {
        #expect(try CaseClient.server().description == "https://example.com/service/v1")
        #expect(
            try CaseClient.server(apiRoot: "http://localhost:8080/x").description
                == "http://localhost:8080/x/service/v1"
        )
    }

    @Test("an empty variable leaves its part out")
    func emptyVariables() throws {
        #expect(try CaseClient.Servers.staged().description == "https://api.example.com/v1")
        #expect(
            try CaseClient.Servers.staged(stage: "-test", port: "8443", base: "b").description
                == "https://api-test.example.com:8443/b/v1"
        )
    }

    @Test("a relative address counts from the document's")
    func relative() throws {
        let document = try ServerURL("https://docs.example.com/a/b/openapi.yaml")
        #expect(try CaseClient.Servers.based(from: document).description == "https://docs.example.com/api/v1")
        #expect(
            try CaseClient.Servers.based(from: document, base: "https://example.com").description
                == "https://example.com/v1"
        )
        #expect(try CaseClient.Servers.beside(from: document).description == "https://docs.example.com/a/b/v2")
        #expect(try CaseClient.Servers.above(from: document).description == "https://docs.example.com/a/v2")
        #expect(try CaseClient.Servers.here(from: document).description == "https://docs.example.com/a/b")
        #expect(try CaseClient.Servers.root(from: document).description == "https://docs.example.com/v2")
    }

    @Test("what no request can be sent to is refused when it is asked for")
    func refused() {
        #expect(throws: ClientError.self) { try CaseClient.Servers.queried() }
        #expect(throws: ClientError.self) { try CaseClient.Servers.socket() }
    }

    @Test("an operation's relative server counts from the client's")
    func operations() async throws {
        let recorder = Recorder("", status: 204)
        try await CaseClient(server: try ServerURL("https://example.com/x/y"), transport: recorder).getA()
        #expect(recorder.request.map { $0.authority + $0.path } == "example.com/elsewhere/a")
    }
}
