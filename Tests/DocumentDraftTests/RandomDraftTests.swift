// Whatever facts say, their draft is a spec without errors.
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
            DocumentPage(facts: random.facts(), source: SourceFile(path: random.pick(["a.md", "表: 1\n.md"]), bytes: []))
        )
    }

    @Test("lint finds no error in any of a thousand drafts")
    func lint() throws {
        for seed in 0..<1000 {
            let run = try run(seed)
            #expect(run.errors.isEmpty, "seed \(seed)")
            #expect(!run.generation.files.isEmpty, "seed \(seed)")
        }
    }
}
