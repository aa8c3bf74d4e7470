// From the bytes of a page to its blocks: Markdown by cmark-gfm, the HTML in it by libxml2.
package import Diagnostics

package enum MarkupReader {
    /// The blocks of a page.
    ///
    /// What cannot be read is an error in the log, at its line: a table that ends with the page, bytes that are no UTF-8, a
    /// page beyond the limits. Nil where nothing can be used.
    package static func read(_ file: SourceFile, into log: inout DiagnosticLog) -> MarkupPage? {
        nil
    }
}
