// The facts of a schema as sentences: limits, units, formats, values and defaults.
import OpenAPIDocument
import SchemaView
import YAMLTree

struct FactsText {
    let view: SchemaView
    /// How deep the elements of arrays of arrays are told.
    private static let depthLimit = 3

    /// What a schema says, and what it says of its elements, where those have no type of their own to say it.
    func sentences(of id: SchemaID) -> [String] { sentences(of: id, depth: 0) }

    private func sentences(of id: SchemaID, depth: Int) -> [String] {
        let schema = view.merged(id).schema
        var all = Self.facts(of: schema)
        // What has a declaration of its own says it there.
        if Self.isPlain(schema) { all += ConditionsText(view: view).sentences(of: id) }
        guard depth < Self.depthLimit else { return all }
        if let items = schema.items, let text = element("item", items, depth) { all.append(text) }
        if case .schema(let value) = schema.additionalProperties, let text = element("value", value, depth) {
            all.append(text)
        }
        return all
    }

    private func element(_ noun: String, _ id: SchemaID, _ depth: Int) -> String? {
        guard Self.isPlain(view.merged(id).schema), view.named(view.target(of: id)) == nil else { return nil }
        let description = view.description(of: id)?.trimmedText ?? ""
        let sentences = (description.isEmpty ? [] : [description]) + self.sentences(of: id, depth: depth + 1)
        return sentences.isEmpty ? nil : "Each \(noun): " + sentences.joined(separator: " ")
    }

    /// Whether the schema makes no declaration that would say its facts.
    static func isPlain(_ schema: Schema) -> Bool {
        guard schema.properties.isEmpty, schema.oneOf.isEmpty, schema.anyOf.isEmpty else { return false }
        return schema.enumeration == nil || plainValues(of: schema) != nil
    }

    /// Limits, units, formats and defaults, each a sentence.
    static func facts(of schema: Schema) -> [String] {
        var facts: [String] = []
        if let unit = schema.unit {
            facts.append("Unit: \(unit == .bytes ? "byte" : "kilobyte").")
        }
        if let format = schema.timeFormat {
            facts.append("Format: `\(format)`.")
        } else if let format = schema.format, !isTyped(format, schema) {
            facts.append("Format: \(format).")
        }
        if let encoding = schema.facts.contentEncoding { facts.append("Encoding: \(encoding).") }
        if let type = schema.facts.contentMediaType { facts.append("Media type of the content: \(type).") }
        if schema.types.subtracting(.null).rawValue.nonzeroBitCount > 1 {
            facts.append("Type: " + words(of: schema.types).joined(separator: " or ") + ".")
        }
        facts += range(of: schema)
        if let multiple = schema.multipleOf { facts.append("A multiple of \(text(multiple)).") }
        facts += limits("character", schema.minLength, schema.maxLength)
        facts += limits("item", schema.minItems, schema.maxItems)
        facts += memberLimits(of: schema)
        if schema.hasUniqueItems { facts.append("No item twice.") }
        if let pattern = schema.pattern { facts.append("Pattern: `\(pattern)`.") }
        if let values = plainValues(of: schema) { facts.append("One of: " + values.joined(separator: ", ") + ".") }
        if let text = schema.defaultValue.flatMap(NodeText.json), !text.isEmpty { facts.append("Default: \(text).") }
        return facts
    }

    /// How many members an object may have.
    static func memberLimits(of schema: Schema) -> [String] {
        limits("member", schema.facts.minProperties, schema.facts.maxProperties)
    }

    /// Whether the Swift type says the format by itself.
    private static func isTyped(_ format: String, _ schema: Schema) -> Bool {
        let types = schema.types.subtracting(.null)
        return ScalarTypes.isTold(format, by: ScalarTypes.type(of: schema, types))
    }

    /// The values that no enum of their own is made of.
    static func plainValues(of schema: Schema) -> [String]? {
        let types = schema.types.subtracting(.null)
        // No further than to the first that is none: each use of a type asks, and there may be as many as the document is long.
        guard types != .string, types != .integer,
            let values = schema.enumeration?.lazy.filter({ $0.value != .null }), !values.isEmpty,
            values.prefix(2).count == 1 || values.allSatisfy(\.isBoolean)
        else { return nil }
        return values.map { "`\($0.text)`" }
    }

    private static func range(of schema: Schema) -> [String] {
        func fact(_ words: String, _ value: Double?, _ keyword: String) -> String? {
            value.map { words + (schema.exactNumbers[keyword] ?? text($0)) + "." }
        }
        return [
            fact("Minimum: ", schema.minimum, "minimum"), fact("Above ", schema.exclusiveMinimum, "exclusiveMinimum"),
            fact("Maximum: ", schema.maximum, "maximum"), fact("Below ", schema.exclusiveMaximum, "exclusiveMaximum"),
        ].compactMap { $0 }
    }

    private static func limits(_ noun: String, _ least: Int?, _ most: Int?) -> [String] {
        switch (least, most) {
        case (nil, nil): []
        case (let least?, nil): ["At least \(counted(least, noun))."]
        case (nil, let most?): ["At most \(counted(most, noun))."]
        case (let least?, let most?):
            least == most ? ["\(counted(least, noun))."] : ["\(least) to \(counted(most, noun))."]
        }
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }

    private static func text(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }

    private static func words(of types: SchemaTypes) -> [String] {
        let all: [(SchemaTypes, String)] = [
            (.string, "string"), (.integer, "integer"), (.number, "number"), (.boolean, "boolean"), (.array, "array"),
            (.object, "object"), (.null, "null"),
        ]
        return all.filter { types.contains($0.0) }.map(\.1)
    }
}

extension Schema.EnumValue {
    fileprivate var isBoolean: Bool {
        if case .boolean = value { return true }
        return false
    }
}
