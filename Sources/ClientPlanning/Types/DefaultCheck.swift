// Defaults that are no values of their schemas.
import Diagnostics
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// Tells of a default that the schema does not allow, once for each place.
    mutating func checkDefault(of id: SchemaID) {
        let target = view.target(of: id)
        // A place may have a default of its own for what others share.
        let owner = view[id].defaultValue == nil ? target : id
        guard let node = view[owner].defaultValue, checkedDefaults.insert(owner).inserted else { return }
        if node.scalar == .null, view.allowsNullBesideReference(id) { return }
        guard let problem = DefaultCheck.problem(of: node, in: view.merged(id).schema) else { return }
        log.report(
            Diagnostic(
                .warning,
                .defaultValue,
                "the default\(NodeText.json(node).map { " '\($0)'" } ?? "") is \(problem)",
                at: node.span,
                pointer: node.pointer
            )
        )
    }
}

enum DefaultCheck {
    /// What is wrong with the default; nil where nothing is, or where a union says what it may be.
    static func problem(of node: YAMLNode, in schema: Schema) -> String? {
        guard schema.oneOf.isEmpty, schema.anyOf.isEmpty else { return nil }
        let types = schema.types
        if !types.isEmpty, types != .null, !isOfType(node, types) { return "of another type than the schema's" }
        if let values = schema.enumeration, let text = node.text, node.scalar != .null || !types.contains(.null),
            !values.contains(where: { $0.text == text })
        {
            return "none of the values that the schema lists"
        }
        return limits(of: node, schema)
    }

    private static func isOfType(_ node: YAMLNode, _ types: SchemaTypes) -> Bool {
        switch node.kind {
        case .sequence: return types.contains(.array)
        case .mapping: return types.contains(.object)
        case .scalar: break
        }
        switch node.scalar {
        case .null?: return types.contains(.null)
        case .boolean?: return !types.isDisjoint(with: [.boolean, .string])
        case .integer?: return !types.isDisjoint(with: [.integer, .number, .string])
        case .number(let value)?:
            return !types.isDisjoint(with: [.number, .string]) || types.contains(.integer) && value == value.rounded()
        case .string?, nil: return types.contains(.string)
        }
    }

    private static func limits(of node: YAMLNode, _ schema: Schema) -> String? {
        switch node.scalar {
        case .integer(let value)?: return limits(of: Double(value), schema)
        case .number(let value)?: return limits(of: value, schema)
        case .string(let text)?:
            let length = text.unicodeScalars.count
            if length < schema.minLength ?? 0 { return "shorter than the schema allows" }
            if length > schema.maxLength ?? .max { return "longer than the schema allows" }
            return nil
        default: return nil
        }
    }

    private static func limits(of value: Double, _ schema: Schema) -> String? {
        let isTooSmall =
            schema.minimum.map { value < $0 } ?? false || schema.exclusiveMinimum.map { value <= $0 } ?? false
        let isTooLarge =
            schema.maximum.map { value > $0 } ?? false || schema.exclusiveMaximum.map { value >= $0 } ?? false
        if isTooSmall { return "less than the schema allows" }
        return isTooLarge ? "greater than the schema allows" : nil
    }
}
