// Two clients in one module: their types and files do not meet, and the compiler has nothing to say.
import Diagnostics
import Foundation
import SwiftEmission
import TestSupport
import Testing

@testable import ClientGenerator

@Suite("Several specs in one target")
struct SharedModuleTests {
    private static let modules = builtModules()
    private static let compiler = ["/usr/bin/swiftc", "/opt/swift/usr/bin/swiftc"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
    private static let tools = Prerequisite(
        modules != nil && compiler != nil,
        otherwise: "swiftc and the module DriftlessRuntime are not at hand"
    )

    @Test("with prefixes, all of it compiles together without a word", .enabled(if: tools.isMet, "\(tools)"))
    func together() throws {
        let modules = try #require(Self.modules)
        let scratch = try ScratchFolder()
        try scratch.write("", to: "Package.swift")
        for (name, more) in [
            ("Old", "access: internal\nprotocol: OldAPI\n"),
            ("New", "access: internal\nprotocol: NewAPI\noperations: by-tag\nenums: closed\n"),
        ] {
            try scratch.write(FilterTests.document, to: "specs/\(name)/openapi.yaml")
            try scratch.write(
                "module: Shop\nclient: \(name)Client\nprefix: \(name)\noutput: ../../Sources/\(name)\n" + more,
                to: "specs/\(name)/driftless.yaml"
            )
            let generation = Generator().generate(SpecLocation(folder: scratch.path + "/specs/\(name)"))
            #expect(!generation.log.hasErrors)
            for file in generation.files { try scratch.write(file.text, to: "Sources/\(name)/\(file.name)") }
        }
        let files = ["Old", "New"].flatMap { name in
            scratch.names("Sources/" + name).map { scratch.path + "/Sources/\(name)/" + $0 }
        }
        #expect(Set(files.map { URL(filePath: $0).lastPathComponent }).count == files.count)
        #expect(try problems(of: files, modules) == "")
    }

    @Test("two specs of a module with the same protocol are told", .enabled(if: Driftless.executable != nil))
    func sameProtocol() throws {
        let scratch = try ScratchFolder()
        try scratch.write("", to: "Package.swift")
        let more = "\nprotocol: ShopAPI\n"
        try shop([("new", "client: A\nprefix: N" + more), ("old", "client: B\nprefix: O" + more)], in: scratch)
        let result = try Driftless.run("generate", in: scratch)
        #expect(result.status == 2 && result.errors.contains("error: 'ShopAPI' would be declared by"))
        #expect(scratch.names("Sources") == [])
    }

    private func shop(_ configurations: [(name: String, more: String)], in scratch: ScratchFolder) throws {
        for (name, more) in configurations {
            try scratch.write(FilterTests.document, to: "specs/\(name)/openapi.yaml")
            try scratch.write(
                "module: Shop\noutput: ../../Sources/\(name)\n" + more,
                to: "specs/\(name)/driftless.yaml"
            )
        }
    }

    @Test(
        "two specs of a module that declare the same are told apart before anything is written",
        .enabled(if: Driftless.executable != nil)
    )
    func clash() throws {
        let scratch = try ScratchFolder()
        try scratch.write("", to: "Package.swift")
        try shop([("new", "client: NewClient\n"), ("old", "client: OldClient\n")], in: scratch)
        let result = try Driftless.run("generate", in: scratch)
        #expect(result.status == 2)
        let start =
            "specs/old/openapi.yaml:38:10: error: 'Pet' would be declared by 'specs/old/openapi.yaml' and by "
            + "'specs/new/openapi.yaml', which share the module"
        #expect(result.errors.contains(start))
        #expect(result.errors.contains("give a spec a 'prefix' in its driftless.yaml"))
        #expect(result.errors.contains("specs/new/openapi.yaml:38:10: note: the other is here"))
        #expect(result.errors.contains("more [shared-name]"))
        #expect(scratch.names("Sources") == [])
        let lint = try Driftless.run("lint", in: scratch)
        #expect(lint.status == 2 && lint.errors.contains("[shared-name]"))
        try scratch.write(
            "module: Shop\noutput: ../../Sources/old\nclient: OldClient\nprefix: Old\n",
            to: "specs/old/driftless.yaml"
        )
        #expect(try Driftless.run("generate", in: scratch).status == 0)
    }

    @Test("clients of one name, and files of one name", .enabled(if: Driftless.executable != nil))
    func clientsAndFiles() throws {
        let scratch = try ScratchFolder()
        try scratch.write("", to: "Package.swift")
        try shop([("new", "client: A\nprefix: N\n"), ("old", "client: A\nprefix: O\n")], in: scratch)
        let result = try Driftless.run("generate", in: scratch)
        #expect(result.status == 2)
        #expect(
            result.errors.contains(
                "error: 'A' would be declared by 'specs/old/openapi.yaml' and by 'specs/new/openapi.yaml'"
            )
        )
        #expect(result.errors.contains("[shared-name]"))
    }

    @Test("specs of other modules have nothing to do with it", .enabled(if: Driftless.executable != nil))
    func otherModules() throws {
        let scratch = try ScratchFolder()
        try scratch.write("", to: "Package.swift")
        try shop([("new", "client: A\n"), ("old", "client: A\n")], in: scratch)
        try scratch.write("module: Other\noutput: ../../Sources/old\nclient: A\n", to: "specs/old/driftless.yaml")
        #expect(try Driftless.run("generate", in: scratch).status == 0)
    }

    @Test("the plugin's program tells, too, and writes nothing", .enabled(if: Driftless.pluginTool != nil))
    func plugin() throws {
        let scratch = try ScratchFolder()
        try shop([("new", "client: NewClient\n"), ("old", "client: OldClient\n")], in: scratch)
        let arguments =
            ["sources"]
            + ["new", "old"].flatMap { ["specs/\($0)/openapi.yaml", "specs/\($0)/driftless.yaml", "work/\($0)", $0] }
        let result = try Driftless.run(arguments, of: Driftless.pluginTool, in: scratch)
        #expect(result.status == 2)
        #expect(
            result.errors.contains(
                "'Owner' would be declared by 'specs/old/openapi.yaml' and by 'specs/new/openapi.yaml'"
            )
        )
        #expect(scratch.names("work") == [])
        try scratch.write("module: Shop\nclient: OldClient\nprefix: Old\n", to: "specs/old/driftless.yaml")
        let mended = try Driftless.run(arguments, of: Driftless.pluginTool, in: scratch)
        #expect(mended.status == 0 && mended.errors.isEmpty)
        #expect(scratch.names("work/new").contains("newModels1.swift"))
        #expect(scratch.names("work/old").contains("oldModels1.swift"))
    }

    private func problems(of files: [String], _ modules: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.compiler))
        process.arguments =
            [
                "-typecheck", "-swift-version", "6", "-module-name", "Shop", "-enable-upcoming-feature",
                "InternalImportsByDefault", "-enable-upcoming-feature", "MemberImportVisibility", "-I", modules,
            ] + files
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }

    /// Where the build puts the modules, beside its programs.
    private static func builtModules() -> String? {
        guard let program = Driftless.executable else { return nil }
        let folder = URL(filePath: program).deletingLastPathComponent().appending(path: "Modules").path()
        return FileManager.default.fileExists(atPath: folder + "/DriftlessRuntime.swiftmodule") ? folder : nil
    }
}
