// Nothing of a document is dropped without a word: one keyword more changes the code, or is told.
import Diagnostics
import Foundation
import SwiftEmission
import Testing

@testable import ClientGenerator

@Suite("One keyword more", .timeLimit(.minutes(5)))
struct KeywordMutationTests {
    /// What can be seen of a run: the files, and everything that is said.
    private struct Outcome: Hashable {
        var files: [String]
        var said: [String]
        var told: [String]
        var harmless: [String: Int]
    }

    private func outcome(_ text: String, _ scratch: ScratchFolder) throws -> Outcome {
        try scratch.write(text, to: "openapi.json")
        let generation = Generator(layout: .single).generate(SpecLocation(folder: scratch.path))
        return Outcome(
            files: generation.files.map(\.text),
            said: generation.log.diagnostics.map { "\($0.code.rawValue) \($0.pointer ?? "") \($0.message)" }.sorted(),
            told: generation.notGenerated.parts.map { "\($0.pointer ?? "") \($0.message)" }.sorted(),
            harmless: generation.notGenerated.harmless
        )
    }

    @Test("changes the generated code, or is told", arguments: [Keyword.Version.v3_0, .v3_1])
    func everyKeyword(_ version: Keyword.Version) throws {
        let scratch = try ScratchFolder()
        try scratch.write("document: openapi.json\nmodule: M\nclient: C\n", to: "driftless.yaml")
        let document = try KeywordDocument(version)
        let base = try outcome(try #require(try document.text(with: nil, at: "")), scratch)
        #expect(!base.files.isEmpty, "\(base.said)")
        var silent: [String] = []
        for (pointer, kinds) in KeywordDocument.places {
            for keyword in kinds.flatMap({ KeywordTable.keywords[$0] ?? [] }) {
                guard keyword.version == .both || keyword.version == version else { continue }
                let text = try #require(try document.text(with: keyword, at: pointer), "\(pointer)")
                if try outcome(text, scratch) == base { silent.append("\(pointer) \(keyword.name): \(keyword.value)") }
            }
        }
        #expect(silent.filter { !Self.isKnown($0) } == [])
        // Nothing is excused that is told by now.
        let excused = Self.known.filter { line in silent.contains { Self.matches($0, line) } }
        #expect(excused == Self.known || version == .v3_0)
    }

    /// What planning still drops without a word, by the end of the pointer and the keyword.
    private static let known: [String] = []

    private static func isKnown(_ line: String) -> Bool { known.contains { matches(line, $0) } }
    private static func matches(_ line: String, _ known: String) -> Bool { line.contains(known) }
}
