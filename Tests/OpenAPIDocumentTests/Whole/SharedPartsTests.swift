// What operations share multiplies: a small document may stand for more than anybody can generate.
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("Shared parts", .timeLimit(.minutes(10)))
struct SharedPartsTests {
    private static let kinds = [
        "parameters of a path", "servers of a path", "headers", "contents of a response", "contents of a request",
        "links",
    ]

    /// Operations that have as many parts each, all by references or from their path.
    private static func document(_ kind: String, operations: Int, parts: Int) -> String {
        let names = (0..<parts).map { "p\($0)" }
        var paths: [String] = []
        var components = ""
        switch kind {
        case "parameters of a path":
            // A path item that many paths refer to.
            let parameters = names.map { "        - {name: \($0), in: query, schema: {}}\n" }.joined()
            components =
                "  pathItems:\n    I:\n      parameters:\n" + parameters
                + "      get: {responses: {'204': {description: d}}}\n"
            paths = (0..<operations).map { "  /a\($0): {$ref: '#/components/pathItems/I'}\n" }
        case "servers of a path":
            let servers = names.map { "{url: 'https://\($0).example.com'}" }.joined(separator: ", ")
            components =
                "  pathItems: {I: {servers: [\(servers)], get: {responses: {'204': {description: d}}}}}\n"
            paths = (0..<operations).map { "  /a\($0): {$ref: '#/components/pathItems/I'}\n" }
        case "contents of a request":
            let contents = names.map { "application/\($0): {}" }.joined(separator: ", ")
            components = "  requestBodies:\n    B: {content: {\(contents)}}\n"
            paths = (0..<operations).map {
                "  /a\($0): {put: {requestBody: {$ref: '#/components/requestBodies/B'}, "
                    + "responses: {'204': {description: d}}}}\n"
            }
        default:
            let entries =
                switch kind {
                case "headers": "headers: {" + names.map { "\($0): {schema: {}}" }.joined(separator: ", ") + "}"
                case "links": "links: {" + names.map { "\($0): {operationId: first}" }.joined(separator: ", ") + "}"
                default: "content: {" + names.map { "application/\($0): {}" }.joined(separator: ", ") + "}"
                }
            components = "  responses:\n    R: {description: d, \(entries)}\n"
            paths = (0..<operations).map {
                let id = $0 == 0 ? "operationId: first, " : ""
                return "  /a\($0): {get: {\(id)responses: {'200': {$ref: '#/components/responses/R'}}}}\n"
            }
        }
        return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + paths.joined()
            + "components:\n" + components
    }

    @Test("are counted for each operation that has them, and too many are refused, once", arguments: kinds)
    func tooMany(_ kind: String) {
        let reading = Reading(Self.document(kind, operations: 700, parts: 600))
        #expect(reading.log.diagnostics.filter { $0.severity == .error }.map(\.code) == [.documentSize])
        #expect(reading.document == nil)
    }

    @Test("are read where they are as many as a large document has", arguments: kinds)
    func enough(_ kind: String) {
        let reading = Reading(Self.document(kind, operations: 300, parts: 20))
        #expect(!reading.log.hasErrors)
        #expect(reading.document?.operations.count == 300)
    }
}
