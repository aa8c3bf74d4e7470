// Objects and described arrays as structures, whose properties are planned after the structure is declared.
import ClientPlan
import OpenAPIDocument
import SchemaView

extension TypePlanner {
    mutating func objectType(
        _ schema: Schema,
        _ id: SchemaID,
        _ nullability: Nullability,
        words: TypeWords
    ) -> TypeUse {
        if let map = mapType(schema, words: words) { return map }
        let type =
            structureMetBefore(schema, id, words: words)
            ?? structure(schema, id, words: words, isNamed: view.named(id) != nil)
        // Known before its properties are planned, so that a type may hold itself.
        remember(SchemaUse(type: .named(type), nullability: nullability), for: id)
        return .named(type)
    }

    /// Declares a structure whose properties are planned later.
    mutating func structure(
        _ schema: Schema,
        _ id: SchemaID,
        words: TypeWords,
        isNamed: Bool,
        form: Structure.Form = .object
    ) -> TypeID {
        let symbol = declareName(words, schema, isNamed: isNamed)
        let type = declare(.structure(emptyStructure(schema, id, symbol, form)))
        unfilled.append(UnfilledStructure(type: type, id: id, schema: schema, words: words, detail: detail))
        return type
    }

    /// Where the members that match an expression hold the object itself, its type was declared as that of a map.
    private mutating func structureMetBefore(_ schema: Schema, _ id: SchemaID, words: TypeWords) -> TypeID? {
        guard let type = recursions.removeValue(forKey: id), case .union(let union) = declarations[type.index] else {
            return nil
        }
        replace(type, with: .structure(emptyStructure(schema, id, union.symbol, .object)))
        unfilled.append(UnfilledStructure(type: type, id: id, schema: schema, words: words, detail: detail))
        return type
    }

    private mutating func emptyStructure(
        _ schema: Schema,
        _ id: SchemaID,
        _ symbol: SymbolID,
        _ form: Structure.Form
    ) -> Structure {
        Structure(
            symbol: symbol,
            form: form,
            properties: [],
            unknownMembers: .ignored,
            deprecation: schema.isDeprecated ? .deprecated : .current,
            documentation: documentation(of: schema, id)
        )
    }

    mutating func fill(_ unfilled: UnfilledStructure) {
        let (type, schema, words) = (unfilled.type, unfilled.schema, unfilled.words)
        guard case .structure(var structure) = declarations[type.index] else { return }
        if structure.form == .array {
            structure.unknownMembers = rest(of: schema, words: words)
        } else {
            keepMembers(of: schema, in: &structure, words: words)
            if structure.unknownMembers == .ignored, mayHaveOtherMembers(unfilled.id, schema) {
                structure.unknownMembers = .kept(.any)
            }
        }
        var hasExtras = false
        if case .kept = structure.unknownMembers {
            hasExtras = true
            structure.unknownSecrecy = view.secrecyOfOthers(in: schema, structure.form)
        }
        let scope = symbols.open(.properties(hasExtras: hasExtras), of: structure.symbol)
        let properties = structure.form == .array ? positions(of: schema) : schema.properties
        let required = structure.form == .array ? requiredPositions(of: schema) : schema.required
        structure.properties = properties.map { property in
            planned(property, isRequired: required.contains(property.name), words, in: scope)
        }
        rule(type, by: properties.map(\.schema))
        replace(type, with: .structure(structure))
    }

    private mutating func planned(
        _ property: Schema.Property,
        isRequired: Bool,
        _ words: TypeWords,
        in scope: SymbolTable.ScopeID
    ) -> Structure.Property {
        let use = place(property.schema, words: words.adding(property.name))
        let deprecation: Deprecation = view.isDeprecated(property.schema) ? .deprecated : .current
        account(property.schema, ["readOnly", "writeOnly", "deprecated"], as: .code)
        let access = access(of: property.schema)
        var documentation = described(
            property.schema,
            name: property.name,
            deprecation: deprecation,
            at: property.origin
        )
        switch access {
        case .readOnly: documentation.paragraphs.append("Read-only.")
        case .writeOnly: documentation.paragraphs.append("Write-only.")
        case .both: break
        }
        var planned = Structure.Property(
            symbol: symbols.declareMember(.property, property.name, at: property.origin, in: scope),
            key: property.name,
            type: use.type,
            occurrence: Occurrence(isRequired ? .required : .optional, use.nullability, in: [.sent, .received]),
            listed: listedValues(of: view.merged(property.schema).schema, in: use.type),
            access: access,
            deprecation: deprecation,
            documentation: documentation
        )
        planned.secrecy = view.secrecy(of: property.schema)
        return planned
    }
}
