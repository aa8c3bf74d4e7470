// Groups of operations in other groups: tags with a parent.
import ClientPlan
import ClientPlanning
import Diagnostics
import OpenAPIDocument
import Testing

@Suite("Tags that are part of others")
struct TagParentTests {
    /// Each group with its parents before it, and the warnings.
    private static func planned(_ tags: String, used: [String]) throws -> (groups: [String], warnings: [String]) {
        let paths = used.map {
            "  /\($0): {get: {operationId: 'get \($0)', tags: [\($0)], responses: {'204': {description: d}}}}"
        }.joined(separator: "\n")
        let text = Text.document("tags: [\(tags)]\npaths:\n\(paths)\n", version: "3.2.0")
        var log = DiagnosticLog()
        let file = SourceFile(path: "api.yaml", bytes: Array(text.utf8))
        let document = try #require(OpenAPIDocumentReader.read(file, into: &log))
        var configuration = PlanningConfiguration(client: "TestClient")
        configuration.grouping = .byTag
        let plan = ClientPlanner(document: document, configuration: configuration).plan(into: &log)
        var routes: [SymbolID: String] = [:]
        for group in plan.api.groups {
            let start = group.parent.map { (routes[$0] ?? "?") + "." } ?? ""
            routes[group.symbol] = start + plan.names[group.symbol]
        }
        let warnings = log.diagnostics.filter { $0.code == .tagParent }.map(\.message)
        return (plan.api.groups.compactMap { routes[$0.symbol] }, warnings)
    }

    @Test("a group is in its parent's, which has it although it has no operations of its own")
    func nested() throws {
        let tags = "{name: a, parent: b}, {name: b, parent: c}, {name: c}, {name: d, parent: c}"
        let found = try Self.planned(tags, used: ["d", "a"])
        #expect(found.groups == ["c", "c.d", "c.b", "c.b.a"])
        #expect(found.warnings.isEmpty)
    }

    @Test("a parent that is not there, or is part of its own part, is told, and its tag stands alone")
    func impossible() throws {
        let tags = "{name: a, parent: nobody}, {name: b, parent: c}, {name: c, parent: b}, {name: d, parent: d}"
        let found = try Self.planned(tags, used: ["a", "b", "d"])
        #expect(found.groups == ["a", "c", "c.b", "d"])
        #expect(
            found.warnings == [
                "the tag 'a' is not part of 'nobody': there is no such tag",
                "the tag 'c' is not part of 'b': the tags are parents of each other",
                "the tag 'd' is not part of 'd': the tags are parents of each other",
            ]
        )
    }

    @Test("a long chain of parents is no trouble")
    func long() throws {
        let tags = (0..<5000).map { "{name: t\($0), parent: t\($0 + 1)}" }.joined(separator: ", ") + ", {name: t5000}"
        #expect(try Self.planned(tags, used: ["t0"]).groups.count == 5001)
    }
}
