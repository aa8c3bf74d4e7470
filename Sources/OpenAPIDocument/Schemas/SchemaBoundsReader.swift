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
        for key in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
            if let node = fields[key], let text = node.exactNumber { schema.exactNumbers[key] = text }
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
        if version >= .v3_1 {
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

extension YAMLNode {
    /// A number as written, where a `Double` is another one; nil for all others.
    fileprivate var exactNumber: String? {
        guard let text else { return nil }
        switch scalar {
        case .integer(let value): return Int(exactly: Double(value)) == value ? nil : text
        case .number(let value):
            guard value.isFinite else { return nil }
            return DecimalDigits(text) == DecimalDigits(value.description) ? nil : text
        default: return nil
        }
    }
}

/// A decimal number by its digits, without regard to how it is written.
private struct DecimalDigits: Equatable {
    private var digits: [UInt8] = []
    private var exponent = 0
    private var isNegative = false

    init(_ text: String) {
        var isFraction = false
        let parts = text.utf8.split(
            maxSplits: 1,
            whereSeparator: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
        )
        for byte in parts.first ?? Substring().utf8 {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits.append(byte)
                if isFraction { exponent -= 1 }
            default: break
            }
        }
        if parts.count > 1 { exponent += min(max(Int(String(Substring(parts[1]))) ?? 0, -1_000_000), 1_000_000) }
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
        if digits.isEmpty {
            exponent = 0
            isNegative = false
        }
    }
}
