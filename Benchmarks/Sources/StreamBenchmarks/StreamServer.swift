// The server that all are measured with, in Python.
import Foundation

struct StreamServer {
    private let process = Process()
    private let port: Int

    struct Failure: Error {}

    init(size: Int) throws {
        guard let script = Bundle.module.url(forResource: "stream_server", withExtension: "py", subdirectory: "Server")
        else { throw Failure() }
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [script.path, "\(size)"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { throw Failure() }
        self.port = port
    }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
