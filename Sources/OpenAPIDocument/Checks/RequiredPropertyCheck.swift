// Whether every required property is declared somewhere: in the schema, its parts, or what it is a part of.
import Diagnostics
import YAMLTree

enum RequiredPropertyCheck {
    /// A schema with more relatives than this is not checked: the time would grow with the square of their number.
    private static let mostRelatives = 1000

    /// How many relatives are looked at in one document; what is left then is not checked.
    private static let mostLooks = 2_000_000

    static func run(in context: inout ReadingContext) {
        guard !context.undeclaredRequirements.isEmpty else { return }
        let owners = owners(of: context.schemas.schemas)
        var relatives: [SchemaID: Set<SchemaID>?] = [:]
        var declared: [SchemaID: Set<ExactText>] = [:]
        var looks = 0
        for requirement in context.undeclaredRequirements {
            let id = requirement.schema
            guard looks < mostLooks, !takesAnyProperty(context.schemas[id]) else { continue }
            let around = relatives[id] ?? self.relatives(around: id, owners, in: context.schemas)
            if relatives[id] == nil { looks += around?.count ?? mostRelatives }
            relatives[id] = .some(around)
            guard let around else { continue }
            looks += around.count
            let isDeclared = around.contains { relative in
                let names = declared[relative] ?? Set(context.schemas[relative].properties.map { ExactText($0.name) })
                declared[relative] = names
                return names.contains(requirement.name)
            }
            if isDeclared { continue }
            context.report(
                .requiredUnknownProperty,
                "the required property '\(requirement.name)' is not declared",
                severity: .warning,
                at: requirement.node,
                hint: context.hint(for: requirement.name, in: around.flatMap { declared[$0] ?? [] }.map(\.text))
            )
        }
    }

    /// For each schema, those that it is a part of.
    private static func owners(of schemas: [Schema]) -> [SchemaID: [SchemaID]] {
        var owners: [SchemaID: [SchemaID]] = [:]
        for (index, schema) in schemas.enumerated() {
            for part in schema.composition + schema.facts.conditions { owners[part, default: []].append(SchemaID(index: index)) }
        }
        return owners
    }

    /// Whatever the schema is a part of, directly or not, and all parts of that; nil for too many.
    private static func relatives(
        around id: SchemaID,
        _ owners: [SchemaID: [SchemaID]],
        in arena: SchemaArena
    ) -> Set<SchemaID>? {
        guard let upwards = relatives(of: [id], by: { owners[$0, default: []] }) else { return nil }
        return relatives(of: upwards, by: { arena.composition(of: $0) })
    }

    private static func relatives(of ids: Set<SchemaID>, by next: (SchemaID) -> [SchemaID]) -> Set<SchemaID>? {
        var visited = ids
        var open = Array(ids)
        while let id = open.popLast() {
            for other in next(id) where visited.insert(other).inserted {
                guard visited.count <= mostRelatives else { return nil }
                open.append(other)
            }
        }
        return visited
    }

    private static func takesAnyProperty(_ schema: Schema) -> Bool {
        switch schema.additionalProperties {
        case .allowed, .schema: true
        case .unstated, .forbidden: false
        }
    }
}
