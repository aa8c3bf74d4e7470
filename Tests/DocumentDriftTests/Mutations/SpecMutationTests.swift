// The other direction: every single change of a spec's line that the page speaks of is drift.
import Diagnostics
import DocumentDrift
import DocumentFacts
import OpenAPIDocument
import Testing

@Suite("Every line of a spec that the page speaks of matters")
struct SpecMutationTests {
    /// The lines of the operation and of the schemas of its normal response: errors are on no page of an operation.
    private func mutants(_ spec: ProviderSpec) -> [Mutant] {
        let lines = spec.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var section = Section.other
        var isKnown = false
        var parameter = ""
        var mutants: [Mutant] = []
        for (index, line) in lines.enumerated() {
            section = section.next(line)
            if line.hasPrefix("        - name: ") {
                isKnown = Self.knownParameters.contains(line)
                parameter = String(line.dropFirst("        - name: ".count))
            }
            if section == .schemas, line.hasPrefix("    "), !line.hasPrefix("     ") {
                parameter = Self.parameter(of: line.filter { $0 != " " && $0 != ":" }, lines) ?? ""
            }
            if section == .parameters, isKnown { continue }
            for kind in SpecMutation.allCases where section.has(kind) {
                guard let mutant = kind.mutant(of: line), mutant != line else { continue }
                // Listed values, properties and items say the type as well.
                let next = index + 1 < lines.count ? lines[index + 1] : ""
                let saysMore = line.hasPrefix("      type") || line.hasSuffix("array") || next.contains(" enum:")
                if kind == .dropType, saysMore { continue }
                var changed = lines
                changed[index] = mutant
                mutants.append(
                    Mutant(kind: kind, line: index + 1, text: changed.joined(separator: "\n"), parameter: parameter)
                )
            }
        }
        return mutants
    }

    private struct Mutant {
        var kind: SpecMutation
        var line: Int
        var text: String
        /// The name of the parameter that the line belongs to, or that alone has the schema of the line; else empty.
        var parameter: String
    }

    /// The parameter that is the only one to refer to a schema.
    private static func parameter(of schema: String, _ lines: [String]) -> String? {
        let references = lines.indices.filter { lines[$0].hasSuffix("/schemas/\(schema)'") }
        guard references.count == 1, let line = references.first else { return nil }
        // Deeper than this are the schemas of bodies.
        guard lines[line].hasPrefix("            $ref"),
            let name = lines[..<line].last(where: {
                $0.hasPrefix("        - name: ") || $0.hasPrefix("      responses")
            })
        else { return nil }
        return name.hasPrefix("        - name: ") ? String(name.dropFirst("        - name: ".count)) : nil
    }

    /// What the spec says of a parameter that is known to be on no page.
    private static let knownParameters: Set<String> = ["        - name: status"]

    private enum Section {
        case other, end, path, parameters, responses, schemas, properties

        func next(_ line: String) -> Section {
            switch line {
            case _ where self == .end: .end
            case "paths:": .path
            case "      parameters:": .parameters
            case "      responses:": .responses
            case "components:": .other
            case "    ErrorResponse:": .end
            case "  schemas:": .schemas
            case "      properties:": .properties
            case _ where self == .properties && line.hasPrefix("    ") && !line.hasPrefix("     "): .schemas
            default: self
            }
        }

        func has(_ kind: SpecMutation) -> Bool {
            switch (self, kind) {
            case (.other, _), (.end, _): false
            case (.path, .changeMethod), (.path, .changePath), (.responses, .changeStatus): true
            case (.path, _), (.responses, _): false
            case (_, .changeMethod), (_, .changePath), (_, .changeStatus): false
            case (.schemas, .renameProperty), (.parameters, .renameProperty): false
            default: true
            }
        }
    }

    @Test("every single change of the spec is caught", arguments: ProviderSpec.names)
    func all(_ name: String) throws {
        let spec = try ProviderSpec.named(name)
        let mutants = mutants(spec)
        var counts: [SpecMutation: Int] = [:]
        var unreadable = 0
        var unsaid = 0
        for mutant in mutants {
            var log = DiagnosticLog()
            let file = SourceFile(path: "openapi.yaml", bytes: Array(mutant.text.utf8))
            guard let document = OpenAPIDocumentReader.read(file, into: &log), !log.hasErrors else {
                // The reader itself refuses it.
                unreadable += 1
                continue
            }
            let isCaught = !spec.drift(of: spec.facts.facts, from: document).isEmpty
            if isUnsaid(mutant, spec) {
                #expect(!isCaught, "\(mutant.kind) of line \(mutant.line) is something that the page says")
                unsaid += 1
                continue
            }
            #expect(isCaught, "\(mutant.kind) of line \(mutant.line)")
            counts[mutant.kind, default: 0] += 1
        }
        let sum = counts.values.reduce(0, +)
        print(
            "\(name): \(mutants.count) mutants of its spec, \(sum) caught, \(unsaid) of what the page does not say, "
                + "\(unreadable) refused by the reader"
        )
        #expect(sum > 50)
    }

    /// The types of parameters in whose table the page has no column for them, and the status of a response that it does
    /// not name.
    private func isUnsaid(_ mutant: Mutant, _ spec: ProviderSpec) -> Bool {
        guard let operation = spec.facts.facts.operation else { return false }
        switch mutant.kind {
        case .changeType, .dropType:
            return operation.parameters.contains { $0.field.name == mutant.parameter && $0.field.shape == .unsaid }
        case .changeStatus: return operation.responses.allSatisfy { $0.status == nil }
        default: return false
        }
    }

    @Test("no kind of change is without a mutant")
    func kinds() throws {
        var kinds: Set<SpecMutation> = []
        for name in ProviderSpec.names { kinds.formUnion(mutants(try ProviderSpec.named(name)).map(\.kind)) }
        #expect(kinds == Set(SpecMutation.allCases))
    }
}
