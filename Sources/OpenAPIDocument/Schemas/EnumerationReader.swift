// `enum` and `const`: the values that are documented, with what `x-enum-descriptions` says about each.
import Diagnostics
import YAMLTree

enum EnumerationReader {
    static func read(_ fields: ObjectFields, into schema: inout Schema, in context: inout ReadingContext) {
        let nodes = valueNodes(of: fields, in: &context)
        if let nodes {
            var values: [Schema.EnumValue] = []
            var places: [ExactValue: YAMLNode] = [:]
            for node in nodes {
                guard let value = value(at: node, of: schema, in: &context) else { continue }
                let exact = ExactValue(value)
                if let earlier = places[exact] {
                    context.report(
                        .duplicateEnumValue,
                        "the value '\(value.text)' is listed already",
                        severity: .warning,
                        at: node,
                        notes: [Diagnostic.Note("it is listed here", at: earlier.span)]
                    )
                    continue
                }
                places[exact] = node
                values.append(value)
            }
            if values.contains(where: { $0.value == .null }) { schema.types.insert(.null) }
            // Values that are all unusable say nothing about the ones that come.
            schema.enumeration = values.isEmpty ? nil : values
        }
        EnumDescriptionsReader.read(fields, nodes ?? [], into: &schema, in: &context)
        EnumNamesReader.read(fields, nodes ?? [], into: &schema, in: &context)
    }

    private static func valueNodes(of fields: ObjectFields, in context: inout ReadingContext) -> [YAMLNode]? {
        if let constant = fields.raw("const") {
            if context.files.version(of: constant) == .v3_0 {
                context.report(
                    .versionKeyword,
                    "'const' is OpenAPI 3.1's",
                    severity: .warning,
                    at: fields.keyOrigin("const"),
                    hint: "3.0 has 'enum' with one value"
                )
            }
            return [constant]
        }
        guard fields["enum"] != nil else { return nil }
        let nodes = context.sequence("enum", of: fields)
        if nodes.isEmpty, fields["enum"]?.kind == .sequence {
            context.report(.emptyList, "'enum' has no values", severity: .warning, at: fields.keyOrigin("enum"))
        }
        return nodes
    }

    private static func value(
        at node: YAMLNode,
        of schema: Schema,
        in context: inout ReadingContext
    ) -> Schema.EnumValue? {
        guard var value = node.scalar, let text = node.text else {
            return container(at: node, of: schema, in: &context)
        }
        let types = schema.types.subtracting(.null)
        // `enum: [yes, 1, 2.0]` of strings: the scalars as written.
        if types == .string, value != .null { value = .string(text) }
        if !types.isEmpty, value != .null, !types.allows(value) {
            context.report(
                .enumValue,
                "\(node.phrase) is not of the schema's type",
                severity: .warning,
                at: node
            )
        }
        return Schema.EnumValue(value: value, text: text, origin: node.origin)
    }
}

extension EnumerationReader {
    /// An array or an object among the values.
    private static func container(
        at node: YAMLNode,
        of schema: Schema,
        in context: inout ReadingContext
    ) -> Schema.EnumValue? {
        guard let text = node.json(within: YAMLNode.JSONExtent(depth: 64, bytes: 10_000)) else {
            context.report(.enumValue, "\(node.phrase) among the values is too large", severity: .warning, at: node)
            return nil
        }
        let types = schema.types.subtracting(.null)
        if !types.isEmpty, !types.contains(node.kind == .sequence ? .array : .object) {
            context.report(.enumValue, "\(node.phrase) is not of the schema's type", severity: .warning, at: node)
        }
        return Schema.EnumValue(value: .string(text), text: text, origin: node.origin, container: node)
    }
}

/// What tells two values of a list apart: composed and decomposed letters do, and so do numbers that have one `Double`.
private struct ExactValue: Hashable {
    private let value: YAMLScalar?
    private let text: ExactText?
    private let isContainer: Bool

    init(_ value: Schema.EnumValue) {
        isContainer = value.container != nil
        switch value.value {
        case .string(let string):
            self.value = nil
            text = ExactText(string)
        case .number(let number) where abs(number) >= 0x1p53:
            self.value = nil
            text = ExactText(value.text)
        case let other:
            self.value = other
            text = nil
        }
    }
}

extension SchemaTypes {
    fileprivate func allows(_ value: YAMLScalar) -> Bool {
        switch value {
        case .null: contains(.null)
        case .boolean: contains(.boolean)
        case .integer: contains(.integer) || contains(.number)
        case .number(let value): contains(.number) || contains(.integer) && value == value.rounded()
        case .string: contains(.string)
        }
    }
}
