// The other direction: every single change of a spec's line that the page speaks of is drift.
import Diagnostics
import DocumentDrift
import DocumentFacts
import OpenAPIDocument
import Testing

@Suite("Every line of a spec that the page speaks of matters")
struct SpecMutationTests {
    /// The lines of the operation and of the schemas of its normal answer: errors are on no page of an operation.
    private func mutants(_ spec: ProviderSpec) -> [(kind: SpecMutation, line: Int, text: String)] {
        let lines = spec.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var section = Section.other
        var mutants: [(SpecMutation, Int, String)] = []
        for (index, line) in lines.enumerated() {
            section = section.next(line)
            for kind in SpecMutation.allCases where section.has(kind) {
                guard let mutant = kind.mutant(of: line), mutant != line else { continue }
                var changed = lines
                changed[index] = mutant
                mutants.append((kind, index + 1, changed.joined(separator: "\n")))
            }
        }
        return mutants
    }

    private enum Section {
        case other, path, parameters, responses, schemas, properties

        func next(_ line: String) -> Section {
            switch line {
            case "paths:": .path
            case "      parameters:": .parameters
            case "      responses:": .responses
            case "components:", "    ErrorResponse:": .other
            case "  schemas:": .schemas
            case "      properties:": .properties
            case _ where self == .properties && line.hasPrefix("    ") && !line.hasPrefix("     "): .schemas
            default: self
            }
        }

        func has(_ kind: SpecMutation) -> Bool {
            switch (self, kind) {
            case (.other, _): false
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
        let spec = try ProviderSpec(name)
        let mutants = mutants(spec)
        var counts: [SpecMutation: Int] = [:]
        var unreadable = 0
        for mutant in mutants {
            var log = DiagnosticLog()
            let file = SourceFile(path: "openapi.yaml", bytes: Array(mutant.text.utf8))
            guard let document = OpenAPIDocumentReader.read(file, into: &log), !log.hasErrors else {
                // The reader itself refuses it.
                unreadable += 1
                continue
            }
            let lines = spec.drift(of: spec.facts.facts, from: document)
            #expect(!lines.isEmpty || Self.isOpen(mutant.kind, name), "\(mutant.kind) of line \(mutant.line)")
            counts[mutant.kind, default: 0] += 1
        }
        let sum = counts.values.reduce(0, +)
        print(
            "\(name): \(mutants.count) mutants of its spec, \(sum) readable and caught, \(unreadable) refused by the reader"
        )
        #expect(sum > 50)
    }

    /// The RDS page names no types of parameters and no status.
    private static func isOpen(_ kind: SpecMutation, _ name: String) -> Bool {
        name == "huaweicloud-rds" && [.changeType, .dropType, .changeStatus].contains(kind)
    }

    @Test("no kind of change is without a mutant")
    func kinds() throws {
        var kinds: Set<SpecMutation> = []
        for name in ProviderSpec.names { kinds.formUnion(mutants(try ProviderSpec(name)).map(\.kind)) }
        #expect(kinds == Set(SpecMutation.allCases))
    }
}
