// The document as plain values, in OpenAPI 3.2's terms whatever version was read.
package import Diagnostics

/// An OpenAPI document with every reference resolved to an index.
package struct OpenAPIDocument: Sendable {
    package var info: Info
    package var servers: [Server]
    /// Every operation of `paths`, in the document's order.
    package var operations: [Operation]
    /// What the provider sends, from 3.1's `webhooks`.
    package var webhooks: [Webhook]
    /// The callbacks that operations refer to. `CallbackID.index` points here.
    package var callbacks: [Callback]
    /// Alternatives, any of which lets a request in; empty where nothing is said.
    package var security: [SecurityRequirement]
    /// `components/securitySchemes`, in the document's order.
    package var securitySchemes: [SecurityScheme]
    package var tags: [Tag]
    package var externalDocs: ExternalDocs?
    /// Every schema of the document, named or inline. `SchemaID.index` points here.
    package var schemas: [Schema]
    /// The schemas of `components/schemas` in the document's order, then those of `$defs` and of other files in the
    /// order in which references name them. Two files may give the same name to different schemas; a schema stands here
    /// once.
    package var namedSchemas: [NamedSchema]
    /// The page that the whole document transcribes, from `x-driftless-document`.
    package var documentReference: DocumentReference?
    /// Every file that was read, the root first: for the lines that diagnostics show.
    package var sourceFiles: [SourceFile]
    /// What came of every key so far: reading's part is stated, planning's is open.
    package var accounting: Accounting

    /// What needs what, for who asks what a fault touches.
    var graph = DocumentGraph()

    package subscript(id: SchemaID) -> Schema {
        // Lent, not copied: mostly one member is asked for.
        _read { yield schemas[id.index] }
    }
}

package struct Info: Sendable {
    package var title: String
    package var version: String
    package var summary: String?
    package var description: String?
    package var origin: Origin
}

/// A group that operations name.
package struct Tag: Sendable {
    package var name: String
    /// A short title.
    package var summary: String?
    /// The name of the tag that this one is nested under.
    package var parent: String?
    /// What the group is for, such as `nav` or `badge`.
    package var kind: String?
    package var description: String?
    package var externalDocs: ExternalDocs?
    package var origin: Origin
}

package struct Server: Sendable {
    package struct Variable: Sendable {
        package var origin: Origin
        package var name: String
        package var defaultValue: String
        package var allowedValues: [String]
        package var description: String?
    }
    /// As written, with `{variable}` templates.
    package var url: String
    package var name: String?
    package var description: String?
    package var variables: [Variable]
    package var origin: Origin

    /// The URL with the default of each variable in its place.
    package var defaultURL: String {
        variables.reduce(url) { $0.replacing("{\($1.name)}", with: $1.defaultValue) }
    }
}

package struct NamedSchema: Sendable {
    package var name: String
    package var id: SchemaID
}

package struct SchemaID: Hashable, Sendable {
    package var index: Int
    package init(index: Int) { self.index = index }
}

/// The page and table of the provider's documentation that a node transcribes: `x-driftless-document`.
package struct DocumentReference: Hashable, Sendable {
    /// The page's title, file name or URL.
    package var page: String?
    /// The table's caption or number on that page.
    package var table: String?

    package init(page: String?, table: String?) {
        self.page = page
        self.table = table
    }
}
