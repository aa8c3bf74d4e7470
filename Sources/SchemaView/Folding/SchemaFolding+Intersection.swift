// The keywords that name other schemas: where two parts name some for the same member, their intersection is named.
import OpenAPIDocument
import YAMLTree

extension SchemaFolding {
    /// - Parameters:
    ///   - list: The parts, then the schema that includes them.
    ///   - shell: The place and the unions of the result.
    ///   - own: The position in `list` of the schema that includes the others; nil where all are equal.
    ///   - speaker: The position of the schema whose words come first.
    mutating func intersection(
        of list: [SchemaFacts],
        _ id: SchemaID,
        shell: SchemaFacts,
        own: Int?,
        speaker: Int
    ) -> SchemaFacts {
        var result = shell
        var keywords = KeywordIntersection(list, speaker: speaker)
        keywords.intersect(into: &result)
        result.schema.properties = properties(of: list, id, own: own)
        result.schema.required = required(of: list, id)
        result.schema.takesNoValue = list.contains(where: \.schema.takesNoValue)
        result.schema.additionalProperties = additionalProperties(of: list.map(\.schema.additionalProperties))
        intersectItems(of: list, into: &result.schema)
        intersectMembers(of: list, into: &result.schema.facts)
        if list.count > 1 { result.schema.dropKeywords(unless: result.types) }
        let found = [keywords.contradiction].compactMap { $0 } + keywords.disagreements
        if !found.isEmpty { contradictions[id] = found }
        return result
    }

    private mutating func required(of list: [SchemaFacts], _ id: SchemaID) -> Set<ExactText> {
        let stating = list.filter { !$0.schema.required.isEmpty }
        guard stating.count > 1 else { return stating.first?.schema.required ?? [] }
        let count = stating.reduce(0) { $0 + $1.schema.required.count }
        take(id) { $0.take(steps: count) }
        return stating.reduce(into: Set<ExactText>()) { $0.formUnion($1.schema.required) }
    }

    /// The parts' properties first, as a base class's would be; those that the schema states itself where it states them.
    private mutating func properties(of list: [SchemaFacts], _ id: SchemaID, own: Int?) -> [Schema.Property] {
        let stating = list.indices.filter { !list[$0].schema.properties.isEmpty }
        guard stating.count > 1 else { return stating.first.map { list[$0].schema.properties } ?? [] }
        let count = stating.reduce(0) { $0 + list[$1].schema.properties.count }
        take(id) { $0.take(steps: count) }
        let ownProperties = own.map { list[$0].schema.properties } ?? []
        let ownNames = Set(ownProperties.map { ExactName($0.name) })
        var result: [Schema.Property] = []
        var positions: [ExactName: Int] = [:]
        var schemas: [ExactName: [SchemaID]] = [:]
        for position in stating where position != own {
            for property in list[position].schema.properties {
                let name = ExactName(property.name)
                if positions[name] != nil || ownNames.contains(name) {
                    schemas[name, default: []].append(property.schema)
                } else {
                    positions[name] = result.count
                    result.append(property)
                }
            }
        }
        for property in ownProperties {
            positions[ExactName(property.name)] = result.count
            result.append(property)
        }
        // In the order of the result, so that the numbers do not depend on hashing.
        for index in result.indices where !schemas.isEmpty {
            guard let others = schemas[ExactName(result[index].name)] else { continue }
            result[index].schema = common([result[index].schema] + others)
        }
        return result
    }

    private mutating func common(_ ids: [SchemaID]) -> SchemaID {
        Set(ids).count == 1 ? ids[0] : intersection(of: ids)
    }

    /// Properties without a name are forbidden where a part forbids them. The properties that other parts name stay:
    /// whoever writes `additionalProperties: false` into a part means what `unevaluatedProperties` says, as no value
    /// would fit otherwise. A schema for further properties does not hold for those that other parts name, either.
    private mutating func additionalProperties(
        of list: [Schema.AdditionalProperties]
    ) -> Schema.AdditionalProperties {
        var schemas: [SchemaID] = []
        var isAllowed = false
        for statement in list {
            switch statement {
            case .unstated: break
            case .allowed: isAllowed = true
            case .forbidden: return .forbidden
            case .schema(let schema): schemas.append(schema)
            }
        }
        if !schemas.isEmpty { return .schema(common(schemas)) }
        return isAllowed ? .allowed : .unstated
    }

    /// How many members an object may have, what their names say of them, and what stands in a text.
    private mutating func intersectMembers(of list: [SchemaFacts], into facts: inout Schema.Facts) {
        let stated = list.map(\.schema.facts)
        facts.minProperties = stated.compactMap(\.minProperties).max()
        facts.maxProperties = stated.compactMap(\.maxProperties).min()
        let names = stated.compactMap(\.propertyNames)
        facts.propertyNames = names.isEmpty ? nil : common(names)
        let contents = stated.compactMap(\.contentSchema)
        facts.contentSchema = contents.isEmpty ? nil : common(contents)
        facts.unevaluatedItems = stated.lazy.map(\.unevaluatedItems).first { $0.isForbidden } ?? .unstated
        guard stated.contains(where: { !$0.patternProperties.isEmpty }) else { return }
        var positions: [String: Int] = [:]
        var result: [Schema.Facts.PatternProperty] = []
        for entry in stated.flatMap(\.patternProperties) {
            if let known = positions[entry.pattern] {
                result[known].schema = common([result[known].schema, entry.schema])
            } else {
                positions[entry.pattern] = result.count
                result.append(entry)
            }
        }
        facts.patternProperties = result
    }

    /// An element that one part describes by its position and another as any element is what both say.
    private mutating func intersectItems(of list: [SchemaFacts], into schema: inout Schema) {
        let items = list.compactMap(\.schema.items)
        schema.items = items.isEmpty ? nil : common(items)
        schema.hasNoFurtherItems = list.contains(where: \.schema.hasNoFurtherItems)
        let length = list.map(\.schema.prefixItems.count).max() ?? 0
        schema.prefixItems = (0..<length).map { position in
            common(
                list.compactMap { part in
                    let prefix = part.schema.prefixItems
                    return position < prefix.count ? prefix[position] : part.schema.items
                }
            )
        }
    }
}

extension Schema {
    /// Leaves out what concerns values of types that are excluded.
    fileprivate mutating func dropKeywords(unless types: TypeFacts) {
        if !types.mayBe(.object) {
            properties = []
            required = []
            additionalProperties = .unstated
            facts.patternProperties = []
        }
        if !types.mayBe(.array) {
            items = nil
            prefixItems = []
            (minItems, maxItems, hasUniqueItems) = (nil, nil, false)
        }
        if !types.mayBe(.string) { (minLength, maxLength, pattern) = (nil, nil, nil) }
        if !types.mayBe([.integer, .number]) {
            (minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf) = (nil, nil, nil, nil, nil)
        }
    }
}
