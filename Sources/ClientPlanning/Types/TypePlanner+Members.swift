// What becomes of the members of objects that have no property of their own: `additionalProperties`, `patternProperties`.
import ClientPlan
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// What an object without properties of its own is; nil where it has some, or may have none at all.
    mutating func mapType(_ schema: Schema, words: TypeWords) -> TypeUse? {
        guard schema.properties.isEmpty else { return nil }
        switch (schema.additionalProperties, schema.facts.patternProperties.isEmpty) {
        case (.schema(let value), true): return .map(place(value, words: words.adding("value")).element)
        case (.unstated, true), (.allowed, true): return .map(.any)
        case (.forbidden, true): return nil
        case (_, false):
            let kept = keptMembers(of: schema, words: words)
            if kept.patterns.isEmpty { return .map(kept.type) }
            if case .forbidden = schema.additionalProperties { return .map(kept.type) }
            return nil
        }
    }

    mutating func keepMembers(of schema: Schema, in structure: inout Structure, words: TypeWords) {
        if case .forbidden = schema.additionalProperties { structure.isClosed = true }
        guard schema.facts.patternProperties.isEmpty else {
            let kept = keptMembers(of: schema, words: words)
            structure.unknownMembers = .kept(kept.type)
            structure.memberPatterns = kept.patterns
            return
        }
        switch schema.additionalProperties {
        case .schema(let value):
            structure.unknownMembers = .kept(place(value, words: words.adding("value")).element)
        case .allowed: structure.unknownMembers = .kept(.any)
        case .forbidden: structure.unknownMembers = .refused
        case .unstated: structure.unknownMembers = .ignored
        }
    }

    /// The one type of all members that are kept, and the expressions that their names match; none where any member is kept.
    ///
    /// Where the members are of several types, or an expression cannot be matched and other members may be of any type, they are
    /// values of any kind, so that nothing is lost.
    private mutating func keptMembers(of schema: Schema, words: TypeWords) -> (type: TypeUse, patterns: [String]) {
        let entries = schema.facts.patternProperties
        var types = entries.map { place($0.schema, words: words.adding("value")).element }
        var takesOthers = false
        var isClosed = false
        switch schema.additionalProperties {
        case .schema(let value):
            types.append(place(value, words: words.adding("value")).element)
            takesOthers = true
        case .allowed:
            types.append(.any)
            takesOthers = true
        case .forbidden: isClosed = true
        case .unstated: break
        }
        guard let first = types.first, types.allSatisfy({ $0 == first }), first != .any else { return (.any, []) }
        if takesOthers || entries.contains(where: { PatternSupport.matchesEverything($0.pattern) }) {
            return (first, [])
        }
        if entries.allSatisfy({ PatternSupport.canMatch($0.pattern) }) { return (first, entries.map(\.pattern)) }
        return isClosed ? (first, []) : (.any, [])
    }

    // MARK: Arrays whose elements are described by their positions

    /// The elements as properties.
    func positions(of schema: Schema) -> [Schema.Property] {
        schema.prefixItems.enumerated().map { index, item in
            Schema.Property(name: "item \(index)", schema: item, origin: view[item].origin)
        }
    }

    /// The elements without which the array is too short.
    func requiredPositions(of schema: Schema) -> Set<ExactText> {
        Set(schema.prefixItems.indices.prefix(schema.minItems ?? 0).map { ExactText("item \($0)") })
    }

    /// What follows the elements that are described by their positions.
    mutating func rest(of schema: Schema, words: TypeWords) -> Structure.UnknownMembers {
        if schema.forbidsFurtherItems { return .refused }
        guard let items = schema.items else { return .kept(.any) }
        return .kept(place(items, words: words.adding("item")).element)
    }
}

extension Schema {
    fileprivate var forbidsFurtherItems: Bool {
        if hasNoFurtherItems { return true }
        if let maxItems, maxItems <= prefixItems.count { return true }
        if case .forbidden = facts.unevaluatedItems { return true }
        return false
    }
}
