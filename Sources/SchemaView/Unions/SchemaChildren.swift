// Inheritance: schemas that extend a base with a discriminator through `allOf`, and the values that choose them.
package import OpenAPIDocument
import YAMLTree

struct SchemaChildren: Sendable {
    /// The schemas that include each schema, by its number.
    private var extending: [SchemaID: [SchemaID]] = [:]
    private let names: [SchemaID: String]
    /// The positions of named schemas in the document.
    private var order: [SchemaID: Int] = [:]

    init(_ document: OpenAPIDocument, names: [SchemaID: String], targets: [SchemaID]) {
        self.names = names
        for (position, named) in document.namedSchemas.enumerated() where order[named.id] == nil {
            order[named.id] = position
        }
        guard document.schemas.contains(where: \.isBase) else { return }
        for (index, schema) in document.schemas.enumerated() where targets[index].index == index {
            for part in schema.allOf + [schema.reference].compactMap({ $0 }) {
                extending[targets[part.index], default: []].append(SchemaID(index: index))
            }
        }
    }

    func children(of base: SchemaID, in document: OpenAPIDocument) -> [SchemaID] {
        guard document.schemas.indices.contains(base.index), document[base].isBase else { return [] }
        var found: Set<SchemaID> = [base]
        var open = [base]
        while let next = open.popLast() {
            for child in extending[next] ?? [] where found.insert(child).inserted { open.append(child) }
        }
        found.remove(base)
        return found.filter { names[$0] != nil }.sorted { order[$0, default: 0] < order[$1, default: 0] }
    }
}

extension SchemaView {
    /// The values of a base's discriminator that choose a child, or the base itself: those of the mapping; else those
    /// that the child allows for the property, where they are not all that the base allows; else the component's name.
    package func discriminatorValues(of child: SchemaID, in base: SchemaID) -> [String] {
        let base = target(of: base)
        guard let discriminator = self[base].discriminator else { return [] }
        let mapped = discriminator.mapping.filter { target(of: $0.schema) == target(of: child) }.map(\.value)
        if !mapped.isEmpty { return mapped }
        let name = named(target(of: child)).map { [$0] } ?? []
        // What the base lists and no child takes are values of its own.
        if child == base { return name + (values(of: discriminator.propertyName, in: base) ?? []) }
        guard let own = values(of: discriminator.propertyName, in: child) else { return name }
        return own == values(of: discriminator.propertyName, in: base) ? name : own
    }

    private func values(of property: String, in id: SchemaID) -> [String]? {
        let properties = merged(id).schema.properties
        guard let property = properties.first(where: { $0.name == property }) else { return nil }
        let values = merged(property.schema).schema.enumeration?.filter { $0.value != .null }
        return values.map { $0.map(\.text) }
    }
}

extension Schema {
    fileprivate var isBase: Bool { discriminator != nil && oneOf.isEmpty && anyOf.isEmpty }
}
