// Which type an `enum` becomes: an open enum of strings or integers, a Bool in words, or a plain scalar.
import ClientPlan
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// Nil where the plain type says as much.
    mutating func enumerationType(
        _ values: [Schema.EnumValue],
        _ schema: Schema,
        _ id: SchemaID,
        types: SchemaTypes,
        words: TypeWords
    ) -> TypeUse? {
        let values = values.filter { $0.value != .null }
        guard !values.isEmpty else { return nil }
        if types == .string || (types.isEmpty || types.contains(.string)) && values.allSatisfy(\.isString) {
            if let booleans = booleanSpellings(values) { return booleans }
            return .named(stringEnum(values, schema, id, words: words))
        }
        let integers = values.compactMap { value -> (Schema.EnumValue, Int)? in
            if case .integer(let integer) = value.value { return (value, integer) }
            // JSON Schema's integers are numbers without a fraction, however they are written.
            guard types == .integer, case .number(let number) = value.value, let integer = Int(exactly: number) else {
                return nil
            }
            var value = value
            (value.value, value.text) = (.integer(integer), String(integer))
            return (value, integer)
        }
        if types != .number, types.isEmpty || types.contains(.integer), integers.count == values.count {
            return .named(integerEnum(integers, schema, id, words: words))
        }
        // One value that is no text is told by its type, and what a Boolean may be, `Bool` says.
        guard values.count > 1, !values.allSatisfy(\.value.isBoolean), types != .integer else { return nil }
        return valueEnum(values, schema, id, words: words).map { .named($0) }
    }

    /// `oneOf` branches that are strings, some with the values that they allow, are one open enum of all the values.
    ///
    /// Documents write it so to describe each value (`oneOf: [{const: a, description: …}, …]`), or to say that more values
    /// may come (`anyOf: [{type: string}, {enum: [a, b]}]`).
    mutating func enumerationOfBranches(
        _ branches: [SchemaID],
        _ schema: Schema,
        _ id: SchemaID,
        words: TypeWords
    ) -> TypeUse? {
        guard branches.count > 1, schema.discriminator == nil else { return nil }
        var values: [Schema.EnumValue] = []
        for branch in branches {
            let merged = view.merged(branch).schema
            guard merged.types.isSubset(of: [.string, .null]), merged.isPlain else { return nil }
            guard let listed = merged.enumeration else {
                guard merged.types.contains(.string), merged.format == nil, merged.timeFormat == nil else { return nil }
                continue
            }
            guard listed.allSatisfy({ $0.isString || merged.types.contains(.string) }) else { return nil }
            values += listed.filter { $0.value != .null }.map { value in
                var value = value
                if listed.count == 1 { value.description = value.description ?? merged.description ?? merged.title }
                return value
            }
        }
        guard !values.isEmpty else { return nil }
        for branch in branches {
            account(branch, KeywordGroup.values + KeywordGroup.texts, as: .code)
        }
        return .named(stringEnum(values, schema, id, words: words))
    }

    /// The types that are stated, or that all listed values have: `const: true` says that the value is a Boolean.
    func typesOrListed(_ schema: Schema) -> SchemaTypes {
        let types = schema.types.subtracting(.null)
        guard types.isEmpty, let listed = schema.enumeration?.filter({ $0.value != .null }), !listed.isEmpty,
            listed.allSatisfy({ $0.container == nil })
        else { return types }
        let values = listed.map(\.value)
        if values.allSatisfy(\.isBoolean) { return .boolean }
        return values.contains(where: \.isFraction) && values.allSatisfy(\.isNumber) ? .number : types
    }

    /// The values that tell one branch of a union from another, where the property's type is no enum that lists them itself.
    func listedValues(of schema: Schema, in type: TypeUse) -> [ListedValue] {
        guard let values = schema.enumeration else { return [] }
        switch type {
        case .boolean, .number, .integer, .int32, .any: break
        default: return []
        }
        // `const: null` is a property without a choice; null among others is a matter of the type.
        let stated = values.contains { $0.value != .null } ? values.filter { $0.value != .null } : values
        let listed = stated.compactMap(Self.listedValue)
        return listed.count == stated.count ? listed : []
    }

    /// `TRUE` and `FALSE`, in any case, are a Boolean that the provider writes as a string.
    private func booleanSpellings(_ values: [Schema.EnumValue]) -> TypeUse? {
        guard values.count == 2,
            let yes = values.first(where: { $0.text.lowercased() == "true" }),
            let no = values.first(where: { $0.text.lowercased() == "false" })
        else { return nil }
        return .booleanText(true: yes.text, false: no.text)
    }

    /// Values are told apart by their bytes: letters composed and decomposed are two values.
    private mutating func stringEnum(
        _ values: [Schema.EnumValue],
        _ schema: Schema,
        _ id: SchemaID,
        words: TypeWords
    ) -> TypeID {
        let symbol = declareName(words, schema, isNamed: view.named(id) != nil)
        let scope = symbols.open(.cases, of: symbol)
        let hyphens = hyphens(in: values)
        var seen: Set<[UInt8]> = []
        let cases = values.filter { seen.insert(Array($0.text.utf8)).inserted }.map { value in
            StringEnum.Case(
                symbol: declareCase(value, hyphens, in: scope),
                value: value.text,
                documentation: Documentation(value.description.map { [$0] } ?? [], place: value.origin.place)
            )
        }
        let documentation = documentation(of: schema, id)
        return declare(.stringEnum(StringEnum(symbol: symbol, cases: cases, documentation: documentation)))
    }

    private mutating func integerEnum(
        _ values: [(Schema.EnumValue, Int)],
        _ schema: Schema,
        _ id: SchemaID,
        words: TypeWords
    ) -> TypeID {
        let symbol = declareName(words, schema, isNamed: view.named(id) != nil)
        let scope = symbols.open(.cases, of: symbol)
        var seen: Set<Int> = []
        let cases = values.filter { seen.insert($0.1).inserted }.map { value, integer in
            IntegerEnum.Case(
                symbol: declareCase(value, .separator, in: scope),
                value: integer,
                documentation: Documentation(value.description.map { [$0] } ?? [], place: value.origin.place)
            )
        }
        let documentation = documentation(of: schema, id)
        return declare(.integerEnum(IntegerEnum(symbol: symbol, cases: cases, documentation: documentation)))
    }

    mutating func declareCase(
        _ value: Schema.EnumValue,
        _ hyphens: IdentifierSpelling.HyphenReading,
        in scope: SymbolTable.ScopeID
    ) -> SymbolID {
        symbols.declare(
            .enumCase,
            value.text,
            at: value.origin,
            candidates: Self.caseCandidates(value, hyphens),
            in: scope
        )
    }

    /// The document's own name for the value, where it gives one, before what the value itself says.
    private static func caseCandidates(
        _ value: Schema.EnumValue,
        _ hyphens: IdentifierSpelling.HyphenReading
    ) -> [String] {
        let kind = value.container.map { $0.kind == .sequence ? "array " : "object " } ?? ""
        let own = IdentifierSpelling(kind + value.text, casing: .member, hyphens: hyphens).candidates
        return (value.name.map { IdentifierSpelling($0, casing: .member).candidates } ?? []) + own
    }

    /// Where one value has a plus before a digit, the hyphens of the others are minus signs.
    private func hyphens(in values: [Schema.EnumValue]) -> IdentifierSpelling.HyphenReading {
        let isSigned = values.contains { value in
            let bytes = Array(value.text.utf8)
            return bytes.indices.dropLast().contains { index in
                bytes[index] == UInt8(ascii: "+") && (0x30...0x39).contains(bytes[index + 1])
            }
        }
        return isSigned ? .minus : .separator
    }
}

extension Schema {
    /// Without parts of its own: neither properties nor items nor compositions.
    fileprivate var isPlain: Bool {
        properties.isEmpty && items == nil && oneOf.isEmpty && anyOf.isEmpty
    }
}

extension Schema.EnumValue {
    /// Whether it is a text, and no array or object.
    fileprivate var isString: Bool {
        if case .string = value { return container == nil }
        return false
    }
}

extension YAMLScalar {
    fileprivate var isBoolean: Bool {
        if case .boolean = self { return true }
        return false
    }

    fileprivate var isFraction: Bool {
        if case .number = self { return true }
        return false
    }

    fileprivate var isNumber: Bool {
        if case .integer = self { return true }
        return isFraction
    }
}
