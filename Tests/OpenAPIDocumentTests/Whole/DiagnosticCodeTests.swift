// Whether every code that the module declares is asserted by a test.
import Diagnostics
import Foundation
import Testing

@Suite("Diagnostic codes")
struct DiagnosticCodeTests {
    private static var cases: [ProblemCase] {
        DocumentProblems.cases + PathProblems.pathCases + PathProblems.parameterCases + PathProblems.bodyCases
            + SchemaProblems.typeCases + SchemaProblems.keywordCases + SchemaProblems.enumCases
            + SchemaProblems.versionCases + ReferenceProblems.targetCases + ReferenceProblems.cycleCases
            + ExtensionProblems.keyCases + ExtensionProblems.schemaCases + ExtensionProblems.operationCases
    }

    private static let declarations = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/OpenAPIDocument/DiagnosticCode+OpenAPI.swift")

    @Test("each has a case that names it")
    func everyCode() throws {
        let text = try String(contentsOf: Self.declarations, encoding: .utf8)
        let declared = text.matches(of: /rawValue: "([a-z-]+)"/).map { String($0.output.1) }
        #expect(declared.count > 30)
        #expect(Set(declared).count == declared.count)
        let asserted = Set(
            Self.cases.flatMap(\.problems).compactMap { problem in
                problem.firstMatch(of: /(?:error|warning) ([a-z-]+):/).map { String($0.output.1) }
            } + [
                "time-format", "outside-root", "document-size", "not-generated", "mirror-content", "dynamic-reference",
            ]
        )
        #expect(declared.filter { !asserted.contains($0) } == [])
    }
}
