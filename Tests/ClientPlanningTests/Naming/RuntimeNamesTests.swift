// The table of the runtime's names is what the runtime declares: it is written here, and held here.
import Foundation
import TestSupport
import Testing

@testable import ClientPlanning

@Suite("Names of the runtime")
struct RuntimeNamesTests {
    private static let modules = Prerequisite(
        BuiltModules() != nil,
        otherwise: "the built modules are not beside the tests"
    )

    /// What generated types conform to.
    private static let models = ["JSONModel", "ParameterEncodable", "ResponseHeaders"]
    private static let enums = [
        "JSONClosedIntegerEnum", "JSONClosedStringEnum", "JSONIntegerEnum", "JSONStringEnum", "JSONUnion",
        "JSONValueEnum", "ParameterEncodable",
    ]
    private static let operations = ["ClientOperation", "ReceivedOperation"]

    @Test(
        "the table is what the symbols of the runtime say: `make runtime-names` writes it",
        .enabled(if: modules.isMet, "\(modules)")
    )
    func table() throws {
        let symbols = try RuntimeSymbols(try #require(BuiltModules()))
        let types = symbols.types
        #expect(types.isSuperset(of: ["JSONValue", "RequestBuilder", "Timestamp", "ClientOperation"]))
        let text = Self.text(symbols)
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/ClientPlanning/Naming/RuntimeNames.swift"
        )
        if ProcessInfo.processInfo.environment["DRIFTLESS_UPDATE_SNAPSHOTS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test("every type of the runtime's is kept from generated types", .enabled(if: modules.isMet, "\(modules)"))
    func types() throws {
        let symbols = try RuntimeSymbols(try #require(BuiltModules()))
        #expect(symbols.types.subtracting(ReservedNames.types) == [])
    }

    private static func text(_ symbols: RuntimeSymbols) -> String {
        func required(_ kind: RuntimeSymbols.Member.Kind, _ protocols: [String]) -> Set<String> {
            Set(protocols.flatMap(symbols.members).filter { $0.kind == kind && $0.isRequirement }.map(\.name))
        }
        let operationTypes = operations.flatMap(symbols.members).filter { $0.kind == .type }.map(\.name)
        return """
            // Made from the symbols of the runtime by `make runtime-names`, and held by a test. Do not edit.

            /// Names that the runtime takes.
            enum RuntimeNames {
                /// Types, protocols and aliases of its modules.
                static let types: Set<String> = [
            \(lines(symbols.types))
                ]

                /// Types within operations.
                static let operationTypes: Set<String> = [
            \(lines(Set(operationTypes)))
                ]

                /// Properties that the protocols of generated structs ask for.
                static let properties: Set<String> = [
            \(lines(required(.property, models)))
                ]

                /// Static properties that the protocols of generated enums ask for.
                static let staticMembers: Set<String> = [
            \(lines(required(.staticProperty, enums)))
                ]
            }

            """
    }

    /// As many on a line as fit.
    private static func lines(_ names: Set<String>) -> String {
        var lines = [""]
        for name in names.sorted() {
            let item = "\"\(name)\","
            if let last = lines.last, last.isEmpty || last.count + item.count + 9 <= 120 {
                lines[lines.count - 1] = last.isEmpty ? item : last + " " + item
            } else {
                lines.append(item)
            }
        }
        if lines.count == 1 { lines[0].removeLast() }
        return lines.map { "        " + $0 }.joined(separator: "\n")
    }
}
