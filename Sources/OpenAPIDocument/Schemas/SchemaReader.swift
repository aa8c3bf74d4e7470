// Schema objects: each is read on its own, and names the others in it by number.
import Diagnostics
import YAMLTree

enum SchemaReader {
    /// Reads every schema that has been named and the ones these name.
    static func readAll(in context: inout ReadingContext) {
        while let (id, node) = context.schemas.nextUnread() {
            guard !context.schemas.areTooLong else {
                context.report(
                    .documentSize,
                    "the names around the schemas are too long for so many schemas",
                    at: node
                )
                return
            }
            let schema = read(node, id, in: &context)
            context.schemas.replace(id, by: schema)
        }
    }

    private static func read(_ node: YAMLNode, _ id: SchemaID, in context: inout ReadingContext) -> Schema {
        var schema = Schema(origin: node.origin)
        if case .boolean(let allowsAny) = node.scalar, context.files.version(of: node) >= .v3_1 {
            schema.takesNoValue = !allowsAny
            if !allowsAny {
                context.report(
                    .unusedKeyword,
                    "the schema 'false', which takes no value, does not shape the generated type",
                    severity: .warning,
                    at: node
                )
            }
            return schema
        }
        guard var fields = context.openSchema(node) else { return schema }
        schema.reference = readReference(of: fields, in: &context)
        if fields["$ref"] != nil, context.files.version(of: node) == .v3_0 {
            fields = context.fieldsBesideReference(fields)
        }
        readAnnotations(of: fields, into: &schema, in: &context)
        schema.types = SchemaTypesReader.read(fields, in: &context)
        SchemaBoundsReader.read(fields, into: &schema, in: &context)
        readParts(of: fields, into: &schema, in: &context)
        schema.required = RequiredReader.read(fields, id, schema.properties, in: &context)
        schema.discriminator = DiscriminatorReader.read(fields, in: &context)
        EnumerationReader.read(fields, into: &schema, in: &context)
        NullableReader.read(fields, into: &schema, in: &context)
        NullableReader.readParts(fields, into: &schema, in: &context)
        schema.timeFormat = TimeFormatReader.read(fields, schema, in: &context)
        schema.unit = UnitReader.read(fields, schema, in: &context)
        schema.documentReference = DocumentReferenceReader.read(of: fields, in: &context)
        schema.facts = SchemaFactsReader.read(fields, in: &context)
        checkItems(of: fields, schema, in: &context)
        return schema
    }

    private static func readReference(of fields: ObjectFields, in context: inout ReadingContext) -> SchemaID? {
        let dynamic = fields["$dynamicRef"] ?? fields["$recursiveRef"]
        if fields["$ref"] == nil, dynamic != nil {
            let isBeside = context.isBesideTheClient
            context.isBesideTheClient = true
            defer { context.isBesideTheClient = isBeside }
            return dynamic.flatMap { context.isDecided($0) ? target(of: $0, in: &context) : nil }
        }
        return fields["$ref"].flatMap { target(of: $0, in: &context) }
    }

    private static func target(of reference: YAMLNode, in context: inout ReadingContext) -> SchemaID? {
        guard let target = context.resolve(reference, as: .schema) else { return nil }
        let id = context.schemas.id(of: target)
        context.nameTarget(target, id, of: reference)
        return id
    }

    private static func readAnnotations(
        of fields: ObjectFields,
        into schema: inout Schema,
        in context: inout ReadingContext
    ) {
        schema.title = context.string("title", of: fields)
        schema.description = context.string("description", of: fields)
        schema.format = context.string("format", of: fields)
        schema.isDeprecated = context.boolean("deprecated", of: fields) ?? false
        schema.isReadOnly = context.boolean("readOnly", of: fields) ?? false
        schema.isWriteOnly = context.boolean("writeOnly", of: fields) ?? false
        schema.defaultValue = fields.raw("default")
    }

