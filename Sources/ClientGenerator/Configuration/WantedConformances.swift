// The protocols that driftless.yaml names for single schemas, and the types that they are for.
import ClientPlan
import Diagnostics
import SwiftEmission

/// What an entry of `conformances` asks for.
struct WantedConformances {
    var schema: WrittenText
    var protocols: [String]
}

extension ClientPlan {
    /// By the Swift names of the types at places.
    func conformances(_ schemas: [Place: WantedConformances]) -> [String: [String]] {
        var byType: [String: [String]] = [:]
        for (type, wanted) in types(at: schemas) { byType[names[type.symbol]] = wanted.protocols }
        return byType
    }

    /// What types cannot conform to that an entry names.
    func unmetConformances(_ schemas: [Place: WantedConformances]) -> DiagnosticLog {
        var log = DiagnosticLog()
        for (type, wanted) in types(at: schemas) {
            guard wanted.protocols.contains("Identifiable"), !type.isIdentifiable(names) else { continue }
            log.error(
                .configuration,
                "'\(names[type.symbol])' cannot be 'Identifiable': it has no required property 'id'",
                at: wanted.schema.span,
                hint: "name one 'id' under 'names', or remove the entry"
            )
        }
        return log
    }

    private func types(at schemas: [Place: WantedConformances]) -> [(TypeDeclaration, WantedConformances)] {
        guard !schemas.isEmpty else { return [] }
        return api.declarations.compactMap { type in
            if case .alias = type { return nil }
            return schemas[names.symbols[type.symbol.index].place].map { (type, $0) }
        }
    }
}
