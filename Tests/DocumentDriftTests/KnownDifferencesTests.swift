// Known differences are taken out exactly, and each entry has to be needed.
import Diagnostics
import DocumentDrift
import DocumentFacts
import Testing

@Suite("Known differences")
struct KnownDifferencesTests {
    private static let span = SourceSpan(file: "driftless.yaml", start: SourcePosition(line: 7, column: 5), length: 5)

    private func drift(_ code: String, _ path: String) -> Drift {
        Drift(path: FactPath(path), diagnostic: Diagnostic(.error, DiagnosticCode(rawValue: code), "m"))
    }

    private func known(_ entries: [(String, String)]) -> KnownDifferences {
        KnownDifferences(
            entries.map { KnownDifference(code: $0.0, path: FactPath($0.1), reason: "r", span: Self.span) }
        )
    }

    @Test("an entry covers every drift of its code at its path, and nothing else")
    func exact() {
        let drifts = [
            drift("page-enum", "query.a"), drift("page-enum", "query.a"), drift("page-enum", "query.ab"),
            drift("page-type", "query.a"),
        ]
        #expect(
            DriftReading.codes(known([("page-enum", "query.a")]).applied(to: drifts, in: .page))
                == ["page-enum query.ab", "page-type query.a"]
        )
    }

    @Test("an entry that matches nothing is an error at its line, with what it may have meant")
    func unused() throws {
        let drifts = known([("page-enum", "query.limt")]).applied(to: [drift("page-enum", "query.limit")], in: .page)
        let problem = try #require(drifts.last)
        #expect(DriftReading.lines(drifts) == ["page-enum query.limit", "known-difference query.limt 7:5"])
        #expect(problem.diagnostic.message.contains("no longer applies"))
        #expect(problem.diagnostic.hint == "did you mean 'query.limit'?")
    }

    @Test("a second entry for the same is an error, used or not")
    func duplicates() {
        let twice = known([("page-enum", "query.a"), ("page-enum", "query.a")])
        #expect(twice.applied(to: [drift("page-enum", "query.a")], in: .page).count == 1)
        #expect(twice.applied(to: [], in: .page).count == 2)
    }

    @Test("entries about samples wait for a page")
    func scope() {
        let entry = known([("page-sample-syntax", "sample.response.1")])
        #expect(entry.applied(to: [], in: .facts).isEmpty)
        #expect(entry.applied(to: [], in: .page).count == 1)
    }
}
