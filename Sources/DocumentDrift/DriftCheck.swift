// A page against a spec: every difference is a diagnostic at the spec's line, with the page's table and row.
package import Diagnostics
package import DocumentFacts
package import DocumentTables
package import OpenAPIDocument

/// One difference between what a page says and what a spec or the facts checked in say.
package struct Drift: Hashable, Sendable {
    /// What of the page it concerns.
    package var path: FactPath
    package var diagnostic: Diagnostic
    /// What the page says, in as few words as tell it from other statements: `10`, `minimum 1`; nil where it says nothing.
    package var page: String?
    /// What the spec says, likewise.
    package var spec: String?
    /// What the facts checked in say, likewise: what the page said before. Nil where they were not compared.
    package var former: String?
    /// Whether the facts checked in differ in the same, so that the two are one change.
    package var isOfFactsToo = false

    package init(
        path: FactPath,
        diagnostic: Diagnostic,
        page: String? = nil,
        spec: String? = nil,
        former: String? = nil
    ) {
        self.path = path
        self.diagnostic = diagnostic
        self.page = page
        self.spec = spec
        self.former = former
    }
}

package enum DriftCheck {
    /// Every difference between facts and the operation of the spec that they describe, in the order found: the
    /// operation, its parameters, request, responses, and the samples.
    ///
    /// - Parameter page: where the facts come from a page at hand: its table and row stand in each diagnostic's note, and
    ///   its samples are decoded with the spec's schemas.
    package static func differences(
        _ facts: DocumentFacts,
        page: DocumentPage?,
        from document: OpenAPIDocument
    ) -> [Drift] {
        var comparison = Comparison(document: document, page: page)
        comparison.compare(facts)
        // What a page read in part does not say may stand where it could not be read.
        let drifts = comparison.log.drifts
        return facts.isPartial ? drifts.filter { $0.diagnostic.code != .pageFieldInvented } : drifts
    }
}
