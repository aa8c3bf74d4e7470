// In which direction a property goes.
package import OpenAPIDocument

/// Where a property is left out: OpenAPI 3.1, section 4.8.24 (`readOnly`, `writeOnly`), and JSON Schema's annotations.
package struct PropertyAccess: Hashable, Sendable {
    /// Never asked for in a request.
    package var isReadOnly: Bool
    /// Never there in a response.
    package var isWriteOnly: Bool

    package init(isReadOnly: Bool, isWriteOnly: Bool) {
        self.isReadOnly = isReadOnly
        self.isWriteOnly = isWriteOnly
    }
}

extension SchemaView {
    /// What a property's schema says, beside a `$ref` on the way or at its end.
    package func access(of id: SchemaID) -> PropertyAccess {
        let merged = merged(id)
        let remarks = remarks(of: id)
        return PropertyAccess(
            isReadOnly: merged.schema.isReadOnly || remarks.contains(.readOnly),
            isWriteOnly: merged.schema.isWriteOnly || remarks.contains(.writeOnly)
        )
    }

    /// Whether a property's schema is deprecated, beside a `$ref` on the way or at its end.
    package func isDeprecated(_ id: SchemaID) -> Bool {
        merged(id).schema.isDeprecated || remarks(of: id).contains(.deprecated)
    }
}
