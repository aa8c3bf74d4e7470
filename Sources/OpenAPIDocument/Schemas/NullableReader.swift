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
        if isNullable == false || !schema.isConstrained {
            context.accounting.settle("nullable", of: fields.node, as: .code)
        }
        guard isNullable == true, schema.isConstrained else { return }
        addNull(to: &schema, at: node)
    }

    /// Takes a part of an `allOf` that says `nullable` and no type for what its writer means: the whole, or null.
    ///
    /// By the letter (3.0.3, Schema Object: "adds null to the allowed type specified by the `type` keyword, only if `type` is
    /// explicitly defined within the same Schema Object") it has no effect, and so nobody writes it for the letter's sake: a
    /// response with a null would be refused. A part that does state its type says what it says, of itself alone.
    static func readParts(_ fields: ObjectFields, into schema: inout Schema, in context: inout ReadingContext) {
        guard let parts = fields["allOf"], parts.kind == .sequence, context.files.version(of: fields.node) == .v3_0
        else { return }
        for part in parts.elements where part.kind == .mapping && part.referenceNode == nil {
            guard let entry = part.entry(named: "nullable"), entry.value.scalar == .boolean(true),
                part.entry(named: "type") == nil
            else { continue }
            context.report(
                .refSiblings,
                "'nullable' without 'type' has no effect in a part of an 'allOf', but is taken as meant: the whole may be null",
                severity: .warning,
                at: entry.keyOrigin,
                hint: "put 'nullable: true' beside the 'allOf'"
            )
            addNull(to: &schema, at: entry.value)
        }
    }

    private static func addNull(to schema: inout Schema, at node: YAMLNode) {
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
