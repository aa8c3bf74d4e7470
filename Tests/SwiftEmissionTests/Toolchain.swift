// The compiler beside the test run, where there is one.
import Foundation

enum Toolchain {
    static let swiftc: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { $0 + "/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Parses files without resolving a name in them.
    static func parse(_ paths: [String]) throws -> (status: Int32, output: String) {
        try run(["-frontend", "-parse"] + paths)
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        guard let swiftc else { return (0, "") }
        let process = Process()
        process.executableURL = URL(filePath: swiftc)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