    private static func readParts(
        of fields: ObjectFields,
        into schema: inout Schema,
        in context: inout ReadingContext
    ) {
        if case .boolean(false)? = fields["items"]?.scalar, fields["prefixItems"] != nil {
            schema.hasNoFurtherItems = true
        } else {
            schema.items = fields["items"].map { context.schema(at: $0) }
        }
        schema.prefixItems = list("prefixItems", of: fields, in: &context)
        schema.allOf = list("allOf", of: fields, in: &context)
        schema.oneOf = list("oneOf", of: fields, in: &context)
        schema.anyOf = list("anyOf", of: fields, in: &context)
        for entry in propertyEntries(of: fields, in: &context) {
            context.schemas.countPointer(of: entry.keyOrigin)
            schema.properties.append(
                Schema.Property(name: entry.name, schema: context.schema(at: entry.value), origin: entry.keyOrigin)
            )
        }
        guard let additional = fields["additionalProperties"] else { return }
        switch additional.scalar {
        case .boolean(let isAllowed): schema.additionalProperties = isAllowed ? .allowed : .forbidden
        default:
            // An empty schema takes any value.
            let isEmpty = additional.kind == .mapping && additional.count == 0
            schema.additionalProperties = isEmpty ? .allowed : .schema(context.schema(at: additional))
        }
    }

    /// The entries of `properties`, those behind a `$ref` in its place included: a property named `$ref` would be a
    /// mapping, so that a text can mean nothing else.
    private static func propertyEntries(
        of fields: ObjectFields,
        in context: inout ReadingContext
    ) -> [YAMLEntry] {
        let own = context.mapping("properties", of: fields)
        guard let node = fields["properties"], let reference = node.referenceNode else { return own }
        context.report(
            .referenceKind,
            "OpenAPI has no references to properties; those at '\(reference.text ?? "")' are taken",
            severity: .warning,
            at: reference
        )
        guard let target = context.dereference(node, as: .properties) else { return [] }
        guard target.kind == .mapping else {
            context.report(.expectedMapping, "expected properties, found \(target.phrase)", at: target)
            return []
        }
        let rest = own.filter { $0.name != "$ref" }
        return target.entries.filter { $0.name == "$ref" || fields["properties"]?.entry(named: $0.name) == nil } + rest
    }

    private static func list(
        _ key: String,
        of fields: ObjectFields,
        in context: inout ReadingContext
    ) -> [SchemaID] {
        let nodes = context.sequence(key, of: fields)
        if nodes.isEmpty, fields[key]?.kind == .sequence {
            context.report(
                .emptyList,
                "'\(key)' has no schemas",
                severity: .warning,
                at: fields.keyOrigin(key)
            )
        }
        return nodes.map { context.schema(at: $0) }
    }

    private static func checkItems(
        of fields: ObjectFields,
        _ schema: Schema,
        in context: inout ReadingContext
    ) {
        guard schema.types.contains(.array), schema.items == nil, schema.prefixItems.isEmpty,
            context.files.version(of: fields.node) == .v3_0
        else { return }
        context.report(
            .missingKey,
            "an array has no 'items'; any element is taken",
            severity: .warning,
            at: fields.keyOrigin("type")
        )
    }
}

extension ReadingContext {
    /// The number of the schema at a node.
    mutating func schema(at node: YAMLNode) -> SchemaID {
        schemas.id(of: node)
    }

    /// What OpenAPI 3.0 lets a `$ref` have beside it: annotations, and nothing that changes a value. `nullable` is
    /// taken nevertheless, since a response with a null would be refused otherwise.
    mutating func fieldsBesideReference(_ fields: ObjectFields) -> ObjectFields {
        let kept = SchemaKeywords.besideReference
        for entry in fields.all where !kept.contains(entry.name) && !entry.name.hasPrefix("x-") {
            let isNullable = entry.name == "nullable"
            if !isNullable { accounting.report(entry.name, of: fields.node) }
            report(
                .refSiblings,
                isNullable
                    ? "'nullable' beside '$ref' has no effect in OpenAPI 3.0, but is taken as meant"
                    : "'\(entry.name)' beside '$ref' has no effect in OpenAPI 3.0",
                severity: .warning,
                at: entry.keyOrigin,
                hint: "put the reference into 'allOf'"
            )
        }
        return fields.keeping { kept.contains($0) || $0 == "nullable" || $0.hasPrefix("x-") }
    }
}
