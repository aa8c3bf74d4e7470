// What a schema and its parts say together, before its unions are looked at.
import OpenAPIDocument

/// A `oneOf` or `anyOf` and the schema that states it.
struct StatedUnion: Hashable {
    enum Keyword: Hashable { case oneOf, anyOf }

    var owner: SchemaID
    var keyword: Keyword
}

struct SchemaFacts {
    /// Without references and compositions. Of its types, `types` says what they mean.
    var schema: Schema
    var types: TypeFacts
    /// Every `pattern`: a value matches all of them.
    var patterns: [String]
    var unions: [StatedUnion]
    /// The keywords of which parts say different things: nothing is known of them.
    var disputed: Set<DisputedKeyword> = []
    /// Whether no value fits; nothing is known then.
    var isContradictory = false
    /// Whether the schema says "or null" of what its parts make.
    var isOrNull = false

    /// What a schema states itself, without what it refers to.
    init(own schema: Schema, _ id: SchemaID) {
        types = TypeFacts(schema)
        patterns = schema.pattern.map { [$0] } ?? []
        unions = []
        if !schema.oneOf.isEmpty { unions.append(StatedUnion(owner: id, keyword: .oneOf)) }
        if !schema.anyOf.isEmpty { unions.append(StatedUnion(owner: id, keyword: .anyOf)) }
        self.schema = schema
        self.schema.reference = nil
        self.schema.allOf = []
        self.schema.oneOf = []
        self.schema.anyOf = []
        if !unions.isEmpty { self.schema.discriminator = nil }
    }

    /// The schema without its unions, whose types are in the model's terms.
    var plainSchema: Schema {
        var result = schema
        result.types = []
        result.types = types.schemaTypes(besideOtherFacts: result.statesValues || !unions.isEmpty)
        return result
    }
}

extension SchemaFacts {
    /// Whether the facts shape a value more than an object with any properties does: a branch that only requires
    /// properties does not.
    var addsShape: Bool {
        if let others = types.others, others != .object { return true }
        if case .schema = schema.additionalProperties { return true }
        return !schema.properties.isEmpty || schema.items != nil || !schema.prefixItems.isEmpty
            || schema.enumeration != nil || !unions.isEmpty || !schema.facts.patternProperties.isEmpty
    }

    var isNullOnly: Bool { types.others == [] && types.null == .allowed }

    /// Whether branches of a union beside these facts must repeat them, so that their types know them.
    var concernsBranches: Bool {
        if case .schema = schema.additionalProperties { return true }
        return !schema.properties.isEmpty || !schema.required.isEmpty || schema.items != nil
            || !schema.prefixItems.isEmpty || schema.enumeration != nil || !schema.facts.patternProperties.isEmpty
    }
}

extension Schema.AdditionalProperties {
    var isForbidden: Bool {
        if case .forbidden = self { true } else { false }
    }
}
