// `x-driftless-document`: the page and table that something transcribes.
import Diagnostics
import YAMLTree

enum DocumentReferenceReader {
    private static let shape = ObjectShape("x-driftless-document object", optional: ["page", "table"])

    /// A mapping of page and table, or the page alone.
    static func read(of fields: ObjectFields, in context: inout ReadingContext) -> DocumentReference? {
        let key = DriftlessExtension.document.rawValue
        guard let node = fields[key] else { return nil }
        if let page = node.text { return DocumentReference(page: page, table: nil) }
        guard let reference = context.open(node, as: shape) else { return nil }
        let page = context.string("page", of: reference)
        let table = context.string("table", of: reference)
        guard page != nil || table != nil else {
            context.report(.missingKey, "'\(key)' names neither a page nor a table", at: fields.keyOrigin(key))
            return nil
        }
        return DocumentReference(page: page, table: table)
    }
}
