// The words of a doc comment: the document's text, then its facts as sentences.
import ClientPlan
import OpenAPIDocument
import YAMLTree

enum DocumentationText {
    static func documentation(
        _ texts: [String?],
        schema: Schema? = nil,
        deprecation: Deprecation = .current,
        at origin: Origin
    ) -> Documentation {
        var paragraphs = texts.compactMap { $0?.trimmedText }.filter { !$0.isEmpty }
        if deprecation == .deprecated { paragraphs.append("Deprecated.") }
        if let schema {
            let facts = facts(of: schema)
            if !facts.isEmpty {
                paragraphs.append(facts.joined(separator: " "))
            }
        }
        return Documentation(paragraphs, place: origin.place)
    }

    /// Limits, units, formats and defaults, each a sentence.
    private static func facts(of schema: Schema) -> [String] {
        var facts: [String] = []
        if let unit = schema.unit {
            facts.append("Unit: \(unit == .bytes ? "byte" : "kilobyte").")
        }
        if let format = schema.timeFormat {
            facts.append("Format: `\(format)`.")
        } else if let format = schema.format, !typed.contains(format) {
            facts.append("Format: \(format).")
        }
        facts += range(of: schema)
        if let multiple = schema.multipleOf { facts.append("A multiple of \(text(multiple)).") }
        facts += limits("character", schema.minLength, schema.maxLength)
        facts += limits("item", schema.minItems, schema.maxItems)
        if schema.hasUniqueItems { facts.append("No item twice.") }
        if let pattern = schema.pattern { facts.append("Pattern: `\(pattern)`.") }
        if let values = plainValues(of: schema) { facts.append("One of: " + values.joined(separator: ", ") + ".") }
        if let text = schema.defaultValue.flatMap(NodeText.json), !text.isEmpty { facts.append("Default: \(text).") }
        return facts
    }

    /// Formats that the Swift type says by itself.
    private static let typed: Set<String> = ["int32", "int64", "uint64", "double"]

    /// The values that no enum of their own is made of.
    private static func plainValues(of schema: Schema) -> [String]? {
        let types = schema.types.subtracting(.null)
        guard let values = schema.enumeration?.filter({ $0.value != .null }), !values.isEmpty,
            types != .string, types != .integer
        else { return nil }
        return values.map { "`\($0.text)`" }
    }

    private static func range(of schema: Schema) -> [String] {
        var facts: [String] = []
        if let value = schema.minimum { facts.append("Minimum: \(text(value)).") }
        if let value = schema.exclusiveMinimum { facts.append("Above \(text(value)).") }
        if let value = schema.maximum { facts.append("Maximum: \(text(value)).") }
        if let value = schema.exclusiveMaximum { facts.append("Below \(text(value)).") }
        return facts
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
}

extension String {
    /// Without white space at its ends.
    var trimmedText: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
