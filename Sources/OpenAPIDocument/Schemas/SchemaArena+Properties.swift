// What a schema says through its references and compositions, asked number by number.

extension SchemaArena {
    /// See `Schema.composition`; nothing for a number that no schema has.
    func composition(of id: SchemaID) -> [SchemaID] {
        schemas.indices.contains(id.index) ? schemas[id.index].composition : []
    }

    /// The schema, its reference's target, and the members of its compositions, each once.
    func closure(of id: SchemaID) -> [Schema] {
        var visited: Set<SchemaID> = [id]
        var open = [id]
        var result: [Schema] = []
        while let id = open.popLast() {
            let schema = self[id]
            result.append(schema)
            for next in schema.composition.reversed() where visited.insert(next).inserted {
                open.append(next)
            }
        }
        return result
    }

    /// Every property that the schema declares, itself or through references and compositions.
    func properties(of id: SchemaID) -> [Schema.Property] {
        closure(of: id).flatMap(\.properties)
    }

    /// The types that the schema states, itself or through references and compositions.
    func types(of id: SchemaID) -> SchemaTypes {
        closure(of: id).reduce(into: SchemaTypes()) { $0.formUnion($1.types) }
    }
}

extension Schema {
    /// The schemas that hold for the same value: the reference's target and the members of compositions.
    var composition: [SchemaID] {
        [reference].compactMap { $0 } + allOf + oneOf + anyOf
    }
}
