// Which Swift type a schema becomes. Declared types go into an arena and name each other by id.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView
import YAMLTree

/// A type at a place, and whether null may stand there.
struct SchemaUse {
    enum Nullability { case never, nullable }
    var type: TypeUse
    var nullability: Nullability

    /// The type inside an array or a map, where null is an element of its own.
    var element: TypeUse {
        nullability == .nullable ? .nullable(type) : type
    }
}

struct TypePlanner {
    let document: OpenAPIDocument
    let schemas: SchemaView
    var log: DiagnosticLog
    private(set) var declarations: [TypeDeclaration] = []
    private var uses: [SchemaID: SchemaUse] = [:]
    /// The named schemas, by id.
    private(set) var names: [SchemaID: String] = [:]
    /// Aliases whose targets are being planned: meeting one again is a type that is nothing but itself.
    private var openAliases: Set<SchemaID> = []
    /// Structures that are declared and wait for their properties: a chain of them may be as long as the document.
    private var unfilled: [(type: TypeID, schema: Schema, name: String)] = []
    /// How many arrays, maps and unions stand around the schema that is being planned.
    private var depth = 0
    private static let depthLimit = 100

    init(document: OpenAPIDocument) {
        self.document = document
        schemas = SchemaView(document: document)
        log = schemas.log
        for named in document.namedSchemas where names[named.id] == nil {
            names[named.id] = named.name
        }
    }

    /// Plans the named schemas that nothing refers to, too: a maintainer wrote them down.
    mutating func planNamedSchemas() {
        for named in document.namedSchemas {
            _ = use(named.id, name: named.name)
        }
    }

    /// - Parameter name: what an inline schema is called where it stands: the words of its owner and its role.
    mutating func use(_ id: SchemaID, name: String) -> SchemaUse {
        let use = place(id, name: name)
        while let next = unfilled.popLast() { fill(next.type, with: next.schema, name: next.name) }
        return use
    }

    /// Plans a schema, but not the properties of the structures in it.
    mutating func place(_ id: SchemaID, name: String) -> SchemaUse {
        var use = placeTarget(of: id, name: name)
        if schemas.allowsNullBesideReference(id) { use.nullability = .nullable }
        return use
    }

    private mutating func placeTarget(of id: SchemaID, name: String) -> SchemaUse {
        let target = schemas.target(of: id)
        if let known = uses[target] { return known }
        let merged = schemas.merged(target).schema
        if isOpen(target, merged) || isTooDeep(merged) { return SchemaUse(type: .any, nullability: .never) }
        let componentName = names[target]
        openAliases.insert(target)
        depth += 1
        let use = planned(merged, target, name: componentName ?? name)
        depth -= 1
        openAliases.remove(target)
        // A wrapper such as `anyOf: [X, null]` is X itself; a declaration of its own name would say nothing.
        if componentName == nil || isDeclared(use.type) || use.type == .any {
            uses[target] = use
            return use
        }
        let alias = Alias(
            name: Name(componentName ?? name),
            target: use.type,
            documentation: documentation(of: merged)
        )
        let named = SchemaUse(type: .named(declare(.alias(alias))), nullability: use.nullability)
        uses[target] = named
        return named
    }

    private mutating func isTooDeep(_ schema: Schema) -> Bool {
        guard depth >= Self.depthLimit else { return false }
        log.report(
            Diagnostic(
                .error,
                .unsupportedSchema,
                "arrays, maps and unions are nested more than \(Self.depthLimit) levels deep here",
                at: schema.origin.span,
                pointer: schema.origin.pointer
            )
        )
        return true
    }

    private mutating func isOpen(_ id: SchemaID, _ schema: Schema) -> Bool {
        guard openAliases.contains(id) else { return false }
        log.report(
            Diagnostic(
                .error,
                .recursiveAlias,
                "this schema is nothing but itself, which no Swift type can be",
                at: schema.origin.span,
                hint: "make it an object with a property that holds the rest",
                pointer: schema.origin.pointer
            )
        )
        return true
    }

    private func isDeclared(_ type: TypeUse) -> Bool {
        if case .named = type { return true }
        return false
    }

