// The modules that the build left beside the test bundle, for tests of what compiles against them.
public import Foundation

/// What other code is compiled against.
public struct BuiltModules: Sendable {
    /// The folder of the build: modules, C modules, and what is linked.
    public let folder: URL

    /// Nil where the build does not stand beside the test bundle.
    public init?() {
        let products = Bundle.main.bundleURL
        let candidates = [products, products.deletingLastPathComponent()]
        guard
            let folder = candidates.first(where: {
                FileManager.default.fileExists(atPath: $0.appending(path: "Modules/DriftlessRuntime.swiftmodule").path)
            })
        else { return nil }
        self.folder = folder.resolvingSymlinksInPath()
    }

    /// What the compiler says of a file; empty where it has nothing to say.
    ///
    /// - Parameters:
    ///   - source: The text of the file.
    ///   - name: Its name, without which it is no main file: `main.swift`.
    public func problems(of source: String, named name: String = "Source.swift") throws -> String {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "compiled-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let file = scratch.appending(path: name)
        try source.write(to: file, atomically: true, encoding: .utf8)
        return try problems(ofFiles: [file.path])
    }

    /// What the compiler says of the files of a module; empty where it has nothing to say.
    ///
    /// - Parameters:
    ///   - files: Their paths.
    ///   - options: What the compiler is told beside the language's version and where the modules are.
    public func problems(ofFiles files: [String], options: [String] = []) throws -> String {
        let flags = try Self.run(["bash", Self.script, folder.path]).output.split(separator: "\n").map(String.init)
        return try Self.run(["swiftc", "-typecheck", "-swift-version", "6"] + options + flags + files).errors
    }

    /// Whose declarations a symbol graph holds.
    public enum Readers: Sendable {
        /// Those of everyone.
        case everyone
        /// Also those of generated code.
        case generatedCode
    }

    /// The symbol graph of a module: its public declarations with their comments, as JSON.
    ///
    /// - Parameters:
    ///   - module: The name of a built module.
    ///   - readers: Whose declarations there are.
    public func symbolGraphs(of module: String, for readers: Readers = .everyone) throws -> [Data] {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "graph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let result = try Self.run(
            (readers == .generatedCode ? ["SPI=1"] : []) + ["bash", Self.script, folder.path, scratch.path, module]
        )
        guard result.errors.isEmpty else { throw Failure(description: result.errors) }
        let files = try FileManager.default.contentsOfDirectory(at: scratch, includingPropertiesForKeys: nil)
        return try files.map { try Data(contentsOf: $0) }
    }

    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "scripts/symbol-graphs.sh").path

    /// Output goes to files, which hold any length of it without anyone reading meanwhile.
    private static func run(_ arguments: [String]) throws -> (output: String, errors: String) {
        let files = (0..<2).map { _ in
            FileManager.default.temporaryDirectory.appending(path: "output-\(UUID().uuidString)")
        }
        for file in files { try Data().write(to: file) }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        return (try String(contentsOf: files[0], encoding: .utf8), try String(contentsOf: files[1], encoding: .utf8))
    }
}
