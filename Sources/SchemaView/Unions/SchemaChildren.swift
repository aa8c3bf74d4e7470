// Inheritance: schemas that extend a base with a discriminator through `allOf`, and the values that choose them.
package import OpenAPIDocument
import YAMLTree

struct SchemaChildren: Sendable {
    /// The schemas that include each schema, by its number.
    private var extending: [SchemaID: [SchemaID]] = [:]
    private let names: [SchemaID: String]
    /// The positions of named schemas in the document.
    private var order: [SchemaID: Int] = [:]
    /// What tells the children of each base apart.
    private var discriminators: [SchemaID: Schema.Discriminator] = [:]
    /// The bases whose mappings name each schema.
    private var mapping: [SchemaID: [SchemaID]] = [:]
    /// What the mappings of all unions and bases call each base.
    private var values: [SchemaID: [(property: String, value: String)]] = [:]
    private let targets: [SchemaID]

    init(_ document: OpenAPIDocument, names: [SchemaID: String], targets: [SchemaID]) {
        self.names = names
        self.targets = targets
        for (position, named) in document.namedSchemas.enumerated() where order[named.id] == nil {
            order[named.id] = position
        }
        guard document.schemas.contains(where: \.isBase) else { return }
        for index in document.schemas.indices {
            let id = SchemaID(index: index)
            guard targets[index] == id, let discriminator = Self.discriminator(of: id, document, names) else {
                continue
            }
            discriminators[id] = discriminator
            for entry in discriminator.mapping { mapping[targets[entry.schema.index], default: []].append(id) }
        }
        for discriminator in document.schemas.compactMap(\.discriminator) {
            for entry in discriminator.mapping where discriminators[targets[entry.schema.index]] != nil {
                values[targets[entry.schema.index], default: []].append((discriminator.propertyName, entry.value))
            }
        }
        for (index, schema) in document.schemas.enumerated() where targets[index].index == index {
            for part in schema.allOf + [schema.reference].compactMap({ $0 }) {
                extending[targets[part.index], default: []].append(SchemaID(index: index))
            }
        }
    }

    func children(of base: SchemaID, in document: OpenAPIDocument) -> [SchemaID] {
        guard discriminators[base] != nil else { return [] }
        var found: Set<SchemaID> = [base]
        var open = [base]
        while let next = open.popLast() {
            for child in extending[next] ?? [] where found.insert(child).inserted { open.append(child) }
        }
        found.remove(base)
        return found.filter { names[$0] != nil }.sorted { order[$0, default: 0] < order[$1, default: 0] }
    }

    /// What tells the children of a schema apart; nil where it is no base.
    func discriminator(of base: SchemaID) -> Schema.Discriminator? { discriminators[base] }

    /// The discriminator of a schema without branches of its own: it may stand in a part that is written in its `allOf`.
    private static func discriminator(
        of id: SchemaID,
        _ document: OpenAPIDocument,
        _ names: [SchemaID: String]
    ) -> Schema.Discriminator? {
        var open = [id]
        var visited: Set<SchemaID> = []
        while let next = open.popLast() {
            let schema = document[next]
            guard visited.insert(next).inserted, schema.oneOf.isEmpty, schema.anyOf.isEmpty else { continue }
            if let discriminator = schema.discriminator { return discriminator }
            open += schema.allOf.reversed().filter { names[$0] == nil && document[$0].reference == nil }
        }
        return nil
    }

    /// The bases between a base and one of its children that tell them apart by the same property, and name the child.
    func bases(between base: SchemaID, and child: SchemaID, in document: OpenAPIDocument) -> [SchemaID] {
        guard let property = discriminators[base]?.propertyName, let naming = mapping[child] else { return [] }
        return naming.filter { other in
            other != base && discriminators[other]?.propertyName == property && extends(other, base, in: document)
        }
    }

