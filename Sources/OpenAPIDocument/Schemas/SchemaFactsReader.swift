// The keywords of a schema that no type expresses: read as facts, so that whoever can use one finds it.
import Diagnostics
import YAMLTree

enum SchemaFactsReader {
    private static let xmlShape = ObjectShape(
        "XML object",
        optional: ["name", "namespace", "prefix", "attribute", "wrapped", "nodeType"],
        since32: ["nodeType"]
    )

    static func read(_ fields: ObjectFields, in context: inout ReadingContext) -> SchemaFacts {
        var facts = SchemaFacts()
        facts.not = schema("not", of: fields, in: &context)
        facts.ifSchema = schema("if", of: fields, in: &context)
        facts.thenSchema = schema("then", of: fields, in: &context)
        facts.elseSchema = schema("else", of: fields, in: &context)
        facts.contains = schema("contains", of: fields, in: &context)
        facts.propertyNames = schema("propertyNames", of: fields, in: &context)
        facts.contentSchema = schema("contentSchema", of: fields, in: &context)
        facts.minContains = context.count("minContains", of: fields)
        facts.maxContains = context.count("maxContains", of: fields)
        facts.minProperties = context.count("minProperties", of: fields)
        facts.maxProperties = context.count("maxProperties", of: fields)
        facts.unevaluatedItems = rest("unevaluatedItems", of: fields, in: &context)
        facts.unevaluatedProperties = rest("unevaluatedProperties", of: fields, in: &context)
        facts.additionalItems = rest("additionalItems", of: fields, in: &context)
        facts.contentEncoding = context.string("contentEncoding", of: fields)
        facts.contentMediaType = context.string("contentMediaType", of: fields)
        for entry in context.mapping("patternProperties", of: fields) {
            let schema = context.schema(at: entry.value)
            facts.patternProperties.append(
                SchemaFacts.PatternProperty(pattern: entry.name, schema: schema, origin: entry.keyOrigin)
            )
        }
        facts.dependencies = dependencies(of: fields, in: &context)
        facts.xml = fields["xml"].flatMap { xml($0, in: &context) }
        facts.externalDocs = ExternalDocsReader.read(of: fields, in: &context)
        facts.hasExamples = fields.raw("example") != nil || fields.raw("examples") != nil
        return facts
    }

    private static func schema(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> SchemaID? {
        fields[key].map { context.schema(at: $0) }
    }

    /// What the rest of an array's elements or an object's properties may be.
    private static func rest(
        _ key: String,
        of fields: ObjectFields,
        in context: inout ReadingContext
    ) -> Schema.AdditionalProperties {
        guard let node = fields[key] else { return .unstated }
        if case .boolean(let isAllowed) = node.scalar { return isAllowed ? .allowed : .forbidden }
        return .schema(context.schema(at: node))
    }

    private static func dependencies(
        of fields: ObjectFields,
        in context: inout ReadingContext
    ) -> [SchemaFacts.Dependency] {
        var result: [SchemaFacts.Dependency] = []
        for key in ["dependentRequired", "dependentSchemas", "dependencies"] {
            for entry in context.mapping(key, of: fields) {
                let isList = entry.value.kind == .sequence
                result.append(
                    SchemaFacts.Dependency(
                        property: entry.name,
                        required: isList ? context.strings(entry.value.elements, for: key) : [],
                        schema: isList ? nil : context.schema(at: entry.value),
                        origin: entry.keyOrigin
                    )
                )
            }
        }
        return result
    }

    private static func xml(_ node: YAMLNode, in context: inout ReadingContext) -> SchemaFacts.XML? {
        guard let fields = context.open(node, as: xmlShape) else { return nil }
        return SchemaFacts.XML(
            name: context.string("name", of: fields),
            namespace: context.string("namespace", of: fields),
            prefix: context.string("prefix", of: fields),
            isAttribute: context.boolean("attribute", of: fields) ?? false,
            nodeType: context.string("nodeType", of: fields),
            isWrapped: context.boolean("wrapped", of: fields) ?? false,
            origin: node.origin
        )
    }
}
