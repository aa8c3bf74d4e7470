// 3.0's `nullable`, in 3.1's terms.
import Diagnostics
import YAMLTree

enum NullableReader {
    /// Adds null to the types, and to the enumeration where there is one. A schema that says nothing but `nullable`
    /// takes any value already, and stays as it is.
    static func read(_ fields: ObjectFields, into schema: inout Schema, in context: inout ReadingContext) {
        guard let node = fields["nullable"] else { return }
        if context.files.version(of: node) >= .v3_1 {
            context.report(
                .versionKeyword,
                "'nullable' is OpenAPI 3.0's",
                severity: .warning,
                at: fields.keyOrigin("nullable"),
                hint: "3.1 has 'null' among the types"
            )
        }
        let isNullable = context.boolean("nullable", of: fields)
        // What 3.0 takes for granted says nothing.
        if isNullable == false { context.accounting.settle("nullable", of: fields.node, as: .code) }
        guard isNullable == true, schema.isConstrained else { return }
        schema.types.insert(.null)
        if schema.enumeration?.contains(where: { $0.value == .null }) == false {
            schema.enumeration?.append(Schema.EnumValue(value: .null, text: "null", origin: node.origin))
        }
    }
}

extension Schema {
    /// Whether anything here keeps null out, or could.
    fileprivate var isConstrained: Bool {
        guard types.isEmpty, composition.isEmpty, enumeration == nil else { return true }
        guard properties.isEmpty, required.isEmpty, items == nil, prefixItems.isEmpty else { return true }
        if case .unstated = additionalProperties { return false }
        return true
    }
}
