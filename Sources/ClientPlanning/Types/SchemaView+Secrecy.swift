// Which values the document says that nobody should see: those of the format `password`, and what is made of such.
import ClientPlan
import OpenAPIDocument
import SchemaView

extension SchemaView {
    /// How deep arrays of arrays are followed.
    private static let secrecyDepthLimit = 8

    /// Whether a value of the schema is printed. An object is, and its properties have their own.
    func secrecy(of id: SchemaID) -> Secrecy { isSecret(id, 0) ? .hidden : .shown }

    /// Whether the members or elements are printed that the schema does not name.
    func secrecyOfOthers(in schema: Schema, _ form: Structure.Form) -> Secrecy {
        let schemas = form == .array ? schema.items.map { [$0] } ?? [] : others(in: schema)
        return schemas.contains { isSecret($0, 0) } ? .hidden : .shown
    }

    private func others(in schema: Schema) -> [SchemaID] {
        let patterned = schema.facts.patternProperties.map(\.schema)
        guard case .schema(let value) = schema.additionalProperties else { return patterned }
        return patterned + [value]
    }

    private func isSecret(_ id: SchemaID, _ depth: Int) -> Bool {
        guard depth < Self.secrecyDepthLimit else { return false }
        let schema = merged(id).schema
        if schema.format == "password" { return true }
        let inner =
            schema.oneOf + schema.anyOf + (schema.properties.isEmpty ? others(in: schema) : [])
            + (schema.prefixItems.isEmpty ? schema.items.map { [$0] } ?? [] : [])
        return inner.contains { isSecret($0, depth + 1) }
    }
}
