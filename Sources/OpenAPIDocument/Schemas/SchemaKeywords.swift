// Every keyword of JSON Schema and OpenAPI that may stand in a schema, by what becomes of it.
import Diagnostics
import YAMLTree

enum SchemaKeywords {
    /// Those that end up in the model, and that planning may use.
    static let read: Set<String> = [
        "$ref", "type", "format", "title", "description", "deprecated", "readOnly", "writeOnly", "nullable",
        "default", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "items", "prefixItems",
        "properties", "required", "additionalProperties", "allOf", "oneOf", "anyOf", "discriminator", "not", "if", "then",
        "else", "dependentRequired", "dependentSchemas", "dependencies", "propertyNames", "patternProperties",
        "unevaluatedProperties", "unevaluatedItems", "additionalItems", "contains", "minContains", "maxContains",
        "minProperties", "maxProperties",
    ]

    /// Those that say nothing about values.
    static let annotations: Set<String> = [
        "$schema", "$id", "$comment", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$defs", "definitions",
        "examples", "example", "xml", "externalDocs", "contentEncoding", "contentMediaType", "contentSchema", "summary",
    ]

    /// Those that narrow the values, and of which nothing is made.
    static let unused: Set<String> = ["$vocabulary"]

    /// Those that name places for references, or lead to them.
    private static let settled: Set<String> = [
        "$ref", "$dynamicRef", "$recursiveRef", "$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$defs",
        "definitions",
    ]

    /// What reading alone makes of a keyword. A diagnostic tells of those that no type expresses.
    static func use(of key: String) -> Accounting.Use {
        if settled.contains(key) { return .code }
        if shape.extensions.contains(key) { return [] }
        if HarmlessKeys.contains(key) { return .harmless }
        return read.contains(key) || annotations.contains(key) ? [] : .reported
    }

    /// Those that a slip may have meant.
    static let known = read.union(unused)

    /// Those that OpenAPI 3.0 allows beside `$ref` in practice, since they change no value.
    static let besideReference: Set<String> = annotations.union([
        "$ref", "description", "title", "deprecated", "readOnly", "writeOnly",
    ])

    static let shape = ObjectShape(
        "schema",
        optional: Array(read),
        extensions: [.timeFormat, .unit, .enumDescriptions, .enumVarnames, .enumNames, .document],
        nullable: ["default", "const", "type"]
    )
}

extension ReadingContext {
    /// Opens a node as a schema; unknown keys are problems only where they look like slips, since JSON Schema lets
    /// anyone add keywords.
    mutating func openSchema(_ node: YAMLNode) -> ObjectFields? {
        guard node.kind == .mapping else {
            report(.expectedMapping, "expected a schema, found \(node.phrase)", at: node, hint: draft4Hint(node))
            return nil
        }
        accounting.state(node, as: SchemaKeywords.shape.name, SchemaKeywords.use)
        let fields = ObjectFields(node, SchemaKeywords.shape)
        for entry in fields.all {
            checkKeyword(entry, of: fields)
        }
        return fields
    }

    private mutating func checkKeyword(_ entry: YAMLEntry, of fields: ObjectFields) {
        let name = entry.name
        if SchemaKeywords.read.contains(name) {
            reportNullValue(entry, of: fields)
        } else if SchemaKeywords.annotations.contains(name) || name == "$dynamicRef" || name == "$recursiveRef" {
            return
        } else if SchemaKeywords.unused.contains(name) {
            report(
                .unusedKeyword,
                "'\(name)' does not shape the generated type",
                severity: .warning,
                at: entry.keyOrigin
            )
        } else if name.hasPrefix("x-") {
            checkExtension(entry, in: fields.shape)
            if fields.shape.extensions.contains(name) { reportNullValue(entry, of: fields) }
        } else {
            let nearest = nearest(name, in: SchemaKeywords.known.filter { fields.raw($0) == nil })
            report(
                .unknownKey,
                "a schema has no keyword '\(name)'",
                severity: nearest == nil ? .warning : .error,
                at: entry.keyOrigin,
                hint: nearest.map { "did you mean '\($0)'?" }
            )
        }
    }

    private func draft4Hint(_ node: YAMLNode) -> String? {
        node.kind == .sequence ? "a sequence of schemas is 'prefixItems'" : nil
    }
}
