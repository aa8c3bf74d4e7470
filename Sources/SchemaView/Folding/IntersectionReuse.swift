// Where an intersection says no more than one of its members, it is that member: a type has one name.
import OpenAPIDocument
import YAMLTree

/// For each synthetic schema, and each inline one that includes others, the member that says all of it.
struct IntersectionReuse {
    private let folding: SchemaFolding
    private(set) var chosen: [SchemaID: SchemaID] = [:]
    /// All members that say everything, in the order of preference.
    private var candidates: [SchemaID: [SchemaID]] = [:]
    private static let mostRounds = 100

    /// Members are taken for equal until a difference is found, so that recursive schemas can be.
    init(_ folding: SchemaFolding) {
        self.folding = folding
        let ids = folding.folded.keys.sorted { $0.index > $1.index }
        for id in ids {
            let members = members(of: id)
            guard !members.isEmpty, let facts = folding.folded[id], !facts.isContradictory else { continue }
            let equal = members.filter { facts.saysTheSame(as: folding.facts(of: $0), orNull: facts.isOrNull) }
            candidates[id] = equal
            chosen[id] = equal.first
        }
        var isSettled = false
        for _ in 0..<Self.mostRounds where !isSettled {
            isSettled = true
            for id in ids {
                guard let equal = candidates[id] else { continue }
                let left = equal.filter { haveSameMembers(id, $0) }
                guard left.count < equal.count else { continue }
                candidates[id] = left.isEmpty ? nil : left
                chosen[id] = left.first
                isSettled = false
            }
        }
        if !isSettled { chosen = [:] }
    }

    /// Where references and reused members lead to.
    func target(of id: SchemaID) -> SchemaID {
        var current = folding.target(of: id)
        // Each step leads to a member, so that it ends.
        while let next = chosen[current] { current = folding.target(of: next) }
        return current
    }

    /// The members that may stand for the whole, named ones first.
    private func members(of id: SchemaID) -> [SchemaID] {
        let members: [SchemaID]
        if let list = folding.table.members(of: id) {
            members = list.filter { $0.scope == .whole }.map { folding.target(of: $0.id) }
        } else {
            // A component keeps its name, even where it says nothing new.
            guard folding.names[id] == nil else { return [] }
            let inline = Set(folding.document[id].allOf)
            members = folding.parts(of: id).map { folding.target(of: $0) }.filter { !inline.contains($0) }
        }
        let named = members.filter { folding.names[$0] != nil }
        return named + members.filter { folding.names[$0] == nil }
    }

    private func haveSameMembers(_ id: SchemaID, _ other: SchemaID) -> Bool {
        guard let one = folding.folded[id] else { return false }
        let schema = folding.facts(of: other).schema
        guard areSame(one.schema.items, schema.items),
            zip(one.schema.prefixItems, schema.prefixItems).allSatisfy({ areSame($0, $1) })
        else { return false }
        let patterns = zip(one.schema.facts.patternProperties, schema.facts.patternProperties)
        guard areSame(one.schema.facts.propertyNames, schema.facts.propertyNames),
            patterns.allSatisfy({ areSame($0.schema, $1.schema) })
        else { return false }
        if case .schema(let first) = one.schema.additionalProperties {
            guard case .schema(let second) = schema.additionalProperties, areSame(first, second) else { return false }
        }
        let properties = one.schema.properties
        // Mostly in the same order.
        if zip(properties, schema.properties).allSatisfy({ ExactName($0.name) == ExactName($1.name) }) {
            return zip(properties, schema.properties).allSatisfy { areSame($0.schema, $1.schema) }
        }
        let others = Dictionary(schema.properties.map { (ExactName($0.name), $0.schema) }) { first, _ in first }
        return properties.allSatisfy { property in
            others[ExactName(property.name)].map { areSame(property.schema, $0) } ?? false
        }
    }

    private func areSame(_ one: SchemaID?, _ other: SchemaID?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        if one == other { return true }
        guard takesNullBeside(one) == takesNullBeside(other) else { return false }
        let end = folding.target(of: other)
        return target(of: one) == target(of: other) || candidates[folding.target(of: one)]?.contains(end) == true
    }

    private func takesNullBeside(_ id: SchemaID) -> Bool {
        if let facts = folding.folded[id], chosen[id] != nil { return facts.isOrNull }
        return folding.references.remarks.indices.contains(id.index)
            && folding.references.remarks[id.index].contains(.null)
    }
}

extension SchemaFacts {
    /// Whether everything but the schemas of members is the same, for any value that is no null where that is apart.
    fileprivate func saysTheSame(as other: SchemaFacts, orNull: Bool) -> Bool {
        guard !other.isContradictory, Set(unions) == Set(other.unions), impliedTypes == other.impliedTypes,
            orNull || (types.null == .allowed) == (other.types.null == .allowed)
        else { return false }
        return hasSameLimits(as: other.schema) && hasSameForm(as: other) && hasSameMembers(as: other.schema)
    }

    /// Properties without a type are an object's in practice.
    private var impliedTypes: SchemaTypes? {
        if !unions.isEmpty { return types.others == .object ? nil : types.others }
        if types.others != nil { return types.others }
        if !schema.properties.isEmpty { return .object }
        if case .unstated = schema.additionalProperties {} else { return .object }
        return schema.items != nil ? .array : nil
    }

    private func hasSameMembers(as other: Schema) -> Bool {
        guard schema.properties.count == other.properties.count, schema.required == other.required,
            schema.prefixItems.count == other.prefixItems.count, (schema.items == nil) == (other.items == nil)
        else { return false }
        switch (schema.additionalProperties, other.additionalProperties) {
        case (.forbidden, .forbidden), (.schema, .schema): return true
        case (.unstated, .unstated), (.unstated, .allowed), (.allowed, .unstated), (.allowed, .allowed): return true
        default: return false
        }
    }

    private func hasSameLimits(as other: Schema) -> Bool {
        schema.minimum == other.minimum && schema.maximum == other.maximum
            && schema.exclusiveMinimum == other.exclusiveMinimum && schema.exclusiveMaximum == other.exclusiveMaximum
            && schema.facts.minProperties == other.facts.minProperties
            && schema.facts.maxProperties == other.facts.maxProperties
            && schema.facts.patternProperties.map(\.pattern) == other.facts.patternProperties.map(\.pattern)
            && schema.multipleOf == other.multipleOf && schema.minLength == other.minLength
            && schema.maxLength == other.maxLength && schema.minItems == other.minItems
            && schema.maxItems == other.maxItems && schema.hasUniqueItems == other.hasUniqueItems
    }

    private func hasSameForm(as other: SchemaFacts) -> Bool {
        guard schema.format == other.schema.format, schema.timeFormat == other.schema.timeFormat,
            schema.unit == other.schema.unit, patterns == other.patterns,
            schema.facts.contentEncoding == other.schema.facts.contentEncoding,
            schema.facts.contentMediaType == other.schema.facts.contentMediaType,
            schema.facts.contentSchema == other.schema.facts.contentSchema
        else { return false }
        let values = schema.enumeration.map { Set($0.filter { $0.value != .null }.map { ExactScalar($0) }) }
        let others = other.schema.enumeration.map {
            Set($0.filter { $0.value != .null }.map { ExactScalar($0) })
        }
        return values == others
    }
}
