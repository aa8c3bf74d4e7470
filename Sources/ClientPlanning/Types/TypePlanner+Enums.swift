// Which type an `enum` becomes: an open enum of strings or integers, a Bool in words, or a plain scalar.
import ClientPlan
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// Nil where the values are of several kinds, or of a kind that has no enum: the plain type says as much.
    mutating func enumerationType(
        _ values: [Schema.EnumValue],
        _ schema: Schema,
        types: SchemaTypes,
        name: String
    ) -> TypeUse? {
        let values = values.filter { $0.value != .null }
        guard !values.isEmpty else { return nil }
        if types == .string || (types.isEmpty && values.allSatisfy { $0.value.isString }) {
            if let booleans = booleanSpellings(values) { return booleans }
            return .named(declare(.stringEnum(stringEnum(values, schema, name: name))))
        }
        guard types == .integer || types.isEmpty else { return nil }
        let integers = values.compactMap { value -> (Schema.EnumValue, Int)? in
            if case .integer(let integer) = value.value { return (value, integer) }
            return nil
        }
        guard integers.count == values.count else { return nil }
        return .named(declare(.integerEnum(integerEnum(integers, schema, name: name))))
    }

    /// `oneOf` branches that are strings, some with the values that they allow, are one open enum of all the values.
    ///
    /// Documents write it so to describe each value (`oneOf: [{const: a, description: …}, …]`), or to say that more values
    /// may come (`anyOf: [{type: string}, {enum: [a, b]}]`).
    mutating func enumerationOfBranches(_ branches: [SchemaID], _ schema: Schema, name: String) -> TypeUse? {
        guard branches.count > 1, schema.discriminator == nil else { return nil }
        var values: [Schema.EnumValue] = []
        for branch in branches {
            let merged = schemas.merged(branch).schema
            guard merged.types.isSubset(of: [.string, .null]), merged.isPlain else { return nil }
            guard let listed = merged.enumeration else {
                guard merged.types.contains(.string), merged.format == nil, merged.timeFormat == nil else { return nil }
                continue
            }
            guard listed.allSatisfy({ $0.value.isString || merged.types.contains(.string) }) else { return nil }
            values += listed.filter { $0.value != .null }.map { value in
                var value = value
                if listed.count == 1 { value.description = value.description ?? merged.description ?? merged.title }
                return value
            }
        }
        guard !values.isEmpty else { return nil }
        return .named(declare(.stringEnum(stringEnum(values, schema, name: name))))
    }

    /// `TRUE` and `FALSE`, in any case, are a Boolean that the provider writes as a string.
    private func booleanSpellings(_ values: [Schema.EnumValue]) -> TypeUse? {
        guard values.count == 2,
            let yes = values.first(where: { $0.text.lowercased() == "true" }),
            let no = values.first(where: { $0.text.lowercased() == "false" })
        else { return nil }
        return .booleanText(true: yes.text, false: no.text)
    }

    private func stringEnum(_ values: [Schema.EnumValue], _ schema: Schema, name: String) -> StringEnum {
        var seen: Set<String> = []
        return StringEnum(
            name: Name(name),
            cases: values.filter { seen.insert($0.text).inserted }.map { value in
                StringEnum.Case(
                    name: Name(value.text),
                    documentation: Documentation(value.description.map { [$0] } ?? [], pointer: value.origin.pointer)
                )
            },
            documentation: documentation(of: schema)
        )
    }

    private func integerEnum(
        _ values: [(Schema.EnumValue, Int)],
        _ schema: Schema,
        name: String
    ) -> IntegerEnum {
        var seen: Set<Int> = []
        return IntegerEnum(
            name: Name(name),
            cases: values.filter { seen.insert($0.1).inserted }.map { value, integer in
                IntegerEnum.Case(
                    name: Name(value.text),
                    value: integer,
                    documentation: Documentation(value.description.map { [$0] } ?? [], pointer: value.origin.pointer)
                )
            },
            documentation: documentation(of: schema)
        )
    }
}

extension Schema {
    /// Without parts of its own: neither properties nor items nor compositions.
    fileprivate var isPlain: Bool {
        properties.isEmpty && items == nil && oneOf.isEmpty && anyOf.isEmpty
    }
}

extension YAMLScalar {
    fileprivate var isString: Bool {
        if case .string = self { return true }
        return false
    }
}
