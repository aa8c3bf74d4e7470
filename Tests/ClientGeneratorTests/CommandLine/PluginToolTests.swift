// What the build plugin runs: a fixed set of files, a snapshot, and nothing written where a spec has errors.
import ClientGenerator
import Foundation
import SwiftEmission
import Testing

@Suite("Plugin tool", .enabled(if: Driftless.pluginTool != nil, "the executable 'driftless-plugin-tool' is not built"))
struct PluginToolTests {
    private static let sources = [
        "sources", "specs/pets/openapi.yaml", "specs/pets/driftless.yaml", "work/GeneratedSources",
    ]

    private func run(_ arguments: [String], in scratch: ScratchFolder) throws -> Driftless.Result {
        try Driftless.run(arguments, of: Driftless.pluginTool, in: scratch)
    }

    @Test("sources are the files that the plugin declares, whatever the document holds")
    func sources() throws {
        let scratch = try Specs.pets()
        let result = try run(Self.sources, in: scratch)
        #expect(result.status == 0)
        #expect(result.output.isEmpty && result.errors.isEmpty)
        let declared = ["Client"] + (1...8).map { "Models\($0)" } + (1...4).map { "Operations\($0)" }
        #expect(scratch.names("work/GeneratedSources") == declared.map { $0 + ".swift" })
        #expect(
            scratch.text("work/GeneratedSources/Client.swift")?.contains("public struct PetClient: Sendable") == true
        )
    }

    @Test("a file that would be the same is left alone, so that it is not compiled again")
    func unchanged() throws {
        let scratch = try Specs.pets()
        _ = try run(Self.sources, in: scratch)
        let before = try scratch.identity("work/GeneratedSources/Client.swift")
        _ = try run(Self.sources, in: scratch)
        #expect(try scratch.identity("work/GeneratedSources/Client.swift") == before)
    }

    @Test("a snapshot holds each file that 'driftless generate' writes")
    func snapshot() throws {
        let scratch = try Specs.pets()
        _ = try Driftless.run("generate", in: scratch)
        let result = try run(["snapshot", "specs/pets", "work/pets.swift.snapshot"], in: scratch)
        #expect(result.status == 0)
        let files = SnapshotText.files(in: try #require(scratch.text("work/pets.swift.snapshot")))
        #expect(files.map(\.name).sorted() == scratch.names("Generated/Pets"))
        for file in files { #expect(scratch.text("Generated/Pets/" + file.name) == file.text) }
    }

    @Test("a document with errors is shown at its line, and nothing is written")
    func errors() throws {
        let scratch = try Specs.pets(Specs.document() + "    Bad: {type: integr}\n")
        let result = try run(Self.sources, in: scratch)
        #expect(result.status == 2)
        #expect(
            result.errors.contains("specs/pets/openapi.yaml:13:17: error: unknown schema type 'integr' [schema-type]")
        )
        #expect(scratch.names() == ["specs"])
    }

    @Test("a folder that cannot be made is a problem in words")
    func unwritable() throws {
        let scratch = try Specs.pets()
        try scratch.write("", to: "work")
        let result = try run(Self.sources, in: scratch)
        #expect(result.status == 2)
        #expect(result.errors.contains("error: cannot write 'work/GeneratedSources': "))
    }

    @Test(
        "other arguments are answered with the usage",
        arguments: [[], ["sources"], ["snapshot", "a", "b", "c"], ["generate"], ["--help"]]
    )
    func usage(_ arguments: [String]) throws {
        let result = try run(arguments, in: try ScratchFolder())
        #expect(result.status == 64)
        #expect(result.errors.hasPrefix("usage: driftless-plugin-tool sources <document, or - >"))
    }
}
