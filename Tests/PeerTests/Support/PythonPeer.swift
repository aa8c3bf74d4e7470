// A server that we did not write, in Python: a script of the folder Peers, on a port of loopback that it chooses.
import DriftlessRuntime
import Foundation
import TestSupport

/// A script that serves HTTP, prints its port as its first line, and runs until it is stopped.
///
/// ```swift
/// @Test("…", .enabled(if: PythonPeer.has("werkzeug").isMet, "\(PythonPeer.has("werkzeug"))"))
/// func forms() async throws {
///     let peer = try PythonPeer("forms.py")
///     defer { peer.stop() }
/// ```
struct PythonPeer {
    let port: Int
    private let process = Process()
    private static let interpreter = "/usr/bin/python3"

    init(_ script: String, _ arguments: String...) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        process.executableURL = URL(filePath: Self.interpreter)
        process.arguments = [folder.appending(path: "Peers/\(script)").path] + arguments
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            kill(process.processIdentifier, SIGKILL)
            throw CocoaError(.fileReadUnknown)
        }
        self.port = port
    }

    var server: ServerURL {
        get throws { try ServerURL("http://127.0.0.1:\(port)") }
    }

    /// At once: a process that tests start may have the mask of signals that their threads have.
    func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Whether the system's Python has the module.
    static func has(_ module: String) -> Prerequisite {
        let process = Process()
        process.executableURL = URL(filePath: interpreter)
        process.arguments = ["-c", "import \(module)"]
        process.standardError = FileHandle.nullDevice
        let isThere: Bool
        do {
            try process.run()
            process.waitUntilExit()
            isThere = process.terminationStatus == 0
        } catch {
            isThere = false
        }
        return Prerequisite(isThere, otherwise: "the system's Python does not have \(module)")
    }
}
