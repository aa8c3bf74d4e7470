// What the cases of a union are called: by reference, title or shape, and where shapes are alike, by what tells them apart.
import OpenAPIDocument
import SchemaView
import YAMLTree

struct BranchNaming {
    let view: SchemaView
    /// How deep the names of items and properties are asked for.
    private static let depthLimit = 3

    /// A name for each branch. It depends on the branches themselves, never on their order.
    func names(of branches: [SchemaID]) -> [String] {
        var names = branches.map { name(of: $0, depth: 0) }
        for members in clashes(in: names) {
            let schemas = members.map { view.merged(branches[$0]).schema }
            for (index, telling) in zip(members, tellingNames(of: schemas)) { names[index] = telling ?? names[index] }
        }
        for members in clashes(in: names) {
            let schemas = members.map { view.merged(branches[$0]).schema }
            for (index, schema) in zip(members, schemas) {
                names[index] = inFull(schema, names[index])
            }
        }
        return names
    }

    private func clashes(in names: [String]) -> [[Int]] {
        Dictionary(grouping: names.indices) { IdentifierSpelling.idiomatic(names[$0], casing: .member) }.values
            .filter { $0.count > 1 }.map { $0.sorted() }
    }

    private func name(of id: SchemaID, depth: Int) -> String {
        if let name = componentName(of: id) { return name }
        let schema = view.merged(id).schema
        if let title = schema.title, title.count <= 40 { return title }
        switch typesOrListed(schema) {
        case .string: return constant(schema) ?? (schema.enumeration == nil ? schema.format ?? "string" : "enum")
        case .integer: return "integer"
        case .number: return "number"
        case .boolean: return "boolean"
        case .array:
            guard let items = schema.items, depth < Self.depthLimit else { return "array" }
            return name(of: items, depth: depth + 1) + " array"
        default:
            if let constant = constant(schema) { return constant }
            // The first required property tells objects apart better than a position does.
            let own = self.own(of: id) ?? schema
            let telling = own.properties.first { own.required.contains($0.name) } ?? own.properties.first
            return telling.map { "with " + $0.name } ?? "object"
        }
    }

    /// What a branch says itself, without what stands beside its union and holds for all branches.
    private func own(of id: SchemaID) -> Schema? {
        let branches = view.branchesBehind(view.target(of: id))
        guard branches.count == 1 else { return nil }
        let own = view.merged(branches[0]).schema
        return own.properties.isEmpty ? nil : own
    }

    /// The branch's own name, or that of the one named schema that it narrows.
    private func componentName(of id: SchemaID) -> String? {
        let target = view.target(of: id)
        if let name = view.named(target) { return name }
        let branches = view.branchesBehind(target)
        return branches.count == 1 ? view.named(view.target(of: branches[0])) : nil
    }

    /// By a property with one allowed value, as discriminators have it; else by a property that the others lack.
    private func tellingNames(of schemas: [Schema]) -> [String?] {
        var counts: [String: Int] = [:]
        for schema in schemas { for property in schema.properties { counts[property.name, default: 0] += 1 } }
        return schemas.map { schema in
            let required = schema.properties.filter { schema.required.contains($0.name) }
            let ranked = required + schema.properties.filter { !schema.required.contains($0.name) }
            for property in ranked {
                if let constant = constant(view.merged(property.schema).schema) { return constant }
            }
            return ranked.first { counts[$0.name] == 1 }.map { "with " + $0.name }
        }
    }

    /// All required properties with their types, the values of an enumeration, or the limits of what has no members.
    private func inFull(_ schema: Schema, _ short: String) -> String {
        if let values = schema.enumeration { return values.prefix(3).map(\.text).joined(separator: " or ") }
        let required = schema.properties.filter { schema.required.contains($0.name) }
        let telling = required.isEmpty ? schema.properties : required
        guard !telling.isEmpty else {
            if case .schema(let value) = schema.additionalProperties { return name(of: value, depth: 1) + " map" }
            let word = schema.items.map { name(of: $0, depth: 1) + " array" } ?? schema.format ?? short
            return BranchLimits.words(of: schema, after: word) ?? word
        }
        let parts = telling.prefix(4).map { property in
            let values = view.merged(property.schema).schema.enumeration ?? []
            let word =
                values.isEmpty
                ? name(of: property.schema, depth: 1) : values.prefix(3).map(\.text).joined(separator: " or ")
            return property.name + " " + word
        }
        return "with " + parts.joined(separator: " and ")
    }

    /// The types that are stated, or that of all listed values.
    private func typesOrListed(_ schema: Schema) -> SchemaTypes {
        let types = schema.types.subtracting(.null)
        guard types.isEmpty, let listed = schema.enumeration?.filter({ $0.value != .null }), !listed.isEmpty,
            listed.allSatisfy({ $0.container == nil })
        else { return types }
        let found = listed.map { value -> SchemaTypes in
            switch value.value {
            case .null: .null
            case .boolean: .boolean
            case .integer: .integer
            case .number: .number
            case .string: .string
            }
        }
        return found.allSatisfy { $0 == found[0] } ? found[0] : types
    }

    private func constant(_ schema: Schema) -> String? {
        guard let values = schema.enumeration, values.count == 1, let only = values.first, !only.text.isEmpty,
            only.value != .null
        else { return nil }
        return only.text
    }
}
