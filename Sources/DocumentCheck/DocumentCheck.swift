// One spec and the page that it transcribes: read, compared, and what a maintainer knows of taken out.
package import ClientGenerator
package import Diagnostics
package import DocumentDrift
package import DocumentFacts
package import DocumentTables
package import OpenAPIDocument

/// What came of comparing a spec with its page.
package struct DocumentCheck: Sendable {
    /// What a spec is compared with.
    package enum Subject: Hashable, Sendable {
        /// The facts checked in beside it.
        case facts
        /// A page at hand, and the facts checked in with the page.
        case page(path: String)
    }

    /// The spec's folder name.
    package var name: String
    /// What stood in the way of comparing; the drift is empty where it has errors.
    package var log = DiagnosticLog()
    /// Between the page, or its facts, and the spec; entries of known differences that nothing needs are among it.
    package var specDrift: [Drift] = []
    /// Between the page and the facts checked in.
    package var factsDrift: [Drift] = []
    /// The differences that the maintainer accepts, found or not.
    package var known: [KnownDifference] = []
    /// Those of them that were found.
    package var accepted: [AcceptedDrift] = []
    package var document: OpenAPIDocument?
    package var page: DocumentPage?
    /// What was compared: the page's facts, or those checked in; nil where the spec transcribes no page.
    package var facts: DocumentFacts?
    /// The texts that diagnostics point into.
    package var sources: [SourceFile] = []

    package var drift: [Drift] { specDrift + factsDrift }
    /// The same, where what differs from the spec and from the facts alike is one change.
    package var changes: [Drift] { ChangeMerging.merged(spec: specDrift, facts: factsDrift) }

    /// Everything that was found.
    package var problems: DiagnosticLog {
        var all = log
        for drift in changes { all.report(drift.diagnostic) }
        return all
    }

    /// Compares one spec.
    package static func run(_ spec: SpecLocation, against subject: Subject) -> DocumentCheck {
        var run = DocumentCheckRun(spec: spec)
        run.compare(with: subject)
        return run.check
    }
}
