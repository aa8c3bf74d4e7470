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

    package init(path: FactPath, diagnostic: Diagnostic) {
        self.path = path
        self.diagnostic = diagnostic
    }
}

package enum DriftCheck {
    /// Every difference between facts and the operation of the spec that they describe, in the order found: the
    /// operation, its parameters, request, answers, and the samples.
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
        return comparison.log.drifts
    }
}
