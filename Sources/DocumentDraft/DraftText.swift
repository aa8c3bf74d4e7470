// A first openapi.yaml from a page, with a marked gap wherever the page does not say.
package import DocumentFacts
package import DocumentTables

package enum DraftText {
    /// The OpenAPI 3.1 document of the operation that a page describes; nil where it describes none.
    ///
    /// Whatever the page says, the document is one that can be generated from. What the page does not say, or says
    /// twice or in contradiction, stands there as a comment `# gap: …` at the place.
    package static func text(of page: DocumentPage) -> String? { text(of: [page])?.text }

    /// The document of the operations that several pages of a service describe: objects that are the same are one schema,
    /// and all names differ. Nil where no page describes an operation.
    package static func text(of pages: [DocumentPage]) -> (text: String, leftOut: [(page: String, reason: String)])? {
        guard let draft = DocumentDraft(pages) else { return nil }
        var printer = DraftPrinter()
        printer.print(draft.mapping)
        let names = pages.map { PageView($0).fileName }
        return (header(of: names, gaps: printer.gapCount) + printer.text, draft.leftOut)
    }

    /// The driftless.yaml that belongs beside the document; nil where no page describes an operation.
    package static func configuration(of pages: [DocumentPage]) -> String? {
        guard let draft = DocumentDraft(pages) else { return nil }
        return ConfigurationDraft(draft: draft, pages: pages.map { PageView($0).fileName }).text
    }

    package static func configuration(of page: DocumentPage) -> String? { configuration(of: [page]) }

    /// The facts that the page's samples contradict, and a draft leaves out therefore.
    package static func doubts(of page: DocumentPage) -> Set<FactPath> { Set(SampleWitness(page).doubts.keys) }

    private static func header(of pages: [String], gaps: Int) -> String {
        let source = pages.count == 1 ? "the page \(pages[0])" : "\(pages.count) pages"
        return """
            # A draft, made from \(source). It has \(gaps == 1 ? "1 gap" : "\(gaps) gaps"): what the page does not say.
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
