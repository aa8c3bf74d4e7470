// The fields of an object, wherever its schema's references and compositions state them.
import OpenAPIDocument

extension SchemaView {
    /// The properties of the schema and of its branches, each name once, in the order found.
    var properties: [Schema.Property] {
        var seen: Set<String> = []
        let own = schemas.flatMap(\.properties)
        let ofBranches = branches.isEmpty ? [] : allBranches.flatMap { $0.schemas.flatMap(\.properties) }
        return (own + ofBranches).filter { seen.insert($0.name).inserted }
    }

    /// The names that are required whatever branch a value takes.
    var required: Set<String> {
        let own = schemas.reduce(into: Set<String>()) { $0.formUnion($1.required) }
        guard let first = branches.first else { return own }
        let rest = branches.dropFirst()
        let common = rest.reduce(SchemaView(first, in: document).ownRequired) { names, branch in
            names.intersection(SchemaView(branch, in: document).ownRequired)
        }
        return own.union(common)
    }

    private var ownRequired: Set<String> {
        schemas.reduce(into: Set<String>()) { $0.formUnion($1.required) }
    }

    /// The branches that are objects; empty where a value is no choice between objects.
    var objectBranches: [SchemaID] {
        branches.filter { SchemaView($0, in: document).types == .object }
    }

    /// What the schema says of properties that it does not name.
    var additionalProperties: Schema.AdditionalProperties {
        let stated = first { schema -> Schema.AdditionalProperties? in
            if case .unstated = schema.additionalProperties { nil } else { schema.additionalProperties }
        }
        return stated?.value ?? .unstated
    }
}
