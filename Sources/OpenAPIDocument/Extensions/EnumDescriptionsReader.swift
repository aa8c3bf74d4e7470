// `x-enum-descriptions`: a text for each value of `enum`, by value or in the same order.
import Diagnostics
import YAMLTree

enum EnumDescriptionsReader {
    static func read(
        _ fields: ObjectFields,
        _ values: [YAMLNode],
        into schema: inout Schema,
        in context: inout ReadingContext
    ) {
        let key = DriftlessExtension.enumDescriptions.rawValue
        guard let node = fields[key] else { return }
        guard fields["enum"] != nil || fields.raw("const") != nil else {
            context.report(
                .enumDescriptions,
                "'\(key)' stands at a schema without 'enum'",
                at: fields.keyOrigin(key)
            )
            return
        }
        switch node.kind {
        case .scalar:
            context.report(
                .expectedMapping,
                "expected a mapping for '\(key)', found \(node.phrase)",
                at: node,
                hint: "each value with its description"
            )
        case .mapping:
            var positions: [ExactText: Int] = [:]
            for (position, value) in (schema.enumeration ?? []).enumerated() { positions[ExactText(value.text)] = position }
            for entry in node.entries { describe(entry, positions, of: values, in: &schema, &context) }
        case .sequence:
            let elements = node.elements
            guard elements.count == values.count else {
                context.report(
                    .enumDescriptions,
                    "there are \(elements.count) descriptions for \(values.count) values",
                    at: node
                )
                return
            }
            var texts: [ExactText: String] = [:]
            for (value, element) in zip(values, elements) {
                guard let text = context.string(element, for: "an element of '\(key)'") else { continue }
                texts[ExactText(value.text ?? "")] = text
            }
            schema.enumeration = schema.enumeration?.map { value in
                var value = value
                value.description = texts[ExactText(value.text)]
                return value
            }
        }
    }

    private static func describe(
        _ entry: YAMLEntry,
        _ positions: [ExactText: Int],
        of values: [YAMLNode],
        in schema: inout Schema,
        _ context: inout ReadingContext
    ) {
        guard let text = context.string(entry.value, for: "the description of '\(entry.name)'") else { return }
        if let position = positions[ExactText(entry.name)] {
            schema.enumeration?[position].description = text
        } else if !values.contains(where: { $0.text.map(ExactText.init) == ExactText(entry.name) }) {
            context.report(
                .enumDescriptions,
                "'enum' has no value '\(entry.name)'",
                at: entry.keyOrigin,
                hint: context.hint(for: entry.name, in: values.compactMap(\.text))
            )
        }
    }
}
