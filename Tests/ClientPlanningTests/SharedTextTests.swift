// Texts and objects that many places use are written out at each: their uses are counted, and too many refused.
import ClientPlan
import Testing

@Suite("Shared texts and objects", .timeLimit(.minutes(10)))
struct SharedTextTests {
    private func document(operations: Int, _ operation: String, components: String) -> String {
        let paths = (0..<operations).map { "  /a\($0): {get: {\(operation)}}\n" }.joined()
        return Text.document("paths:\n" + paths + "components:\n" + components)
    }

    private let response = "responses: {'204': {description: d}}"

    @Test(
        "a long text that is repeated is refused, wherever it stands",
        arguments: ["parameter", "response", "header", "schema"]
    )
    func texts(_ kind: String) throws {
        let text = "description: '" + String(repeating: "word ", count: 400_000) + "'"
        let (operation, components) =
            switch kind {
            case "parameter":
                (
                    "parameters: [{$ref: '#/components/parameters/P'}], " + response,
                    "  parameters: {P: {name: p, in: query, schema: {}, \(text)}}\n"
                )
            case "response":
                ("responses: {'204': {$ref: '#/components/responses/R'}}", "  responses: {R: {\(text)}}\n")
            case "header":
                (
                    "responses: {'204': {$ref: '#/components/responses/R'}}",
                    "  responses: {R: {description: d, headers: {X-A: {schema: {}, \(text)}}}}\n"
                )
            default:
                (
                    "parameters: [{name: p, in: query, schema: {$ref: '#/components/schemas/S'}}], " + response,
                    "  schemas: {S: {type: string, \(text)}}\n"
                )
            }
        let many = try Planning(document(operations: 100, operation, components: components))
        #expect(
            many.errors == [
                "too-large: the client would have more than 64 MB of documentation, "
                    + "what references share counted for each use"
            ]
        )
        #expect(try Planning(document(operations: 10, operation, components: components)).errors == [])
    }

    @Test("an object with many properties in the parameters of many operations is refused")
    func members() throws {
        let properties = (0..<1_100).map { "p\($0): {type: string}" }.joined(separator: ", ")
        let components =
            "  parameters: {P: {name: p, in: query, schema: {$ref: '#/components/schemas/S'}}}\n"
            + "  schemas: {S: {type: object, properties: {\(properties)}}}\n"
        let operation = "parameters: [{$ref: '#/components/parameters/P'}], " + response
        let many = try Planning(document(operations: 1_000, operation, components: components))
        #expect(
            many.errors == [
                "too-large: the client would have more than 1000000 properties in the objects of its parameters, "
                    + "what references share counted for each use"
            ]
        )
        #expect(try Planning(document(operations: 10, operation, components: components)).errors == [])
    }
}
