// `driftless init`, and the ways to name a spec.
import Foundation
import Testing

@testable import ClientGenerator

@Suite("driftless init", .enabled(if: Driftless.executable != nil, "the executable 'driftless' is not built"))
struct InitTests {
    @Test("a driftless.yaml is written beside the document, and what it says generates")
    func begin() throws {
        let scratch = try ScratchFolder()
        try scratch.write(Specs.document(), to: "specs/pets/api.yaml")
        let result = try Driftless.run("init", "specs/pets/api.yaml", in: scratch)
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.output == """
                specs/pets/driftless.yaml is written: module Pets, client PetsClient.

                Next:
                  1. Write the client:    driftless generate specs/pets
                  2. Add it to Package.swift, which depends on the package driftless:
                     .target(
                         name: "Pets",
                         dependencies: [.product(name: "DriftlessRuntime", package: "driftless")],
                         path: "specs/pets/Generated"
                     )
                  3. Call it:             import Pets
                                          PetsClient(server: …, transport: …)

                """
        )
        #expect(
            scratch.text("specs/pets/driftless.yaml") == """
                # What Driftless makes of api.yaml. All keys: driftless schema, or the article "Writing a spec" of Driftless.
                module: Pets
                client: PetsClient
                document: api.yaml
                output: Generated

                """
        )
        #expect(try Driftless.run("generate", in: scratch).status == 0)
        #expect(scratch.names("specs/pets/Generated").contains("PetsClient.swift"))
    }

    @Test("in a package, files go to Generated there; --output says otherwise")
    func output() throws {
        let scratch = try ScratchFolder()
        try scratch.write("", to: "Package.swift")
        for name in ["a", "b"] { try scratch.write(Specs.document(), to: "specs/\(name)/openapi.yaml") }
        let usual = try Driftless.run("init", "specs/a/openapi.yaml", in: scratch)
        #expect(usual.output.contains("path: \"Generated/Pets\""))
        #expect(scratch.text("specs/a/driftless.yaml")?.contains("output: ../../Generated/Pets\n") == true)
        let own = try Driftless.run("init", "specs/b/openapi.yaml", "--output", "Sources/Its Pets", in: scratch)
        #expect(own.output.contains("path: \"Sources/Its Pets\""), "\(own)")
        #expect(scratch.text("specs/b/driftless.yaml")?.contains("output: '../../Sources/Its Pets'\n") == true)
        // One at a time: both are of one module.
        for name in ["a", "b"] { #expect(try Driftless.run("generate", name, in: scratch).status == 0) }
        let outside = try Driftless.run("init", "specs/b/openapi.yaml", "--output", "/tmp/elsewhere", in: scratch)
        #expect(outside.status == 2)
    }

    @Test("nothing that is there is replaced, and what is no document of version 3 is told")
    func refusals() throws {
        let scratch = try Specs.pets()
        let there = try Driftless.run("init", "specs/pets/openapi.yaml", in: scratch)
        #expect(there.status == 2 && there.errors.contains("'specs/pets/driftless.yaml' is there already"))
        #expect(scratch.text("specs/pets/driftless.yaml") == Specs.configuration)
        try scratch.write("swagger: '2.0'\n", to: "old/api.yaml")
        let old = try Driftless.run("init", "old/api.yaml", in: scratch)
        #expect(old.status == 2 && old.errors.contains("is of version 2"))
        try scratch.write("a: [", to: "bad/api.yaml")
        #expect(try Driftless.run("init", "bad/api.yaml", in: scratch).status == 2)
        let missing = try Driftless.run("init", "nowhere/api.yaml", in: scratch)
        #expect(missing.status == 2 && missing.errors.contains("cannot read the document 'nowhere/api.yaml'"))
    }

    @Test(
        "names come from the title, else from the folder or the file",
        arguments: [
            (["Swagger Petstore - OpenAPI 3.0"], "Petstore"), (["GitHub v3 REST API"], "GitHub"),
            (["The API", "shop"], "Shop"),
            (["天气", "天气", "weather"], "Weather"), (["", "", "openapi"], "Service"),
            (["a-very long title of an API with words"], "VeryLongTitleWith"),
            (["1Password Connect"], "Service"), (["v2", "billing_v2"], "Billing"),
        ]
    )
    func names(_ texts: [String], _ name: String) {
        #expect(SpecName.module(for: texts) == name)
    }

    @Test(
        "a spec is named by its folder's name, its folder, its driftless.yaml or its document, in every command",
        arguments: [
            "pets", "specs/pets", "specs/pets/", "./specs/pets", "specs/pets/driftless.yaml", "specs/pets/openapi.yaml",
        ]
    )
    func arguments(_ name: String) throws {
        let scratch = try Specs.pets()
        for command in [["generate"], ["check"], ["lint"], ["plan"], ["mirror"], ["document", "check", "--spec"]] {
            let result = try Driftless.run(command + [name], in: scratch)
            #expect(!result.errors.contains("[no-spec]"), "\(command): \(result.errors)")
            #expect(result.status != 64, "\(command): \(result.errors)")
        }
    }

    @Test("what names no spec is told, with what there is")
    func nobody() throws {
        let scratch = try Specs.pets()
        try scratch.write(Specs.document(), to: "specs/pets/other.yaml")
        try scratch.write(Specs.document(), to: "loose/api.yaml")
        for (name, message) in [
            ("nothing", "there are: pets"),
            ("specs/pets/other.yaml", "no driftless.yaml is about the document 'specs/pets/other.yaml'"),
            ("loose/api.yaml", "begin one: driftless init loose/api.yaml"), ("", "a spec's name cannot be empty"),
        ] {
            let result = try Driftless.run("generate", name, in: scratch)
            #expect(result.status == 2 && result.errors.contains(message), "\(name): \(result.errors)")
        }
    }

    @Test("the schema for editors is printed")
    func schema() throws {
        let result = try Driftless.run("schema", in: try ScratchFolder())
        #expect(result.status == 0 && result.output == EditorSchema.text)
    }
}
