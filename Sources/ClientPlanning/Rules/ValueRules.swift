// Which constraints of a schema are checked where a value of it is sent.
import ClientPlan
import OpenAPIDocument
import SchemaView
import YAMLTree

/// The constraints that stand at a place, down to where a type of its own has its own.
struct ValueRules {
    let view: SchemaView
    let declarations: [TypeDeclaration]
    /// How deep arrays of arrays are followed.
    static let depthLimit = 8
    /// Longer lists of names are left to the server.
    private static let listLimit = 200

    /// - Parameter type: What the schema became.
    func rules(of id: SchemaID, as type: TypeUse, depth: Int = 0) -> [ValueRule] {
        guard depth < Self.depthLimit else { return [] }
        let schema = view.merged(id).schema
        switch type.resolved(in: declarations) {
        case .nullable(let inner), .boxed(let inner): return rules(of: id, as: inner, depth: depth)
        case .string: return textRules(of: id, schema)
        case .integer: return numberRules(of: schema) + formatRules(of: schema)
        case .int32, .unsigned, .unsigned32, .number, .decimalNumber: return numberRules(of: schema)
        case .array(let element): return arrayRules(of: schema, element, depth)
        case .map(let value): return objectRules(of: schema, value, depth)
        case .any: return textRules(of: id, schema) + numberRules(of: schema) + counts(of: schema)
        case .named(let named):
            guard case .structure(let structure) = declarations[named.index] else { return [] }
            var extras: TypeUse?
            if case .kept(let value) = structure.unknownMembers { extras = value }
            if structure.form == .array { return counts(of: schema) + restRules(of: schema, extras, depth) }
            return objectRules(of: schema, extras, depth)
        default: return []
        }
    }

    private func textRules(of id: SchemaID, _ schema: Schema) -> [ValueRule] {
        var rules: [ValueRule] = []
        if let least = schema.minLength, least > 0 { rules.append(.minLength(least)) }
        if let most = schema.maxLength { rules.append(.maxLength(most)) }
        return rules + view.merged(id).patterns.filter(PatternSupport.canMatch).map(ValueRule.pattern)
    }

    private func numberRules(of schema: Schema) -> [ValueRule] {
        func text(_ value: Double?, _ keyword: String) -> String? {
            guard let value, value.isFinite else { return nil }
            return schema.exactNumbers[keyword] ?? Int(exactly: value).map(String.init) ?? "\(value)"
        }
        return [
            text(schema.minimum, "minimum").map(ValueRule.minimum),
            text(schema.exclusiveMinimum, "exclusiveMinimum").map(ValueRule.exclusiveMinimum),
            text(schema.maximum, "maximum").map(ValueRule.maximum),
            text(schema.exclusiveMaximum, "exclusiveMaximum").map(ValueRule.exclusiveMaximum),
            (schema.multipleOf ?? 0) > 0 ? text(schema.multipleOf, "multipleOf").map(ValueRule.multipleOf) : nil,
        ].compactMap { $0 }
    }

    /// What the format allows, where the document's own limits allow more.
    private func formatRules(of schema: Schema) -> [ValueRule] {
        guard let range = ScalarTypes.range(ofFormat: schema.format) else { return [] }
        let (least, most) = (schema.minimum ?? schema.exclusiveMinimum, schema.maximum ?? schema.exclusiveMaximum)
        var rules: [ValueRule] = []
        if least.map({ $0 < Double(range.lowerBound) }) ?? true { rules.append(.minimum("\(range.lowerBound)")) }
        if most.map({ $0 > Double(range.upperBound) }) ?? true { rules.append(.maximum("\(range.upperBound)")) }
        return rules
    }

    /// Of the elements that follow those described by their positions.
    private func restRules(of schema: Schema, _ element: TypeUse?, _ depth: Int) -> [ValueRule] {
        guard let element, let items = schema.items else { return [] }
        let inner = rules(of: items, as: element, depth: depth + 1)
        return inner.isEmpty ? [] : [.rest(schema.prefixItems.count, inner)]
    }

    private func counts(of schema: Schema) -> [ValueRule] {
        var rules: [ValueRule] = []
        if let least = schema.minItems, least > 0 { rules.append(.minItems(least)) }
        if let most = schema.maxItems { rules.append(.maxItems(most)) }
        if schema.hasUniqueItems { rules.append(.uniqueItems) }
        if let least = schema.facts.minProperties, least > 0 { rules.append(.minProperties(least)) }
        if let most = schema.facts.maxProperties { rules.append(.maxProperties(most)) }
        return rules
    }

    private func arrayRules(of schema: Schema, _ element: TypeUse, _ depth: Int) -> [ValueRule] {
        let inner = schema.items.map { rules(of: $0, as: element, depth: depth + 1) } ?? []
        return counts(of: schema) + (inner.isEmpty ? [] : [.items(inner)])
    }

    private func objectRules(of schema: Schema, _ extras: TypeUse?, _ depth: Int) -> [ValueRule] {
        var result = counts(of: schema)
        if let names = schema.facts.propertyNames {
            let inner = nameRules(of: names)
            if !inner.isEmpty { result.append(.names(inner)) }
        }
        let named = schema.properties.map(\.name)
        if let extras, named.count <= Self.listLimit {
            if case .schema(let value) = schema.additionalProperties {
                let inner = rules(of: value, as: extras, depth: depth + 1)
                if !inner.isEmpty { result.append(.values(inner, pattern: nil, besides: named)) }
            }
            for entry in schema.facts.patternProperties where PatternSupport.canMatch(entry.pattern) {
                let inner = rules(of: entry.schema, as: extras, depth: depth + 1)
                if !inner.isEmpty { result.append(.values(inner, pattern: entry.pattern, besides: [])) }
            }
        }
        return result
    }

    private func nameRules(of id: SchemaID) -> [ValueRule] {
        let schema = view.merged(id).schema
        var rules = textRules(of: id, schema)
        let texts = (schema.enumeration ?? []).map(\.text)
        if !texts.isEmpty, texts.count <= Self.listLimit { rules.append(.listed(texts)) }
        return rules
    }
}
