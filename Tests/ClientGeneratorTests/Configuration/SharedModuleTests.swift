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
            ("Old", "access: internal\n"), ("New", "access: internal\noperations: by-tag\nenums: closed\n"),
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
