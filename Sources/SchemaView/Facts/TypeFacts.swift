// The types of a value and whether it may be null, kept apart: the model's `.null` alone can mean "that, or null".
import OpenAPIDocument
import YAMLTree

struct TypeFacts: Hashable {
    enum Null { case unstated, allowed, excluded }

    /// Nil where any type is taken; empty where null is all that is taken.
    var others: SchemaTypes?
    var null: Null

    init(others: SchemaTypes?, null: Null) {
        self.others = others
        self.null = null
    }

    init(_ schema: Schema) {
        let listsNull = schema.enumeration?.contains { $0.value == .null }
        switch schema.types {
        case []: self.init(others: nil, null: listsNull == false ? .excluded : .unstated)
        case .null: self.init(others: schema.statesMoreThanNull ? nil : [], null: .allowed)
        case let types:
            self.init(others: types.subtracting(.null), null: types.contains(.null) ? .allowed : .excluded)
        }
    }

    func intersection(_ other: TypeFacts) -> TypeFacts {
        TypeFacts(others: Self.common(others, other.others), null: Self.common(null, other.null))
    }

    /// An integer is a number.
    private static func common(_ one: SchemaTypes?, _ other: SchemaTypes?) -> SchemaTypes? {
        guard let one else { return other }
        guard let other else { return one }
        let common = one.withIntegersOfNumbers.intersection(other.withIntegersOfNumbers)
        return common.contains(.number) ? common.subtracting(.integer) : common
    }

    /// Null is allowed only where every part allows it.
    private static func common(_ one: Null, _ other: Null) -> Null {
        if one == .excluded || other == .excluded { return .excluded }
        return one == .allowed || other == .allowed ? .allowed : .unstated
    }

    /// Whether a value may be of the type; true where nothing is stated.
    func mayBe(_ type: SchemaTypes) -> Bool {
        guard let others else { return true }
        return !others.isDisjoint(with: type)
    }
}

extension TypeFacts {
    /// In the model's terms.
    func schemaTypes(besideOtherFacts hasOtherFacts: Bool) -> SchemaTypes {
        guard let others else { return null == .allowed && hasOtherFacts ? .null : [] }
        return others.isEmpty || null == .allowed ? others.union(.null) : others
    }
}

extension SchemaTypes {
    fileprivate var withIntegersOfNumbers: SchemaTypes {
        contains(.number) ? union(.integer) : self
    }
}

extension Schema {
    /// Whether a `null` among the types stands beside something that other values follow.
    package var statesMoreThanNull: Bool {
        if let enumeration { return enumeration.contains { $0.value != .null } }
        var rest = self
        rest.types = []
        return rest.statesValues
    }

    /// Whether any keyword says something of values, and not only of their documentation.
    var statesValues: Bool {
        let hasParts = reference != nil || !allOf.isEmpty || !oneOf.isEmpty || !anyOf.isEmpty || discriminator != nil
        let hasMembers = !properties.isEmpty || !required.isEmpty || items != nil || !prefixItems.isEmpty
        let hasMemberRules =
            facts.minProperties != nil || facts.maxProperties != nil || facts.propertyNames != nil
            || !facts.patternProperties.isEmpty
        let hasForm = format != nil || timeFormat != nil || unit != nil || pattern != nil || enumeration != nil
        let hasContent = facts.contentEncoding != nil || facts.contentMediaType != nil || facts.contentSchema != nil
        if hasParts || hasMembers || hasMemberRules || hasForm || hasContent || !types.isEmpty || hasLimits {
            return true
        }
        if case .unstated = additionalProperties { return false }
        return true
    }

    private var hasLimits: Bool {
        let numbers = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf]
        let counts = [minLength, maxLength, minItems, maxItems]
        return hasUniqueItems || numbers.contains { $0 != nil } || counts.contains { $0 != nil }
    }
}
