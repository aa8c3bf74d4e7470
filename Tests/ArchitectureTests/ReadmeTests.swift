// README.md says what the package depends on; its samples and those of the articles beside it are code that compiles.
import Foundation
import TestSupport
import Testing

@Suite("README")
struct ReadmeTests {
    private let readme: String

    init() throws {
        readme = try #require(Package.text("README.md"))
    }

    @Test("the dependency table names each dependency of Package.swift")
    func dependencies() throws {
        let manifest = try #require(Package.text("Package.swift"))
        let rows = readme.split(separator: "\n").filter { $0.hasPrefix("|") }
        let packages = manifest.split(separator: "\n").filter { $0.contains(".package(url:") }.compactMap { line in
            line.split(separator: "\"").dropFirst().first?.split(separator: "/").last.map(String.init)
        }
        #expect(!packages.isEmpty)
        for package in packages { #expect(rows.contains { $0.contains(package) }, "\(package)") }
    }

    /// README.md and the articles that belong to no module.
    private static let texts =
        ["README.md"]
        + Package.files(below: "Documentation").filter { $0.contains("/Driftless.docc/") && $0.hasSuffix(".md") }
        .sorted()

    @Test("there are samples, and README.md is short")
    func extent() throws {
        let samples = try Self.texts.flatMap { try #require(Package.text($0)).codeBlocks(of: "swift") }
        #expect(samples.count >= 10)
        #expect(readme.lines.count < 300, "what is long belongs into an article")
    }

    @Test("each sample of Swift is compiled word for word with the tests", arguments: texts)
    func samples(_ path: String) throws {
        let compiled = try #require(Package.text("Tests/HuaweiCloudTests/ReadmeSamples.swift"))
        let samples = try #require(Package.text(path)).codeBlocks(of: "swift").filter { !$0.isManifest }
        for sample in samples {
            let lines = sample.lines
            let imports = lines.prefix { $0.hasPrefix("import ") || $0.isEmpty }
            for line in imports where !line.isEmpty { #expect(compiled.lines.contains(line), "\(line)") }
            let body = lines.dropFirst(imports.count).map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
            #expect(compiled.contains("{\n\(body)\n}\n"), "not compiled with the tests:\n\(sample)")
        }
    }

    @Test("each link leads to a file of the package", arguments: texts)
    func links(_ path: String) throws {
        let text = try #require(Package.text(path))
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        for match in text.matches(of: /\]\((?!https?:|#)([^)#]+)\)/) {
            let target = folder.isEmpty ? "\(match.1)" : "\(folder)/\(match.1)"
            #expect(Package.text(target) != nil, "\(match.1)")
        }
        for match in text.matches(of: /<doc:([^>]+)>/) {
            #expect(Package.text("\(folder)/\(match.1).md") != nil, "\(match.1)")
        }
    }

    private static let manifestAPI = PackageDescriptionModule()
    private static let compiler = Prerequisite(
        manifestAPI != nil,
        otherwise: "swiftc and PackageDescription are not at hand"
    )

    @Test("each sample of a manifest is one", .enabled(if: compiler.isMet, "\(compiler)"))
    func manifests() throws {
        let module = try #require(Self.manifestAPI)
        let samples = readme.codeBlocks(of: "swift").filter(\.isManifest)
        #expect(!samples.isEmpty)
        for sample in samples {
            let manifest = "import PackageDescription\nlet package = Package(name: \"sample\",\n\(sample)\n)\n"
            #expect(try module.problems(of: manifest) == "")
        }
    }
}

/// What manifests are compiled against, beside the compiler.
private struct PackageDescriptionModule {
    private let compiler: URL
    private let folder: URL

    init?() {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let compilers = folders.map { URL(fileURLWithPath: "\($0)/swiftc") }
        guard let compiler = compilers.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            return nil
        }
        self.compiler = compiler
        folder = compiler.resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "lib/swift/pm/ManifestAPI")
        guard FileManager.default.fileExists(atPath: folder.path) else { return nil }
    }

    /// What the compiler says of a manifest; empty where it has nothing to say.
    func problems(of manifest: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "manifest-\(UUID().uuidString).swift")
        try manifest.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = compiler
        process.arguments = ["-typecheck", "-package-description-version", "6.2.0", "-I", folder.path, file.path]
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
