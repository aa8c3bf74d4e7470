// `check`, `lint`, the options that all commands have, and exit codes.
import Foundation
import Testing

@Suite("Other commands", .enabled(if: Driftless.executable != nil, "the executable 'driftless' is not built"))
struct OtherCommandTests {
    private func generated() throws -> ScratchFolder {
        let scratch = try Specs.pets()
        _ = try Driftless.run("generate", in: scratch)
        return scratch
    }

    @Test("check says that nothing drifted, and writes nothing")
    func noDrift() throws {
        let scratch = try generated()
        let before = try scratch.identity("Generated/Pets")
        let result = try Driftless.run("check", in: scratch)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("pets: 4 files, no drift, "))
        #expect(try scratch.identity("Generated/Pets") == before)
    }

    @Test("check shows a diff of what drifted, and exits with 1")
    func drift() throws {
        let scratch = try generated()
        let pet = try #require(scratch.text("Generated/Pets/Pet.swift"))
        try scratch.write(pet.replacing("Pet", with: "Cat"), to: "Generated/Pets/Pet.swift")
        try FileManager.default.removeItem(atPath: scratch.path + "/Generated/Pets/Toy.swift")
        let result = try Driftless.run("check", in: scratch)
        #expect(result.status == 1)
        #expect(result.output.contains("--- Generated/Pets/Pet.swift\n+++ Generated/Pets/Pet.swift\n@@ -"))
        #expect(result.output.contains("\n-public struct Cat: Hashable, Sendable {\n"))
        #expect(result.output.contains("--- /dev/null\n+++ Generated/Pets/Toy.swift\n@@ -0,0 +1,"))
        #expect(result.output.contains("pets: 4 files, 2 files drifted, "))
        #expect(result.output.hasSuffix("To take over what the specs yield: driftless generate pets\n"))
        #expect(scratch.names("Generated/Pets").count == 3)
        let quiet = try Driftless.run("check", "--quiet", in: scratch)
        #expect(quiet.status == 1)
        #expect(quiet.output.hasPrefix("--- ") && !quiet.output.contains("drifted"))
    }

    @Test("check of a spec with errors exits with 2")
    func checkErrors() throws {
        let scratch = try Specs.pets(Specs.document() + "    Bad: {type: integr}\n")
        #expect(try Driftless.run("check", in: scratch).status == 2)
    }

    @Test("what is not generated is counted, explained, and an error where that is asked for")
    func notGenerated() throws {
        let document =
            Specs.document().replacing(
                "paths:",
                with: "tags: [{name: t, description: d}]\npaths:"
            )
            + "  securitySchemes: {key: {type: http, scheme: bearer}}\n"
        let scratch = try Specs.pets(document)
        let generated = try Driftless.run("generate", in: scratch)
        #expect(generated.status == 0)
        #expect(generated.output.hasSuffix(" ms, 4 written, 2 parts not generated (driftless lint --explain)\n"))
        let explained = try Driftless.run("lint", "--explain", in: scratch)
        #expect(explained.status == 0)
        #expect(explained.output.contains("1 time: security scheme object\n"))
        #expect(explained.output.contains("#/components/securitySchemes/key"))
        let strict = try Driftless.run("generate", "--strict", in: scratch)
        #expect(strict.status == 2)
        #expect(strict.errors.contains("error: the security scheme object 'key' is not generated [not-generated]"))
        try scratch.write(
            Specs.configuration + "skip: [{code: not-generated, reason: the app signs}]\n",
            to: "specs/pets/driftless.yaml"
        )
        #expect(try Driftless.run("check", "--strict", in: scratch).status == 0)
        let json = try Driftless.run("lint", "--explain", "--format", "json", in: scratch)
        #expect(json.output == "[]\n")
    }

    @Test("lint finds problems and writes nothing")
    func lint() throws {
        let scratch = try Specs.pets()
        let sound = try Driftless.run("lint", in: scratch)
        #expect(sound.status == 0)
        #expect(sound.output == "pets: no problems, everything generated\n")
        try scratch.write(Specs.document() + "    Bad: {type: integr}\n", to: "specs/pets/openapi.yaml")
        let result = try Driftless.run("lint", in: scratch)
        #expect(result.status == 2)
        #expect(result.errors.contains("unknown schema type 'integr' [schema-type]"))
        #expect(scratch.names() == ["specs"])
    }

    @Test("quiet prints problems only")
    func quiet() throws {
        let scratch = try Specs.pets()
        let sound = try Driftless.run("generate", "--quiet", in: scratch)
        #expect(sound.status == 0 && sound.output == "" && sound.errors == "")
        try scratch.write("openapi: 3.1.0\n", to: "specs/pets/openapi.yaml")
        let result = try Driftless.run("generate", "-q", in: scratch)
        #expect(result.status == 2 && result.output == "" && result.errors.contains("error:"))
    }

    @Test(
        "as JSON, every outcome is one valid document",
        arguments: [
            (["generate"], "", Int32(0)), (["generate"], "    Bad: {type: integr}\n", 2), (["lint", "nowhere"], "", 2),
            (["check"], "", 1),
        ]
    )
    func json(_ arguments: [String], _ more: String, _ status: Int32) throws {
        let scratch = try Specs.pets(Specs.document() + more)
        let result = try Driftless.run(arguments + ["--format", "json"], in: scratch)
        #expect(result.status == status)
        #expect(result.errors == "")
        _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        #expect(result.output.contains("\"schema-type\"") == !more.isEmpty)
    }

    @Test("help and version")
    func help() throws {
        let scratch = try ScratchFolder()
        let help = try Driftless.run("--help", in: scratch)
        #expect(help.status == 0)
        for word in ["generate", "check", "lint", "Exit codes:"] { #expect(help.output.contains(word)) }
        #expect(!help.output.contains("plugin"))
        let version = try Driftless.run("--version", in: scratch)
        #expect(version.status == 0)
        #expect(version.output.contains(".") && version.output.split(separator: "\n").count == 1)
        #expect(try Driftless.run("generate", "--help", in: scratch).output.contains("--specs <folder>"))
    }

    @Test(
        "a wrong command line exits with 64",
        arguments: [["--nonsense"], ["generate", "--format", "xml"], ["generate", "--specs"], ["gen"]]
    )
    func usage(_ arguments: [String]) throws {
        let scratch = try ScratchFolder()
        let process = try Driftless.process(arguments, in: scratch.path)
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 64)
    }

    @Test(
        "colours are used where they are asked for",
        arguments: [("always", true), ("never", false), ("auto", false)]
    )
    func color(_ choice: String, _ isColored: Bool) throws {
        let scratch = try Specs.pets("openapi: 3.1.0\n")
        let result = try Driftless.run("lint", "--color", choice, in: scratch)
        #expect(result.errors.contains("\u{1B}[") == isColored)
    }
}
