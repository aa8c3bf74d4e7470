// Wall 3: generated code compiles with the runtime that fits it, and with no other.
import Foundation
import TestSupport
import Testing

@Suite("Generated code names the runtime that it needs")
struct RuntimeContractTests {
    private static let modules = Prerequisite(
        BuiltModules() != nil,
        otherwise: "the built modules are not beside the tests"
    )

    @Test(
        "code of this generator compiles, and code of another fails with the contract's name",
        .enabled(if: modules.isMet, "\(modules)")
    )
    func versions() throws {
        let modules = try #require(BuiltModules())
        let client = try String(contentsOfFile: Self.generatedClient, encoding: .utf8)
        let contract = try #require(client.firstMatch(of: /GeneratedCodeContract\d+/)).output
        func source(_ name: some StringProtocol) -> String {
            "@_spi(Generated) import DriftlessRuntime\nprivate typealias RuntimeContract = \(name)\n"
        }
        #expect(try modules.problems(of: source(contract)).isEmpty)
        let other = try modules.problems(of: source("GeneratedCodeContract999"))
        #expect(other.contains("GeneratedCodeContract999"))
    }

    private static let generatedClient = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Generated/HuaweiCloudRDS/RDSClient.swift").path
}

/// The modules that the build left beside the test bundle.
private struct BuiltModules {
    private let folder: URL

    init?() {
        let products = Bundle.main.bundleURL
        let candidates = [products, products.deletingLastPathComponent()]
        guard
            let folder = candidates.map({ $0.appending(path: "Modules") })
                .first(where: {
                    FileManager.default.fileExists(atPath: $0.appending(path: "DriftlessRuntime.swiftmodule").path)
                })
        else { return nil }
        self.folder = folder
    }

    /// What the compiler says of a file; empty where it has nothing to say.
    func problems(of source: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "contract-\(UUID().uuidString).swift")
        try source.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swiftc", "-typecheck", "-I", folder.path, file.path]
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
