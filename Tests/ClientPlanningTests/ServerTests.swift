// Servers of the document, a path and an operation, with their variables.
import ClientPlan
import Testing

@Suite("Servers")
struct ServerTests {
    private func plan(_ servers: String, path: String = "", operation: String = "") throws -> ClientPlan {
        try Planning.clean(
            Text.document(
                """
                \(servers)
                paths:
                  /a:
                    \(path)
                    get:
                      operationId: a
                      \(operation)
                      responses: {'204': {description: d}}
                """
            )
        )
    }

    @Test("every server has a name: its description's where that is short, else its host's")
    func names() throws {
        let plan = try plan(
            """
            servers:
              - {url: 'https://a.example.com'}
              - {url: 'https://b.example.com', description: Staging}
              - {url: 'https://c.example.com/v2'}
              - {url: /v3}
              - {url: 'https://d.example.com', description: Staging}
            """
        )
        let names = plan.swift(plan.api.servers)
        #expect(Set(names).count == 5)
        #expect(names[2] == "cExampleComV2")
        #expect(plan.api.servers.map(\.address) == [.absolute, .absolute, .absolute, .relative, .absolute])
    }

    @Test("a variable with listed values is an enum, shared by servers that list the same; any other is text")
    func variables() throws {
        let variables = "{region: {default: eu, enum: [eu, us, us]}, port: {default: '443'}}"
        let plan = try plan(
            """
            servers:
              - {url: 'https://{region}.example.com:{port}', variables: \(variables)}
              - {url: 'https://{region}.example.org:{port}', variables: \(variables)}
            """
        )
        let types = plan.api.servers.map { $0.variables.map { $0.type.map { plan.text(.named($0)) } } }
        #expect(types == [["ServerRegion", nil], ["ServerRegion", nil]])
        #expect(try plan.stringEnum("ServerRegion").cases.map(\.value) == ["eu", "us"])
        #expect(plan.api.servers[0].variables.map(\.defaultValue) == ["eu", "443"])
    }

    @Test("the nearest servers hold: the operation's before the path's")
    func nearest() throws {
        let path = "servers: [{url: 'https://path.example.com'}]"
        let operation = "servers: [{url: 'https://operation.example.com'}]"
        #expect(try plan("").operation.server == nil)
        #expect(try plan("", path: path).operation.server?.url == "https://path.example.com")
        #expect(try plan("", path: path, operation: operation).operation.server?.url == "https://operation.example.com")
    }
}
