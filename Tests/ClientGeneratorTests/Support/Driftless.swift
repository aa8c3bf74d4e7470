// The programs as users and build plugins start them: a process of its own.
import Foundation
import Testing

enum Driftless {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The command line.
    static let executable = built("driftless")
    /// What the build plugin runs.
    static let pluginTool = built("driftless-plugin-tool")

    /// Beside the test bundle, where the build puts both.
    private static func built(_ name: String) -> String? {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let started = CommandLine.arguments.first.map { URL(filePath: $0) }
        let linked = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return (bundles + [started, linked.map { URL(filePath: $0) }].compactMap { $0 })
            .map { $0.deletingLastPathComponent().appending(path: name).path() }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static func process(
        _ arguments: [String],
        of program: String? = executable,
        in folder: String
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: try #require(program, "the executable is not built"))
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        let sanitizers = ProcessInfo.processInfo.environment.filter {
            ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
        }
        process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"].merging(sanitizers) { own, _ in own }
        return process
    }

    static func run(_ arguments: String..., in folder: ScratchFolder) throws -> Result {
        try run(arguments, in: folder)
    }

    static func run(
        _ arguments: [String],
        of program: String? = executable,
        in folder: ScratchFolder
    ) throws -> Result {
        let process = try process(arguments, of: program, in: folder.path)
        // Files hold any length of output without anyone reading meanwhile.
        let scratch = try ScratchFolder()
        for name in ["out", "err"] { try scratch.write("", to: name) }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: scratch.path + "/out"))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: scratch.path + "/err"))
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: scratch.text("out") ?? "",
            errors: scratch.text("err") ?? ""
        )
    }
}
