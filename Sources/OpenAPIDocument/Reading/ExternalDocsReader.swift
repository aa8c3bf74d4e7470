// External documentation objects.
import YAMLTree

/// More to read, elsewhere.
package struct ExternalDocs: Sendable {
    package var url: String
    package var description: String?
}

enum ExternalDocsReader {
    static func read(of fields: ObjectFields, in context: inout ReadingContext) -> ExternalDocs? {
        guard let node = fields["externalDocs"], let docs = context.open(node, as: .externalDocs) else { return nil }
        return ExternalDocs(
            url: context.string("url", of: docs) ?? "",
            description: context.string("description", of: docs)
        )
    }
}
