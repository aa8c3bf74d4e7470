// Nothing of a document is dropped without a word: one keyword more changes the code, or is told.
import Diagnostics
import Foundation
import SwiftEmission
import Testing

@testable import ClientGenerator

@Suite("One keyword more", .timeLimit(.minutes(10)))
struct KeywordMutationTests {
    private static let configuration = """
        document: openapi.json
        module: M
        client: C

        """

    /// What can be seen of a run: the files, and everything that is said.
    private struct Outcome: Hashable {
        var files: [String]
        var said: [String]
        var told: [String]
        var harmless: [String: Int]
        /// The places that are told, and with them all that is in them.
        var places: Set<String>

        func isToldAbove(_ pointer: String) -> Bool {
            places.contains { $0 == pointer || pointer.hasPrefix($0 + "/") }
        }
    }

    private func outcome(_ text: String, _ scratch: ScratchFolder) throws -> Outcome {
        try scratch.write(text, to: "openapi.json")
        let generation = Generator(layout: .single).generate(SpecLocation(folder: scratch.path))
        return Outcome(
            files: generation.files.map(\.text),
            said: generation.log.diagnostics.map { "\($0.code.rawValue) \($0.pointer ?? "") \($0.message)" }.sorted(),
            told: generation.notGenerated.parts.map { "\($0.pointer ?? "") \($0.message)" }.sorted(),
            harmless: generation.notGenerated.harmless,
            places: Set(generation.notGenerated.parts.compactMap(\.pointer))
        )
    }

    @Test("changes the generated code, or is told", arguments: [Keyword.Version.v3_0, .v3_1, .v3_2])
    func everyKeyword(_ version: Keyword.Version) throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.configuration, to: "driftless.yaml")
        let document = try KeywordDocument(version)
        let base = try outcome(try #require(try document.text(with: nil, at: "")), scratch)
        #expect(!base.files.isEmpty, "\(base.said)")
        var silent: [String] = []
        for (pointer, kinds) in KeywordDocument.places where !base.isToldAbove(pointer) {
            for keyword in kinds.flatMap({ KeywordTable.keywords[$0] ?? [] }) {
                let isSince31 = version == .v3_2 && keyword.version == .v3_1
                guard keyword.version == .both || keyword.version == version || isSince31 else { continue }
                let text = try #require(try document.text(with: keyword, at: pointer), "\(pointer)")
                guard !base.isToldAbove(pointer + "/" + keyword.name), !Self.neutral.contains(keyword.name) else {
                    continue
                }
                if try outcome(text, scratch) == base { silent.append("\(pointer) \(keyword.name): \(keyword.value)") }
            }
        }
        // Neither more than is known, nor anything that is told by now.
        let known = version == .v3_0 ? KnownSilence.in30 : version == .v3_1 ? KnownSilence.in31 : KnownSilence.in32
        #expect(Set(silent).subtracting(known).sorted() == [])
        #expect(known.subtracting(silent).sorted() == [])
    }

    /// Keywords with an effect elsewhere: what names a place for references, and what is compared with the provider's page.
    private static let neutral: Set<String> = [
        "$id", "$anchor", "$dynamicAnchor", "$defs", "$self", "x-driftless-document",
    ]
}
