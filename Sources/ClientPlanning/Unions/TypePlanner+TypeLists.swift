// A list of types (`type: [string, array]`) as a union of what the schema says of each.
import ClientPlan
import OpenAPIDocument
import SchemaView

extension TypePlanner {
    private static let words: [(SchemaTypes, String)] = [
        (.string, "string"), (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.array, "array"),
        (.object, "object"),
    ]

    /// Nil where one type is stated, or values of several are listed.
    mutating func unionOfTypes(_ schema: Schema, _ id: SchemaID, words: TypeWords) -> SchemaUse? {
        var types = schema.types.subtracting(.null)
        let nullability: Nullability = schema.types.contains(.null) ? .nullable : .never
        guard types.rawValue.nonzeroBitCount > 1, schema.enumeration == nil else { return nil }
        // An integer is a number.
        if types.contains(.number) { types.remove(.integer) }
        let alternatives = Self.words.filter { types.contains($0.0) }
        guard alternatives.count > 1 else {
            return SchemaUse(type: scalarType(schema, types), nullability: nullability)
        }
        if alternatives.count == Self.words.count - 1, schema.saysNothingOfContents {
            return SchemaUse(type: .any, nullability: nullability)
        }
        let type = openUnion(schema, id, nullability, words: words)
        let origin = Origin(span: schema.origin.span, pointer: schema.origin.pointer + "/type")
        let branches = alternatives.map { kind, word in
            Union.Branch(
                symbol: symbols.declareMember(.branch, word, at: origin, in: branchScope(of: type)),
                type: only(kind, schema, id, words: words.adding(word)),
                tags: [],
                documentation: Documentation(place: origin.place)
            )
        }
        close(type, branches)
        rule(type, by: branches.map { _ in id })
        return SchemaUse(type: .named(type), nullability: nullability)
    }

    private mutating func only(_ kind: SchemaTypes, _ schema: Schema, _ id: SchemaID, words: TypeWords) -> TypeUse {
        var part = schema
        part.types = kind
        switch kind {
        case .array where part.prefixItems.isEmpty: return listType(part, words: words)
        case .array: return .named(structure(part, id, words: words, isNamed: false, form: .array))
        case .object:
            if let map = mapType(part, words: words) { return map }
            return .named(structure(part, id, words: words, isNamed: false))
        default: return scalarType(part, kind)
        }
    }
}

extension Schema {
    fileprivate var saysNothingOfContents: Bool {
        guard case .unstated = additionalProperties else { return false }
        return properties.isEmpty && items == nil && prefixItems.isEmpty
    }
}