    private mutating func planned(_ schema: Schema, _ id: SchemaID, name: String) -> SchemaUse {
        let nullability: SchemaUse.Nullability = schema.types.contains(.null) ? .nullable : .never
        let types = schema.types.subtracting(.null)
        if let use = union(schema, id, name: name) { return use }
        if let enumeration = schema.enumeration,
            let type = enumerationType(enumeration, schema, types: types, name: name)
        {
            let listsNull = enumeration.contains { $0.value == .null }
            return SchemaUse(type: type, nullability: listsNull ? .nullable : nullability)
        }
        let type: TypeUse
        if types == .object || (types.isEmpty && schema.looksLikeAnObject) {
            type = objectType(schema, id, nullability, name: name)
        } else if types == .array || (types.isEmpty && schema.items != nil) {
            type = arrayType(schema, name: name)
        } else {
            type = Self.scalarType(schema, types)
        }
        return SchemaUse(type: type, nullability: nullability)
    }

    static func scalarType(_ schema: Schema, _ types: SchemaTypes) -> TypeUse {
        switch types {
        case .string:
            if schema.timeFormat != nil || schema.format == "date-time" { return .timestamp(format: schema.timeFormat) }
            return schema.format == "decimal" ? .decimalText : .string
        case .integer:
            if let unit = schema.unit { return .dataSize(unit == .bytes ? .bytes : .kilobytes) }
            return schema.format == "int32" ? .int32 : .integer
        case .number: return .number
        case .boolean: return .boolean
        default: return .any
        }
    }

    private mutating func arrayType(_ schema: Schema, name: String) -> TypeUse {
        guard let items = schema.items else { return .array(.any) }
        return .array(place(items, name: name + " item").element)
    }

    private mutating func objectType(
        _ schema: Schema,
        _ id: SchemaID,
        _ nullability: SchemaUse.Nullability,
        name: String
    ) -> TypeUse {
        if schema.properties.isEmpty {
            switch schema.additionalProperties {
            case .schema(let value):
                return .map(place(value, name: name + " value").element)
            case .unstated, .allowed:
                return .map(.any)
            case .forbidden:
                break
            }
        }
        let type = declare(
            .structure(
                Structure(
                    name: Name(name),
                    properties: [],
                    additional: nil,
                    isDeprecated: schema.isDeprecated,
                    documentation: documentation(of: schema)
                )
            )
        )
        // Known before its properties are planned, so that a type may hold itself.
        uses[id] = SchemaUse(type: .named(type), nullability: nullability)
        unfilled.append((type, schema, name))
        return .named(type)
    }

    private mutating func fill(_ type: TypeID, with schema: Schema, name: String) {
        guard case .structure(var structure) = declarations[type.index] else { return }
        structure.properties = schema.properties.map { property in
            let use = place(property.schema, name: name + " " + property.name)
            let merged = schemas.merged(property.schema).schema
            let isRequired = schema.required.contains(property.name)
            return Structure.Property(
                name: Name(property.name),
                type: use.type,
                occurrence: occurrence(isRequired: isRequired, use.nullability),
                isDeprecated: schemas.isDeprecated(property.schema),
                documentation: DocumentationText.documentation(
                    [schemas.description(of: property.schema)],
                    schema: merged,
                    pointer: property.origin.pointer
                )
            )
        }
        if case .schema(let value) = schema.additionalProperties {
            structure.additional = place(value, name: name + " value").element
        }
        declarations[type.index] = .structure(structure)
    }

    private func occurrence(isRequired: Bool, _ nullability: SchemaUse.Nullability) -> Structure.Occurrence {
        switch (isRequired, nullability) {
        case (true, .never): .required
        case (true, .nullable): .requiredNullable
        case (false, .never): .optional
        case (false, .nullable): .optionalNullable
        }
    }

    mutating func declare(_ declaration: TypeDeclaration) -> TypeID {
        declarations.append(declaration)
        return TypeID(index: declarations.count - 1)
    }

    mutating func replace(_ id: TypeID, with declaration: TypeDeclaration) {
        declarations[id.index] = declaration
    }

    mutating func remember(_ use: SchemaUse, for id: SchemaID) {
        uses[id] = use
    }

    func componentName(of id: SchemaID) -> String? {
        names[schemas.target(of: id)]
    }

    func documentation(of schema: Schema) -> Documentation {
        DocumentationText.documentation([schema.title, schema.description], pointer: schema.origin.pointer)
    }
}

extension Schema {
    fileprivate var looksLikeAnObject: Bool {
        if !properties.isEmpty { return true }
        if case .unstated = additionalProperties { return false }
        return true
    }
}
