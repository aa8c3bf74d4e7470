// Enums of values of several kinds, or of numbers with fractions.
import ClientPlan
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// Nil where a value is none that Swift can write.
    mutating func valueEnum(
        _ values: [Schema.EnumValue],
        _ schema: Schema,
        _ id: SchemaID,
        words: TypeWords
    ) -> TypeID? {
        let listed = values.compactMap(Self.listedValue)
        guard listed.count == values.count else { return nil }
        let symbol = declareName(words, schema, isNamed: view.named(id) != nil)
        let scope = symbols.open(.cases, of: symbol)
        var seen: Set<ListedValue> = []
        var cases: [ValueEnum.Case] = []
        for (value, constant) in zip(values, listed) where seen.insert(constant).inserted {
            cases.append(
                ValueEnum.Case(
                    symbol: declareCase(value, .separator, in: scope),
                    value: constant,
                    documentation: Documentation(value.description.map { [$0] } ?? [], place: value.origin.place)
                )
            )
        }
        let documentation = documentation(of: schema, id)
        return declare(.valueEnum(ValueEnum(symbol: symbol, cases: cases, documentation: documentation)))
    }

    /// Nil for a number that is infinite.
    static func listedValue(_ value: Schema.EnumValue) -> ListedValue? {
        if let container = value.container { return listedValue(at: container) }
        return listedValue(value.value)
    }

    private static func listedValue(_ scalar: YAMLScalar) -> ListedValue? {
        switch scalar {
        case .null: .null
        case .boolean(let boolean): .boolean(boolean)
        case .integer(let integer): .integer(integer)
        case .number(let number): number.isFinite ? .number(number) : nil
        case .string(let string): .string(string)
        }
    }

    /// The depth is bounded where the value is read.
    private static func listedValue(at node: YAMLNode) -> ListedValue? {
        switch node.kind {
        case .scalar:
            return node.scalar.flatMap(listedValue)
        case .sequence:
            let elements = node.elements.map(listedValue(at:))
            return elements.contains(nil) ? nil : .array(elements.compactMap { $0 })
        case .mapping:
            let members = node.entries.map { entry in
                listedValue(at: entry.value).map { ListedValue.Member(name: entry.name, value: $0) }
            }
            return members.contains(nil) ? nil : .object(members.compactMap { $0 })
        }
    }
}
