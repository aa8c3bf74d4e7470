// Entries of `streamEnd` that have no effect are told.
import ClientPlan
import ClientPlanning
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("The ends of streams that driftless.yaml names")
struct StreamEndTests {
    private func messages(_ ends: [String: String]) throws -> [String] {
        let text = Text.document(
            """
            paths:
              /a: {get: {operationId: watch, responses: {'200': {description: d, content: {text/event-stream: {}}}}}}
              /b: {get: {operationId: read, responses: {'200': {description: d, content: {text/plain: {}}}}}}
              /c: {get: {responses: {'200': {description: d, content: {application/jsonl: {}}}}}}
            """
        )
        var log = DiagnosticLog()
        let file = SourceFile(path: "api.yaml", bytes: Array(text.utf8))
        let document = try #require(OpenAPIDocumentReader.read(file, into: &log))
        var configuration = PlanningConfiguration(client: "TestClient")
        configuration.streamEnds = StreamEnds(byOperation: ends)
        _ = ClientPlanner(document: document, configuration: configuration).plan(into: &log)
        return log.diagnostics.filter { $0.code == .unusedStreamEnd }
            .map { $0.message + "; " + ($0.hint ?? "") }
    }

    @Test("an entry for a stream is quiet, by operationId or by method and path")
    func used() throws {
        #expect(try messages(["watch": "[DONE]", "get /c": "end"]) == [])
    }

    @Test("an entry for no operation, or for one without a stream, is an error with advice")
    func unused() throws {
        #expect(
            try messages(["wacth": "[DONE]", "read": "x"]) == [
                "'streamEnd' in driftless.yaml names the operation 'read', whose responses are no streams; "
                    + "these have one: get /c, watch",
                "'streamEnd' in driftless.yaml names 'wacth', which is no operation of the document; "
                    + "did you mean 'watch'?",
            ]
        )
    }
}
