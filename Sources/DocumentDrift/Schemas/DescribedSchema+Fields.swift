// The fields of an object, wherever its schema's references and compositions state them.
import OpenAPIDocument
import SchemaView
import YAMLTree

extension DescribedSchema {
    /// The properties of the schema and of its branches, each name once, in the order found.
    var properties: [Schema.Property] {
        var seen: Set<ExactText> = []
        let own = layers.flatMap(\.schema.properties)
        let ofBranches = branches.isEmpty ? [] : allBranches.flatMap { $0.layers.flatMap(\.schema.properties) }
        return (own + ofBranches).filter { seen.insert(ExactText($0.name)).inserted }
    }

    /// The names that are required whatever branch a value takes.
    var required: Set<ExactText> {
        guard let first = branches.first else { return ownRequired }
        let common = branches.dropFirst().reduce(DescribedSchema(first, in: view).ownRequired) { names, branch in
            names.intersection(DescribedSchema(branch, in: view).ownRequired)
        }
        return ownRequired.union(common)
    }

    private var ownRequired: Set<ExactText> {
        layers.reduce(into: Set<ExactText>()) { $0.formUnion($1.schema.required) }
    }

    /// The branches that are objects; empty where a value is no choice between objects.
    var objectBranches: [SchemaID] {
        branches.filter { DescribedSchema($0, in: view).types == .object }
    }

    /// What the schema says of properties that it does not name.
    var additionalProperties: Schema.AdditionalProperties {
        ownAdditionalProperties ?? allBranches.lazy.compactMap(\.ownAdditionalProperties).first ?? .unstated
    }

    private var ownAdditionalProperties: Schema.AdditionalProperties? {
        for layer in layers {
            if case .unstated = layer.schema.additionalProperties { continue }
            return layer.schema.additionalProperties
        }
        return nil
    }
}
