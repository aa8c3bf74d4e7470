// What the client's protocol calls operations: as the client does, or where it has groups, as one without groups would.
import ClientPlan
import ClientPlanning
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("Methods of the client's protocol")
struct RequirementNameTests {
    /// What stands for each operation in the client, and in the protocol where that is something else.
    private static func names(
        _ grouping: OperationGrouping,
        _ protocolName: String? = "TestAPI",
        chosen: [String: String] = [:]
    ) throws -> [[String]] {
        let text = Text.document(
            """
            paths:
              /pets:
                get: {operationId: pets/list, tags: [pets], responses: {'204': {description: d}}}
                put: {operationId: pets, tags: [pets], responses: {'204': {description: d}}}
              /shops: {get: {operationId: shops/list, tags: [shops], responses: {'204': {description: d}}}}
              /other: {get: {operationId: shops_list, tags: [others], responses: {'204': {description: d}}}}
              /ping: {get: {operationId: ping, responses: {'204': {description: d}}}}

            """
        )
        var log = DiagnosticLog()
        let file = SourceFile(path: "api.yaml", bytes: Array(text.utf8))
        let document = try #require(OpenAPIDocumentReader.read(file, into: &log))
        let names = Dictionary(
            uniqueKeysWithValues: chosen.map { (Place(document: "api.yaml", pointer: $0.key), $0.value) }
        )
        var configuration = PlanningConfiguration(client: "TestClient", names: names)
        configuration.grouping = grouping
        configuration.protocolName = protocolName
        let plan = ClientPlanner(document: document, configuration: configuration).plan(into: &log)
        #expect(!log.hasErrors)
        return plan.api.operations.map { operation in
            [plan.names[operation.symbol]] + (operation.requirementSymbol.map { [plan.names[$0]] } ?? [])
        }
    }

    @Test("side by side, operations are called the same in both")
    func flat() throws {
        #expect(try Self.names(.flat).allSatisfy { $0.count == 1 })
    }

    @Test("what groups tell apart has a name of its own in the protocol, and nobody is renamed for it")
    func grouped() throws {
        let grouped = try Self.names(.byTag)
        #expect(grouped.map(\.last) == ["petsList", "pets", "shopsSlashList", "shops_list", "ping"])
        #expect(try grouped.map(\.first) == Self.names(.byTag, nil).map(\.first))
    }

    @Test("a name that the maintainer chose within a group says nothing of the protocol")
    func chosen() throws {
        let chosen = [
            "/paths/~1pets/get": "all", "/paths/~1shops/get": "every", "/paths/~1other/get": "shopsList",
            "/paths/~1ping/get": "isThere",
        ]
        let names = try Self.names(.byTag, chosen: chosen)
        #expect(names[0] == ["all", "petsList"] && names[2] == ["every", "shopsSlashList"])
        #expect(names[4] == ["isThere", "isThere"])
        #expect(Set(names.map(\.last)).count == names.count)
    }
}
