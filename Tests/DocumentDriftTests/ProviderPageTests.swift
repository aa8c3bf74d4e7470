// The pages themselves, where they are beside the package: they say what the facts checked in say, and what the specs say.
import Diagnostics
import DocumentDrift
import DocumentFacts
import DocumentTables
import Foundation
import ProviderPages
import TestSupport
import Testing

@Suite(
    "The provider's pages",
    .enabled(if: ProviderSpec.pages.isMet, "\(ProviderSpec.pages)")
)
struct ProviderPageTests {
    private func page(of spec: ProviderSpec) throws -> DocumentPage {
        let name = try #require(spec.source, "driftless.yaml names no page")
        let bytes = try Data(contentsOf: try #require(ProviderPages.file(name)))
        var log = DiagnosticLog()
        let page = DocumentPageReader.read(SourceFile(path: name, bytes: Array(bytes)), into: &log)
        return try #require(page, "\(log.diagnostics.map(\.message))")
    }

    @Test("a page says what the facts checked in say", arguments: ProviderSpec.names)
    func facts(_ name: String) throws {
        let spec = try ProviderSpec.named(name)
        let page = try page(of: spec)
        #expect(FactsDrift.differences(page, from: spec.facts).map(\.diagnostic.message) == [])
    }

    @Test(
        "a spec says what its page says, samples included, but for the known differences",
        arguments: ProviderSpec.names
    )
    func spec(_ name: String) throws {
        let spec = try ProviderSpec.named(name)
        let page = try page(of: spec)
        let drifts = DriftCheck.differences(page.facts, page: page, from: spec.document)
        #expect(spec.known.applied(to: drifts, in: .page).map(\.diagnostic.message) == [])
        for drift in drifts where page.places[drift.path]?.table != nil {
            #expect(!drift.diagnostic.notes.isEmpty, "\(drift.path) has no place on the page")
        }
    }

    @Test("a field that is dropped from the page's facts is found on the page", arguments: ProviderSpec.names)
    func notes(_ name: String) throws {
        let spec = try ProviderSpec.named(name)
        let page = try page(of: spec)
        for mutant in FactMutants.all(of: page.facts) where mutant.kind == FieldMutation.addMinimum.rawValue {
            let drifts = DriftCheck.differences(mutant.facts, page: page, from: spec.document)
            let drift = drifts.first { $0.path.text == mutant.path && $0.diagnostic.code == .pageLimit }
            #expect(drift?.diagnostic.notes.first?.message.contains("row") == true, "\(mutant.path)")
        }
    }
}
