// Whether every required property is declared somewhere: in the schema, its parts, or what it is a part of.
import Diagnostics

enum RequiredPropertyCheck {
    static func run(in context: inout ReadingContext) {
        guard !context.undeclaredRequirements.isEmpty else { return }
        let owners = owners(of: context.schemas.schemas)
        var known: [SchemaID: Set<String>] = [:]
        for requirement in context.undeclaredRequirements {
            let names =
                known[requirement.schema]
                ?? declaredNames(around: requirement.schema, owners, in: context.schemas)
            known[requirement.schema] = names
            guard !names.contains(requirement.name), !takesAnyProperty(context.schemas[requirement.schema]) else {
                continue
            }
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

    private static func declaredNames(
        around id: SchemaID,
        _ owners: [SchemaID: [SchemaID]],
        in schemas: SchemaArena
    ) -> Set<String> {
        var visited: Set<SchemaID> = [id]
        var open = [id]
        var names: Set<String> = []
        while let id = open.popLast() {
            names.formUnion(schemas.properties(of: id).map(\.name))
            for owner in owners[id, default: []] where visited.insert(owner).inserted { open.append(owner) }
        }
        return names
    }

    private static func takesAnyProperty(_ schema: Schema) -> Bool {
        switch schema.additionalProperties {
        case .allowed, .schema: true
        case .unstated, .forbidden: false
        }
    }
}
