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
