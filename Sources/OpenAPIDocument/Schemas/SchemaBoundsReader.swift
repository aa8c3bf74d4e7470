// The bounds of numbers, texts and arrays; 3.0's Boolean `exclusiveMinimum` becomes 3.1's number here.
import Diagnostics
import YAMLTree

enum SchemaBoundsReader {
    static func read(_ fields: ObjectFields, into schema: inout Schema, in context: inout ReadingContext) {
        let lower = bound("minimum", "exclusiveMinimum", of: fields, in: &context)
        schema.minimum = lower.inclusive
        schema.exclusiveMinimum = lower.exclusive
        let upper = bound("maximum", "exclusiveMaximum", of: fields, in: &context)
        schema.maximum = upper.inclusive
        schema.exclusiveMaximum = upper.exclusive
        schema.multipleOf = context.number("multipleOf", of: fields)
        if let value = schema.multipleOf, value <= 0, let node = fields["multipleOf"] {
            context.report(.expectedNumber, "'multipleOf' must be greater than 0", at: node)
            schema.multipleOf = nil
        }
        schema.minLength = context.count("minLength", of: fields)
        schema.maxLength = context.count("maxLength", of: fields)
        schema.pattern = context.string("pattern", of: fields)
        schema.minItems = context.count("minItems", of: fields)
        schema.maxItems = context.count("maxItems", of: fields)
        schema.hasUniqueItems = context.boolean("uniqueItems", of: fields) ?? false
    }

    private static func bound(
        _ inclusiveKey: String,
        _ exclusiveKey: String,
        of fields: ObjectFields,
        in context: inout ReadingContext
    ) -> (inclusive: Double?, exclusive: Double?) {
        let inclusive = context.number(inclusiveKey, of: fields)
        guard let node = fields[exclusiveKey] else { return (inclusive, nil) }
        let version = context.files.version(of: node)
        guard case .boolean(let isExclusive) = node.scalar else {
            let exclusive = context.number(exclusiveKey, of: fields)
            if version == .v3_0, exclusive != nil {
                context.report(
                    .versionKeyword,
                    "a number for '\(exclusiveKey)' is OpenAPI 3.1's",
                    severity: .warning,
                    at: node,
                    hint: "3.0 has '\(inclusiveKey)' and '\(exclusiveKey): true'"
                )
            }
            return (inclusive, exclusive)
        }
        if version == .v3_1 {
            context.report(
                .versionKeyword,
                "a Boolean '\(exclusiveKey)' is OpenAPI 3.0's",
                severity: .warning,
                at: node,
                hint: "3.1 has the bound itself here"
            )
        }
        return isExclusive ? (nil, inclusive) : (inclusive, nil)
    }
}
