// `type`: one name, or in 3.1 a list of them.
import Diagnostics
import YAMLTree

enum SchemaTypesReader {
    static func read(_ fields: ObjectFields, in context: inout ReadingContext) -> SchemaTypes {
        guard let node = fields.raw("type") else { return [] }
        switch node.kind {
        case .scalar:
            return type(node, in: &context)
        case .sequence:
            if context.files.version(of: node) == .v3_0 {
                context.report(
                    .versionKeyword,
                    "a list of types is OpenAPI 3.1's",
                    severity: .warning,
                    at: node,
                    hint: "3.0 has 'nullable' and 'oneOf'"
                )
            }
            var types: SchemaTypes = []
            for element in node.elements { types.formUnion(type(element, in: &context)) }
            return types
        case .mapping:
            context.report(.expectedString, "expected a string for 'type', found a mapping", at: node)
            return []
        }
    }

    private static func type(_ node: YAMLNode, in context: inout ReadingContext) -> SchemaTypes {
        guard let name = context.string(node, for: "'type'") else { return [] }
        // `type:` and `type: ~` say nothing, unlike `null` without quotes, which says what it means.
        if node.isNull, name != "null" {
            context.report(.nullValue, "'type' has no value and counts as absent", severity: .warning, at: node)
            return []
        }
        if let type = SchemaTypes(named: name) {
            if type == .null, context.files.version(of: node) == .v3_0 {
                context.report(
                    .versionKeyword,
                    "the type 'null' is OpenAPI 3.1's",
                    severity: .warning,
                    at: node,
                    hint: "3.0 has 'nullable: true'"
                )
            }
            return type
        }
        context.report(.schemaType, "unknown schema type '\(name)'", at: node, hint: hint(for: name, in: &context))
        return []
    }

    /// What programmers call the types elsewhere.
    private static let foreignNames = [
        "int": "integer", "int32": "integer", "int64": "integer", "long": "integer", "float": "number",
        "double": "number", "decimal": "number", "bool": "boolean", "str": "string", "text": "string",
        "list": "array", "map": "object", "dict": "object", "none": "null", "nil": "null",
    ]

    private static func hint(for name: String, in context: inout ReadingContext) -> String? {
        switch name.lowercased() {
        case "any": "leave 'type' out"
        case "file", "binary": "'string' with 'format: binary'"
        case "date", "datetime", "date-time", "uuid": "'string' with a 'format'"
        case let other:
            foreignNames[other].map { "did you mean '\($0)'?" }
                ?? context.hint(for: name, in: SchemaTypes.named.map(\.name))
        }
    }
}

extension SchemaTypes {
    static let named: [(name: String, type: SchemaTypes)] = [
        ("null", .null), ("boolean", .boolean), ("integer", .integer), ("number", .number), ("string", .string),
        ("array", .array), ("object", .object),
    ]

    init?(named name: String) {
        guard let type = Self.named.first(where: { $0.name == name })?.type else { return nil }
        self = type
    }
}