    /// What a base is called wherever it is a branch, by the property that tells its children apart.
    func values(of base: SchemaID) -> [String] {
        guard let property = discriminators[base]?.propertyName, let all = values[base] else { return [] }
        var seen: Set<String> = []
        return all.filter { $0.property == property && seen.insert($0.value).inserted }.map(\.value)
    }

    /// Whether a schema includes another, directly or through others.
    private func extends(_ child: SchemaID, _ base: SchemaID, in document: OpenAPIDocument) -> Bool {
        var visited: Set<SchemaID> = []
        var open = [child]
        while let next = open.popLast() {
            if next == base { return true }
            guard visited.insert(next).inserted else { continue }
            open += (document[next].allOf + [document[next].reference].compactMap { $0 }).map { targets[$0.index] }
        }
        return false
    }
}

extension SchemaView {
    /// The values of a base's discriminator that choose a child, or the base itself: those of the mapping; else those
    /// that the child allows for the property, where they are not all that the base allows; else the component's name.
    package func discriminatorValues(of child: SchemaID, in base: SchemaID) -> [String] {
        let base = target(of: base)
        if let family = family(of: base) {
            return family.written(child, base: base).map { discriminatorValues(of: $0, in: family.base) } ?? []
        }
        guard let discriminator = baseDiscriminator(of: base) else { return [] }
        let name = named(target(of: child)).map { [$0] } ?? []
        let stated = values(of: discriminator.propertyName, in: child)
        // A value is the name of a schema "unless a mapping is present for that value" (OpenAPI, "Discriminator Object").
        let implicit = name.filter { name in
            stated?.contains(name) != false && !discriminator.mapping.contains { $0.value == name }
        }
        let mapped = mappedValues(of: child, by: discriminator)
        if !mapped.isEmpty { return mapped + implicit }
        // A base in between may say what the first one does not.
        let inherited = children.bases(between: base, and: target(of: child), in: document)
            .flatMap { mappedValues(of: child, by: children.discriminator(of: $0)) }
        if !inherited.isEmpty { return inherited + implicit }
        // What the base lists and no child takes are values of its own.
        if child == base {
            let others = children.values(of: base).filter { !name.contains($0) }
            return name + others
                + (values(of: discriminator.propertyName, in: base) ?? []).filter { !others.contains($0) }
        }
        guard let own = stated else { return name }
        return own == values(of: discriminator.propertyName, in: base) ? name : own
    }

    /// What tells the children of a base apart: its own discriminator, or that of a part that is written in its `allOf`. Nil for
    /// what is no base.
    package func baseDiscriminator(of id: SchemaID) -> Schema.Discriminator? {
        guard let family = family(of: id) else { return children.discriminator(of: target(of: id)) }
        guard var discriminator = children.discriminator(of: family.base) else { return nil }
        func made(_ schema: SchemaID) -> SchemaID {
            let written = target(of: schema)
            if written == family.base { return target(of: id) }
            return family.children.first { $0.written == written }?.made ?? written
        }
        for index in discriminator.mapping.indices {
            discriminator.mapping[index].schema = made(discriminator.mapping[index].schema)
        }
        discriminator.rest = discriminator.rest.map(made)
        return discriminator
    }

    private func mappedValues(of child: SchemaID, by discriminator: Schema.Discriminator?) -> [String] {
        (discriminator?.mapping ?? []).filter { target(of: $0.schema) == target(of: child) }.map(\.value)
    }

    private func values(of property: String, in id: SchemaID) -> [String]? {
        let properties = merged(id).schema.properties
        guard let property = properties.first(where: { $0.name == property }) else { return nil }
        let values = merged(property.schema).schema.enumeration?.filter { $0.value != .null }
        return values.map { $0.map(\.text) }
    }
}

extension Schema {
    /// Whether the schema may be a base, or the part of one.
    fileprivate var isBase: Bool { discriminator != nil && oneOf.isEmpty && anyOf.isEmpty }
}
