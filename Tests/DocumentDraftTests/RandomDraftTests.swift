// Whatever facts say, their draft is a spec without errors.
import ClientGenerator
import Diagnostics
import DocumentDraft
import DocumentFacts
import DocumentTables
import Testing

@Suite("Drafts of random facts")
struct RandomDraftTests {
    private func run(_ seed: Int) throws -> DraftRun {
        var random = RandomFacts(seed: seed)
        return try DraftRun(
            DocumentPage(
                facts: random.facts(),
                source: SourceFile(path: random.pick(["a.md", "表: 1\n.md"]), bytes: [])
            )
        )
    }

    /// Unoptimized code takes as long for a quarter of them as optimized code for all.
    #if DEBUG
        private static let seeds = 0..<150
    #else
        private static let seeds = 0..<600
    #endif

    @Test("lint finds no error in any draft")
    func lint() throws {
        for seed in Self.seeds {
            let run = try run(seed)
            #expect(run.errors.isEmpty, "seed \(seed)")
            #expect(!run.generation.files.isEmpty, "seed \(seed)")
        }
    }
}
