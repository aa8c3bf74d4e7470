// From a page to what it says: sections and captions tell what each table is, and cells what each field is.
package import Diagnostics
import PageMarkup

package enum DocumentPageReader {
    /// What a page says.
    ///
    /// Nil with errors in the log where the page or one of its tables cannot be read: each names the table and why. Nothing
    /// is left out in silence.
    package static func read(_ file: SourceFile, into log: inout DiagnosticLog) -> DocumentPage? {
        guard let markup = MarkupReader.read(file, into: &log) else { return nil }
        let (page, problems) = PageAssembly.read(markup, of: file)
        log.append(contentsOf: problems)
        return page
    }
}
