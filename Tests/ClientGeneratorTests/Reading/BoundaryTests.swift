// Files outside the package, or outside what `root` names: refused, and nothing of them shown.
import Diagnostics
import Foundation
import Testing

@testable import ClientGenerator

@Suite("Files outside")
struct BoundaryTests {
    /// A line that must never be shown.
    private static let secret = "SECRET: [hunter2"

    /// A folder with a secret beside the package, or beside the spec where there is no package.
    private func scratch(
        reference: String = "#/components/schemas/Pet",
        configuration: String = "",
        isPackage: Bool = true
    ) throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        if isPackage { try scratch.write("", to: "package/Package.swift") }
        try scratch.write(Self.secret, to: "secret.yaml")
        try scratch.write("type: string\n", to: "package/shared/id.yaml")
        try scratch.write(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /pets:
                get:
                  operationId: listPets
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '\(reference)'}}}}}
            components: {schemas: {Pet: {type: string, enum: [a]}}}

            """,
            to: "package/specs/pets/openapi.yaml"
        )
        try scratch.write(
            "module: Pets\nclient: PetClient\n" + configuration,
            to: "package/specs/pets/driftless.yaml"
        )
        return scratch
    }

    private func generate(_ scratch: ScratchFolder) -> (codes: [String], text: String) {
        var generation = Generator().generate(SpecLocation(folder: scratch.path + "/package/specs/pets"))
        if let refusal = generation.outputRefusal { generation.log.report(refusal) }
        let renderer = DiagnosticRenderer(sources: generation.sources)
        let text = renderer.render(generation.log.inSourceOrder())
        return (generation.log.diagnostics.map(\.code.rawValue), text)
    }

    private func link(_ name: String, to target: String, in scratch: ScratchFolder) throws {
        let path = scratch.path + "/" + name
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }

    @Test("a reference that leaves the package is refused", arguments: ["../../../secret.yaml", "/etc/hostname"])
    func reference(_ reference: String) throws {
        let result = generate(try scratch(reference: reference))
        #expect(result.codes == ["outside-root"])
        #expect(!result.text.contains("hunter2"))
    }

    @Test("a reference inside the package is followed")
    func inside() throws {
        #expect(generate(try scratch(reference: "../../shared/id.yaml")).codes == [])
    }

    @Test("a link that leaves the package is refused, of a file and of a folder")
    func links() throws {
        let file = try scratch(reference: "linked.yaml")
        try link("package/specs/pets/linked.yaml", to: file.path + "/secret.yaml", in: file)
        let folder = try scratch(reference: "linked/secret.yaml")
        try link("package/specs/pets/linked", to: "../../..", in: folder)
        for scratch in [file, folder] {
            let result = generate(scratch)
            #expect(result.codes == ["outside-root"])
            #expect(!result.text.contains("hunter2"))
        }
    }

    @Test(
        "so are a document, an output and a root",
        arguments: [
            "document: ../../../secret.yaml\n", "output: ../../../out\n", "root: ../../..\n", "root: nothing\n",
            "root: .\noutput: ../../out\n", "root: .\ndocument: ../../shared/id.yaml\n",
        ]
    )
    func configured(_ configuration: String) throws {
        let result = generate(try scratch(configuration: configuration))
        #expect(result.codes == ["outside-root"])
        #expect(!result.text.contains("hunter2"))
    }

    @Test("and a driftless.yaml or a document that is a link")
    func linkedConfiguration() throws {
        for name in ["driftless.yaml", "openapi.yaml"] {
            let scratch = try scratch()
            try link("package/specs/pets/" + name, to: scratch.path + "/secret.yaml", in: scratch)
            let result = generate(scratch)
            #expect(result.codes == ["outside-root"])
            #expect(!result.text.contains("hunter2"))
        }
    }

    @Test("an output that a link leads out of the package is refused")
    func linkedOutput() throws {
        let scratch = try scratch(configuration: "output: ../../out\n")
        try link("package/out", to: scratch.path, in: scratch)
        #expect(generate(scratch).codes == ["outside-root"])
    }

    @Test("without a package, a spec reads from its own folder, and writes beside the folder of specs")
    func alone() throws {
        let wide = try scratch(reference: "../../shared/id.yaml", isPackage: false)
        #expect(generate(wide).codes == ["outside-root"])
        let widened = try scratch(
            reference: "../../shared/id.yaml",
            configuration: "root: ../..\noutput: ../../Generated/Pets\n",
            isPackage: false
        )
        #expect(generate(widened).codes == [])
        #expect(generate(try scratch(configuration: "output: ../../Generated/Pets\n", isPackage: false)).codes == [])
        #expect(
            generate(try scratch(configuration: "output: ../../../out\n", isPackage: false)).codes == ["outside-root"]
        )
        #expect(generate(try scratch(configuration: "root: ../../..\n", isPackage: false)).codes == ["outside-root"])
    }

    @Test("a root that is narrower than the package holds")
    func narrow() throws {
        let narrow = "root: .\n"
        #expect(
            generate(try scratch(reference: "../../shared/id.yaml", configuration: narrow)).codes == ["outside-root"]
        )
        let wider = "root: ../..\noutput: ../../out\n"
        #expect(generate(try scratch(reference: "../../shared/id.yaml", configuration: wider)).codes == [])
    }
}
