// The facts as YAML: what `driftless document facts` prints and `specs/<name>/document.yaml` holds.
package import Diagnostics

package enum FactsText {
    /// YAML of sorted facts: stable, a line a fact, no sentences.
    package static func text(of facts: DocumentFacts) -> String {
        ""
    }

    /// Reads what `text(of:)` writes; nil with errors in the log where it is something else.
    package static func read(_ file: SourceFile, into log: inout DiagnosticLog) -> FactsFile? {
        nil
    }
}

/// A facts file: its facts, and the line of each.
package struct FactsFile: Sendable {
    package var facts: DocumentFacts
    package var spans: [FactPath: SourceSpan]
    package var source: SourceFile

    package init(facts: DocumentFacts, spans: [FactPath: SourceSpan], source: SourceFile) {
        self.facts = facts
        self.spans = spans
        self.source = source
    }
}
