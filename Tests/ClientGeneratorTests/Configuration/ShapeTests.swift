// What driftless.yaml makes of the generated files: prefixes, files, groups, types, and entries that nothing needs.
import Diagnostics
import Foundation
import SwiftEmission
import Testing

@testable import ClientGenerator

@Suite("The shape of generated code")
struct ShapeTests {
    private func generate(_ keys: String, layout: FileLayout? = nil) throws -> Generation {
        let scratch = try ScratchFolder()
        try scratch.write(FilterTests.document, to: "openapi.yaml")
        try scratch.write("module: Shop\nclient: ShopClient\n" + keys, to: "driftless.yaml")
        return Generator(layout: layout).generate(SpecLocation(folder: scratch.path))
    }

    private func problems(_ generation: Generation) -> [String] {
        generation.log.diagnostics.filter { $0.severity == .error }.map { diagnostic in
            let place = diagnostic.span.map { "\($0.start.line):\($0.start.column) " } ?? ""
            return place + diagnostic.message + (diagnostic.hint.map { " | " + $0 } ?? "")
        }
    }

    @Test("a prefix stands before the names of all types but the client, and names under 'names' are taken as they are")
    func prefix() throws {
        let generation = try generate("prefix: My\nnames: {'#/components/schemas/Pet': Animal2}\n")
        let names = generation.files.map(\.name)
        #expect(
            names.contains("MyOwner.swift") && names.contains("MyListPets.swift") && names.contains("Animal2.swift")
        )
        #expect(names.contains("ShopClient.swift") && !names.contains("Owner.swift"))
    }

    @Test("a protocol has a file of its own, its name as it is written, and a method for what filters leave")
    func clientProtocol() throws {
        #expect(try !generate("").files.contains { $0.text.contains("protocol ") })
        let generation = try generate("prefix: My\nprotocol: Pet\nonly: {operations: [showPet]}\n")
        #expect(problems(generation) == [])
        let file = try #require(generation.files.first { $0.name == "Pet.swift" })
        #expect(file.text.contains("public protocol Pet: Sendable {"))
        #expect(file.text.contains("func showPet(") && !file.text.contains("func listPets("))
        let plain = try generate("protocol: Pet\n")
        #expect(plain.files.contains { $0.text.contains("public struct PetModel") })
        #expect(plain.files.contains { $0.text.contains("extension ShopClient: Pet {") })
    }

    @Test("a protocol of no operations is one all the same")
    func emptyProtocol() throws {
        let generation = try generate("protocol: ShopAPI\nonly: {schemas: [Pet]}\n")
        let file = try #require(generation.files.first { $0.name == "ShopAPI.swift" })
        #expect(file.text.contains("public protocol ShopAPI: Sendable {}"))
        #expect(file.text.contains("extension ShopClient: ShopAPI {}") && !file.text.contains("import"))
    }

    @Test("the client and its protocol have no name that Swift or the runtime uses")
    func reservedNames() throws {
        #expect(
            problems(try generate("protocol: Transport\n")) == [
                "the client's protocol cannot be named 'Transport': Swift or the runtime uses it"
                    + " | choose another name for 'protocol' in driftless.yaml"
            ]
        )
    }

    @Test("a prefix makes no name that is taken")
    func prefixCollision() throws {
        let generation = try generate("prefix: Shop\nnames: {'#/components/schemas/Pet': Other}\n")
        #expect(!generation.log.hasErrors)
        #expect(Set(generation.files.map { $0.name.lowercased() }).count == generation.files.count)
    }

    @Test(
        "code is spread over files as 'files' says; a build plugin's layout stays",
        arguments: [("single", ["ShopClient.swift"]), ("grouped", ["ShopClientClient.swift"])]
    )
    func files(_ word: String, _ names: [String]) throws {
        let found = try generate("files: \(word)\n").files.map(\.name)
        #expect(Array(found.prefix(1)) == names && found.count == (word == "single" ? 1 : 13))
        let plugin = try generate("files: \(word)\n", layout: .grouped(prefix: "")).files.map(\.name)
        #expect(plugin.first == "Client.swift" && plugin.count == 13)
    }

    @Test(
        "unless said otherwise, a few types have files of their own, and of many a fixed set of files has some each",
        arguments: [(63, 65), (64, 13)]
    )
    func filesBySize(_ types: Int, _ files: Int) throws {
        let schemas = (1...types).map { "    T\($0): {type: object}\n" }.joined()
        let scratch = try ScratchFolder()
        try scratch.write(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {/t: {get: {operationId: t, responses: {'204': {description: D}}}}}
            components:
              schemas:

            """ + schemas,
            to: "openapi.yaml"
        )
        try scratch.write("module: Shop\nclient: ShopClient\n", to: "driftless.yaml")
        #expect(Generator().generate(SpecLocation(folder: scratch.path)).files.count == files)
    }

    @Test(
        "no word of generated code is public where it is not to be",
        arguments: [("internal", "internal import DriftlessRuntime"), ("package", "package import DriftlessRuntime")]
    )
    func access(_ level: String, _ line: String) throws {
        let files = try generate("access: \(level)\n").files
        for file in files {
            let lines = file.text.split(separator: "\n").map { $0.drop { $0 == " " } }
            #expect(!lines.contains { $0.hasPrefix("public ") || $0.contains(" public import") }, "\(file.name)")
        }
        #expect(files.contains { $0.text.contains(line) })
    }

    @Test("a file of an enum imports for the package no more than the compiler sees a need for")
    func narrowImports() throws {
        let files = try generate("access: package\nconformances: [Market.Entity]\n").files
        let enums = files.filter { $0.text.contains(": JSONStringEnum") }
        #expect(!enums.isEmpty)
        for file in enums {
            #expect(file.text.contains("\n@_spi(Generated) import DriftlessRuntime\nimport Market\n"), "\(file.text)")
        }
        let structure = try #require(files.first { $0.text.contains(": JSONModel") }?.text)
        #expect(structure.contains("\n@_spi(Generated) package import DriftlessRuntime\nimport Market\n"))
    }

    @Test("only the file that declares a type of one's own shows its module to whoever imports the code")
    func ownModules() throws {
        let files = try generate("types: {Owner: Market.Owner}\n").files.filter { $0.text.contains("import Market") }
        #expect(files.count > 1)
        for file in files {
            let isAlias = file.text.contains("public typealias Owner =")
            #expect(file.text.contains(isAlias ? "\npublic import Market\n" : "\nimport Market\n"), "\(file.text)")
        }
    }

    @Test("operations with a tag are members of its group")
    func groups() throws {
        let files = try generate("operations: by-tag\n").files
        let client = try #require(files.first { $0.name == "ShopClient.swift" }?.text)
        #expect(client.contains("public var pets: PetsOperations { PetsOperations(core: self) }"))
        let group = try #require(files.first { $0.name == "PetsOperations.swift" }?.text)
        #expect(group.contains("public var listPets: ShopClient.ListPets { ShopClient.ListPets(client: core) }"))
        let filtered = try generate("operations: by-tag\nonly: {tags: [orders]}\n").files.map(\.name)
        #expect(filtered.contains("OrdersOperations.swift") && !filtered.contains("PetsOperations.swift"))
    }

    @Test(
        "an entry that nothing needs is an error with the nearest name",
        arguments: [
            ("types: {Ordr: M.A}", "3:9 the document has no schema 'Ordr' | did you mean 'Order'?"),
            ("enums: {Trac: closed}", "3:9 the document has no schema 'Trac' | did you mean 'Trace'?"),
            ("conformances: {Ownr: Identifiable}", "3:16 the document has no schema 'Ownr' | did you mean 'Owner'?"),
            (
                "types: {'#/components/schemas/Nobody': M.A}",
                "3:9 the document has no schema '#/components/schemas/Nobody' | name a schema of the components, or a place: '#/components/schemas/Pet/properties/state'"
            ),
            (
                "formats: {datetime: string}",
                "3:11 no schema of the document has the format 'datetime' | did you mean 'date-time'?"
            ),
        ]
    )
    func unmatched(_ line: String, _ problem: String) throws {
        #expect(try problems(generate(line + "\n")) == [problem])
    }

    @Test("of all types, those with a required id are identifiable; one that is named has to be")
    func identifiable() throws {
        let log = try generate("conformances: {Order: [Codable, Identifiable]}\n")
        #expect(
            problems(log) == [
                "3:16 'Order' cannot be 'Identifiable': it has no required property 'id' | "
                    + "name one 'id' under 'names', or remove the entry"
            ]
        )
        let all = try generate("conformances: [Codable, Identifiable, CustomStringConvertible]\n").files
        let order = try #require(all.first { $0.name == "Order.swift" }?.text)
        #expect(order.hasSuffix("extension Order: Codable, CustomStringConvertible {}\n"))
        let trace = try #require(all.first { $0.name == "Trace.swift" }?.text)
        #expect(trace.hasSuffix("extension Trace: Codable {}\n"))
    }

    @Test("overlays outside the root, and ones that are not there, are told")
    func overlayFiles() throws {
        #expect(try problems(generate("overlays: none.yaml\n")).first?.contains("3:11 cannot read the overlay") == true)
        #expect(try problems(generate("overlays: [../../../../etc/passwd]\n")).first?.contains("outside") == true)
        #expect(try problems(generate("overlays: openapi.yaml\n")).first?.contains("this is no overlay") == true)
    }

    @Test("a place in what an overlay wrote is one of the document, for names, skips and tolerances")
    func overlayPlaces() throws {
        let scratch = try ScratchFolder()
        try scratch.write(FilterTests.document, to: "openapi.yaml")
        try scratch.write(
            """
            overlay: 1.0.0
            info: {title: t, version: '1'}
            actions:
              - target: $.components.schemas
                update: {New: {type: object, properties: {a: {type: strin}, b_c: {type: string}}}}
            """,
            to: "o.yaml"
        )
        try scratch.write(
            """
            module: Shop
            client: ShopClient
            overlays: [o.yaml]
            names: {'#/components/schemas/New': Newest}
            tolerate: [{code: schema-type, pointer: '#/components/schemas/New', reason: r}]
            """,
            to: "driftless.yaml"
        )
        let generation = Generator().generate(SpecLocation(folder: scratch.path))
        #expect(problems(generation) == [])
        let warning = try #require(generation.log.diagnostics.first { $0.code.rawValue == "schema-type" })
        #expect(warning.severity == .warning && warning.span?.file.hasSuffix("o.yaml") == true)
        #expect(warning.span?.start.line == 5)
    }
}
