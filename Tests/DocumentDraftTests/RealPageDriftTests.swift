// A draft says what its page says: of the provider's own pages, where they stand beside the package.
import Diagnostics
import DocumentDraft
import DocumentDrift
import DocumentFacts
import DocumentTables
import OpenAPIDocument
import TestSupport
import Testing

@Suite(
    "Drafts of the provider's pages against these pages",
    .enabled(if: RealPages.areThere.isMet, "\(RealPages.areThere)")
)
struct RealPageDriftTests {
    /// Samples that contradict the text of their page contradict the draft of the text as well.
    private static let ofSamples: Set<DiagnosticCode> = [.pageSample, .pageSampleSyntax]

    @Test("nothing but samples drifts", arguments: RealPages.files)
    func drift(_ file: RealPages.File) throws {
        guard let page = try file.operationPage() else { return }
        let text = try #require(DraftText.text(of: page))
        var log = DiagnosticLog()
        let source = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
        let document = try #require(OpenAPIDocumentReader.read(source, into: &log))
        let drifts = DriftCheck.differences(page.facts, page: page, from: document)
        let doubts = DraftText.doubts(of: page)
        let found = drifts.filter { !Self.ofSamples.contains($0.diagnostic.code) && !doubts.contains($0.path) }.map {
            drift in
            "\(drift.path): \(drift.diagnostic.message)"
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))\n\(text)")
        let samples = drifts.filter { Self.ofSamples.contains($0.diagnostic.code) }
        for drift in samples { print("\(file): \(drift.path): \(drift.diagnostic.message)") }
    }
}
