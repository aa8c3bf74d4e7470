// The articles and tutorials of the documentation: their samples compile, and their links lead to files.
import Foundation
import TestSupport
import Testing

@Suite("articles")
struct ArticleTests {
    private static let modules = Prerequisite(
        BuiltModules() != nil,
        otherwise: "the built modules are not beside the tests"
    )

    @Test("there are articles of the runtime and of Huawei Cloud")
    func catalogues() {
        #expect(Self.files(ending: ".md").count > 6)
        #expect(Self.files(ending: ".swift").count >= 4)
    }

    @Test(
        "the samples of an article compile",
        .enabled(if: modules.isMet, "\(modules)"),
        arguments: files(ending: ".md")
    )
    func samples(_ path: String) throws {
        let blocks = try #require(Package.text(path)).codeBlocks(of: "swift").filter { !$0.isManifest }
        let functions = blocks.enumerated().map { index, block in
            """
            func sample\(index)(rds: RDSClient, instance: String, transport: any Transport) async throws {
            \(block)
            }
            """
        }
        let imports = ["DriftlessRuntime", "HTTPTypes", "HuaweiCloud"].map { "import \($0)\n" }.joined()
        let problems = try #require(BuiltModules()).problems(of: imports + functions.joined(separator: "\n\n"))
        #expect(problems == "", "\(problems)")
    }

    @Test(
        "each step of a tutorial compiles",
        .enabled(if: modules.isMet, "\(modules)"),
        arguments: files(ending: ".swift")
    )
    func steps(_ path: String) throws {
        let source = try #require(Package.text(path))
        let problems = try #require(BuiltModules()).problems(of: source, named: "main.swift")
        // A step that makes a client and does nothing with it yet is a step all the same.
        #expect(!problems.contains("error:"), "\(problems)")
    }

    @Test("a tutorial shows files that are there")
    func tutorials() throws {
        for path in Self.files(ending: ".tutorial") {
            let folder = URL(filePath: path).deletingLastPathComponent().relativePath
            let text = try #require(Package.text(path))
            for match in text.matches(of: /(?:file|source): "([^"]+)"/) {
                #expect(Package.text("\(folder)/Resources/\(match.1)") != nil, "\(path): \(match.1)")
            }
        }
    }

    /// From the package's folder, in the catalogues of all modules. Articles that belong to none are the README's.
    private static func files(ending suffix: String) -> [String] {
        ["Sources", "Documentation"].flatMap(Package.files).filter {
            $0.contains(".docc/") && !$0.contains("/Driftless.docc/") && $0.hasSuffix(suffix)
        }.sorted()
    }
}
