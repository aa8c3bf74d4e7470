// The built executable, found beside the test bundle and run as a process.
import Foundation

/// The outcome of one run of the program.
struct ProgramRun {
    var status: Int32
    var output: String
    var messages: String
}

enum BuiltProgram {
    /// Nil where the tests were built without it.
    static let url: URL? = {
        // SwiftPM's own runner on macOS names the bundle in an argument; elsewhere the bundle runs itself.
        let bundles = CommandLine.arguments.compactMap { argument in
            argument.range(of: ".xctest").map { String(argument[..<$0.upperBound]) }
        }
        return bundles.map {
            URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("list-backups")
        }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    static var isBuilt: Bool { url != nil }

    /// What a run needs of the environment of the tests: where programs are, and how a sanitizer is to behave.
    private static let inherited: Set = ["PATH", "ASAN_OPTIONS", "TSAN_OPTIONS"]

    /// Runs the program with no more than the environment given.
    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> ProgramRun {
        try await run(executable: path, arguments, environment)
    }

    /// Runs a line of the shell in which `$P` is the program.
    static func shell(_ line: String, environment: [String: String] = [:]) async throws -> ProgramRun {
        try await run(executable: "/bin/sh", ["-c", line], environment.merging(["P": path]) { $1 })
    }

    private static var path: String { url?.path ?? "list-backups" }

    private static func run(
        executable: String,
        _ arguments: [String],
        _ environment: [String: String]
    ) async throws -> ProgramRun {
        // Files, since a pipe that nobody empties while the process runs would stop it.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appendingPathComponent("output")
        let messages = folder.appendingPathComponent("messages")
        for file in [output, messages] { try Data().write(to: file) }

        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = environment.merging(
            ProcessInfo.processInfo.environment.filter { Self.inherited.contains($0.key) }
        ) {
            $1
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        return ProgramRun(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self)
        )
    }
}

/// A file that is always full, which Linux has.
enum FullDevice {
    static var isThere: Bool { FileManager.default.fileExists(atPath: "/dev/full") }
}
