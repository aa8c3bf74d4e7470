// The `info` object: what the API is called and which version of it the document describes.
import Diagnostics
import YAMLTree

enum InfoReader {
    static let shape = ObjectShape(
        "info object",
        required: ["title", "version"],
        optional: ["summary", "description", "termsOfService", "contact", "license"],
        since31: ["summary"]
    )

    static func read(_ node: YAMLNode, in context: inout ReadingContext) -> Info? {
        guard let fields = context.open(node, as: shape) else { return nil }
        if let contact = fields["contact"] { _ = context.open(contact, as: .contact) }
        if let license = fields["license"] { _ = context.open(license, as: .license) }
        let summary = context.string("summary", of: fields)
        _ = context.string("termsOfService", of: fields)
        return Info(
            title: context.string("title", of: fields) ?? "",
            version: context.string("version", of: fields) ?? "",
            summary: summary,
            description: context.string("description", of: fields) ?? summary,
            origin: node.origin
        )
    }
}
