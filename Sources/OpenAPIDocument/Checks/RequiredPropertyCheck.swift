// Whether every required property is declared somewhere: in the schema, its parts, or what it is a part of.
import Diagnostics

enum RequiredPropertyCheck {
    /// A schema with more relatives than this is not checked: the time would grow with the square of their number.
    private static let mostRelatives = 1000

    static func run(in context: inout ReadingContext) {
        guard !context.undeclaredRequirements.isEmpty else { return }
        let owners = owners(of: context.schemas.schemas)
        var known: [SchemaID: Set<String>?] = [:]
        for requirement in context.undeclaredRequirements {
            let id = requirement.schema
            let names = known[id] ?? declaredNames(around: id, owners, in: context.schemas)
            known[id] = .some(names)
            guard let names, !names.contains(requirement.name), !takesAnyProperty(context.schemas[id]) else { continue }
            context.report(
                .requiredUnknownProperty,
                "the required property '\(requirement.name)' is not declared",
                severity: .warning,
                at: requirement.node,
                hint: NearestName.hint(for: requirement.name, in: names)
            )
        }
    }

    /// For each schema, those that it is a part of.
    private static func owners(of schemas: [Schema]) -> [SchemaID: [SchemaID]] {
        var owners: [SchemaID: [SchemaID]] = [:]
        for (index, schema) in schemas.enumerated() {
            for part in schema.composition { owners[part, default: []].append(SchemaID(index: index)) }
        }
        return owners
    }

    /// The properties of whatever the schema is a part of, directly or not, and of all parts of that; nil for too many.
    private static func declaredNames(
        around id: SchemaID,
        _ owners: [SchemaID: [SchemaID]],
        in arena: SchemaArena
    ) -> Set<String>? {
        guard let upwards = relatives(of: [id], by: { owners[$0, default: []] }),
            let all = relatives(of: upwards, by: { arena.composition(of: $0) })
        else { return nil }
        return Set(all.flatMap { arena[$0].properties.map(\.name) })
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
