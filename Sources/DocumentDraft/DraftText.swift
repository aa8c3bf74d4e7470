// A first openapi.yaml from a page, with a marked gap wherever the page does not say.
package import DocumentTables

package enum DraftText {
    /// The OpenAPI 3.1 document of the operation that a page describes; nil where it describes none.
    ///
    /// Whatever the page says, the document is one that can be generated from. What the page does not say, or says
    /// twice or in contradiction, stands there as a comment `# gap: …` at the place.
    package static func text(of page: DocumentPage) -> String? {
        guard let draft = DocumentDraft(page) else { return nil }
        var printer = DraftPrinter()
        printer.print(draft.mapping)
        return header(of: PageView(page).fileName, gaps: printer.gapCount) + printer.text
    }

    /// The driftless.yaml that belongs beside the document; nil where the page describes no operation.
    package static func configuration(of page: DocumentPage) -> String? {
        guard let draft = DocumentDraft(page) else { return nil }
        return ConfigurationDraft(draft: draft, page: PageView(page).fileName).text
    }

    private static func header(of page: String, gaps: Int) -> String {
        """
        # A draft, made from the page \(page). It has \(gaps == 1 ? "1 gap" : "\(gaps) gaps"): what the page does not say.
        #
        # What to do next:
        #   1. Fill the gaps: look for comments that begin with "gap:", and remove each when it is filled.
        #   2. Put the descriptions into words of your own: they are the page's.
        #   3. driftless lint                                 finds what is wrong with this file
        #   4. driftless document facts PAGE > document.yaml  keeps what the page said (--into has done it)
        #   5. driftless document check PAGE --spec FOLDER    finds where this file and the page differ

        """
    }
}
