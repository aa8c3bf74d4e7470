// `driftless generate` from end to end.
import Foundation
import Testing

@Suite("driftless generate", .enabled(if: Driftless.executable != nil, "the executable 'driftless' is not built"))
struct GenerateTests {
    @Test("files are written, and a second run touches nothing")
    func twice() throws {
        let scratch = try Specs.pets()
        let first = try Driftless.run("generate", in: scratch)
        #expect(first.status == 0)
        #expect(first.output.hasPrefix("pets: 4 files, 2 types, 1 operation, "))
        #expect(first.output.hasSuffix(" ms, 4 written, everything generated\n"))
        #expect(first.errors == "")
        let names = ["ListPets.swift", "Pet.swift", "PetClient.swift", "Toy.swift"]
        #expect(scratch.names("Generated/Pets") == names)
        let before = try names.map { try scratch.identity("Generated/Pets/" + $0) }
        let second = try Driftless.run("generate", in: scratch)
        #expect(second.status == 0)
        #expect(second.output.hasSuffix(" ms, unchanged, everything generated\n"))
        #expect(try names.map { try scratch.identity("Generated/Pets/" + $0) } == before)
    }

    @Test("what the spec no longer yields is removed")
    func removed() throws {
        let scratch = try Specs.pets()
        _ = try Driftless.run("generate", in: scratch)
        try scratch.write(Specs.document(["Pet"]), to: "specs/pets/openapi.yaml")
        #expect(try Driftless.run("generate", in: scratch).output.hasSuffix(" ms, 1 removed, everything generated\n"))
        #expect(scratch.names("Generated/Pets") == ["ListPets.swift", "Pet.swift", "PetClient.swift"])
    }

    @Test("all problems of all specs are reported in one run, and nothing of a bad spec is written")
    func problems() throws {
        let scratch = try Specs.pets(
            Specs.document()
                + "    Bad: {type: integr}\n    Worse: {anyOf: [{$ref: '#/components/schemas/Worse'}], not: {type: strin}}\n",
            configuration: Specs.configuration + "names: {/nothing: There}\nskip: [{code: nothing, reason: r}]\n"
        )
        try scratch.write(Specs.document(), to: "specs/good/openapi.yaml")
        try scratch.write("module: G\nclient: GClient\noutput: ../../Generated/Good\n", to: "specs/good/driftless.yaml")
        let result = try Driftless.run("generate", in: scratch)
        #expect(result.status == 2)
        for code in ["[schema-type]", "[recursive-alias]", "[unused-name]", "[unused-skip]"] {
            #expect(result.errors.contains(code), "\(code) in \(result.errors)")
        }
        #expect(result.errors.components(separatedBy: "[schema-type]").count == 3)
        #expect(result.output.contains("pets: 5 errors; nothing was written\n"))
        #expect(scratch.names("Generated") == ["Good"])
    }

    @Test("a bad name is answered with the nearest one")
    func badName() throws {
        let result = try Driftless.run("generate", "pet", in: try Specs.pets())
        #expect(result.status == 2)
        #expect(
            result.errors == "error: no spec 'pet' with a driftless.yaml; there are: pets [no-spec]\n"
                || result.errors.contains("did you mean 'pets'?")
        )
    }

    @Test("no folder of specs, no configuration, no document: each is said")
    func missing() throws {
        let empty = try ScratchFolder()
        let none = try Driftless.run("generate", in: empty)
        #expect(none.status == 2 && none.errors.contains("there is no folder 'specs'"))
        let scratch = try Specs.pets(configuration: Specs.configuration + "document: nowhere.yaml\n")
        let result = try Driftless.run("generate", in: scratch)
        #expect(result.status == 2 && result.errors.contains("cannot read the document 'specs/pets/nowhere.yaml'"))
    }

    @Test("two specs with one output folder are refused: each would remove the other's files")
    func sharedOutput() throws {
        let scratch = try Specs.pets()
        try scratch.write(Specs.document(["Other"]), to: "specs/other/openapi.yaml")
        let other = Specs.configuration.replacing("module: Pets", with: "module: Others")
        try scratch.write(other, to: "specs/other/driftless.yaml")
        let result = try Driftless.run("generate", in: scratch)
        #expect(result.status == 2)
        #expect(
            result.errors.contains("'other' has the same output folder; give 'pets' one of its own"),
            "\(result.errors)"
        )
    }

    @Test("a process that is killed leaves all old files or all new ones")
    func killed() throws {
        let types = (0..<150).map { "Type\($0)" }
        let scratch = try Specs.pets(Specs.document(types, description: "one"))
        try scratch.write(Specs.configuration + "files: per-type\n", to: "specs/pets/driftless.yaml")
        #expect(try Driftless.run("generate", in: scratch).status == 0)
        var isOne = true
        for round in 0..<24 {
            let next = isOne ? "two" : "one"
            let document = types.map { $0 + (isOne ? "B" : "") }
            try scratch.write(Specs.document(document, description: next), to: "specs/pets/openapi.yaml")
            let process = try Driftless.process(["generate", "--quiet"], in: scratch.path)
            try process.run()
            Thread.sleep(forTimeInterval: Double(round) * 0.012)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let names = scratch.names("Generated/Pets")
            let old = names.filter { $0.hasPrefix("Type") && !$0.hasSuffix("B.swift") }.count
            let new = names.filter { $0.hasSuffix("B.swift") }.count
            #expect([old, new] == [150, 0] || [old, new] == [0, 150], "round \(round)")
            #expect(names.count == 152)
            isOne = new == 0
        }
        // The next run that is let alone removes what the killed ones left.
        #expect(try Driftless.run("generate", in: scratch).status == 0)
        #expect(scratch.names("Generated") == ["Pets"])
    }

    @Test("runs at the same time end in whole files")
    func concurrent() throws {
        let types = (0..<60).map { "Type\($0)" }
        let scratch = try Specs.pets(Specs.document(types))
        let processes = try (0..<6).map { _ in try Driftless.process(["generate", "--quiet"], in: scratch.path) }
        for process in processes {
            process.standardError = FileHandle.nullDevice
            try process.run()
        }
        for process in processes { process.waitUntilExit() }
        #expect(try Driftless.run("check", in: scratch).status == 0)
        #expect(scratch.names("Generated") == ["Pets"])
    }
}
