// Which keywords of which schemas planning used, and as what.
import ClientPlan
import OpenAPIDocument
import SchemaView

/// The keywords of JSON Schema and OpenAPI that stand together in planning.
enum KeywordGroup {
    static let object = ["type", "properties", "required", "additionalProperties", "patternProperties"]
    static let array = ["type", "items", "prefixItems"]
    static let values = ["enum", "const", "type", "x-enum-varnames", "x-enumNames", "x-enum-descriptions"]
    /// What doc comments say in sentences.
    static let facts = [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
        "minItems",
        "maxItems", "uniqueItems", "pattern", "format", "contentEncoding", "contentMediaType", "default",
    ]
    /// What is checked where a value is sent.
    static let checked = [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "propertyNames",
    ]
    static let texts = ["title", "description"]
}

/// What was marked as what.
struct AccountedKeywords: Hashable {
    var keywords: [String]
    var use: Accounting.Use

    /// Of the lists that there are, few begin alike: looking at all of their keywords each time costs more than a comparison.
    func hash(into hasher: inout Hasher) {
        hasher.combine(keywords.count)
        hasher.combine(keywords.first)
    }
}

extension TypePlanner {
    /// Marks keywords wherever they stand: in the schema itself, behind its references, in the parts of its `allOf`.
    mutating func account(_ id: SchemaID, _ keywords: [String], as use: Accounting.Use) {
        guard detail == .whole else { return }
        // Chains of parts may be as long as the document: each is marked once for the same keywords.
        let mark = AccountedKeywords(keywords: keywords, use: use)
        for part in view.parts(of: id, besides: &accountedParts[mark, default: []]) {
            accounting.use(keywords, of: view[part].origin, as: use)
        }
    }

    /// Marks what a schema's type is made of.
    mutating func accountShape(of id: SchemaID, _ schema: Schema, _ type: TypeUse) {
        var keywords = ["allOf"]
        if schema.types.contains(.null) { keywords += ["nullable", "type"] }
        switch type.resolved(in: declarations) {
        case .named(let id):
            switch declarations[id.index] {
            case .structure(let structure):
                keywords += structure.form == .array ? KeywordGroup.array : KeywordGroup.object
            case .stringEnum, .integerEnum, .valueEnum: keywords += KeywordGroup.values + unionKeywords(schema)
            case .union:
                keywords += unionKeywords(schema) + ["type"]
                if schema.oneOf.isEmpty, schema.anyOf.isEmpty { keywords += KeywordGroup.object + KeywordGroup.array }
            case .alias: break
            }
        case .map: keywords += ["type", "additionalProperties", "patternProperties"]
        case .array: keywords += KeywordGroup.array
        case .any where schema.enumeration?.count == 1: keywords += KeywordGroup.values
        case .any: keywords += schema.types.isEmpty ? [] : ["type"]
        case .booleanText: keywords += KeywordGroup.values
        case .timestamp: keywords += ["type", "format", "x-driftless-time-format"]
        case .file: keywords += ["type", "format", "contentMediaType"]
        case .formatted: keywords += ["type", "format", "contentEncoding"]
        case .dataSize: keywords += ["type", "x-driftless-unit"]
        case .string, .boolean, .int32, .integer, .unsigned, .unsigned32, .number, .decimalNumber, .decimalText, .bytes:
            keywords += ["type"] + unionKeywords(schema)
        case .nullable, .boxed: break
        }
        account(id, keywords, as: .code)
        // What stands beside the branches of a union has gone into each of them.
        let branches = schema.oneOf + schema.anyOf
        if branches.contains(where: { !view.branchesBehind(view.target(of: $0)).isEmpty }) {
            account(id, KeywordGroup.object + ["oneOf", "anyOf"], as: .code)
        }
    }

    private func unionKeywords(_ schema: Schema) -> [String] {
        if !schema.oneOf.isEmpty { return ["oneOf", "discriminator"] }
        return schema.anyOf.isEmpty ? ["discriminator"] : ["anyOf", "discriminator"]
    }

    mutating func accountFacts(of id: SchemaID) {
        account(id, KeywordGroup.facts, as: .documentation)
        let schema = view.merged(id).schema
        if FactsText.plainValues(of: schema) != nil { account(id, ["enum", "const"], as: .documentation) }
    }
}
