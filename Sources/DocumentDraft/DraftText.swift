// A first openapi.yaml from a page, with a marked gap wherever the page does not say.
package import DocumentTables

package enum DraftText {
    /// The OpenAPI 3.1 document of the operation that a page describes; nil where it describes none.
    package static func text(of page: DocumentPage) -> String? {
        nil
    }
}
