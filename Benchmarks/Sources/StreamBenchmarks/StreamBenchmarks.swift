// Streams over loopback: a gigabyte to disk and from disk beside curl, and events by the hundred thousand. Each work is a process
// of its own, so that its memory is its own.
import Foundation
import Measuring

@main
enum StreamBenchmarks {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        if let word = arguments.first, let work = Work(rawValue: word) {
            return try await work.run(Array(arguments.dropFirst()))
        }
        let size = arguments.first.flatMap { Int($0) } ?? 1 << 30
        let server = try StreamServer(size: size)
        defer { server.stop() }
        let folder = FileManager.default.temporaryDirectory.appending(path: "driftless-streams-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try compareTransfers(server, folder, size)
        try readEvents(server)
    }

    private static func compareTransfers(_ server: StreamServer, _ folder: URL, _ size: Int) throws {
        let file = folder.appending(path: "file").path
        let download = [
            ("download, curl", curl(["-o", file, server.url("/file")])),
            ("download, driftless", ours(.download, [server.url(""), "/file", file])),
        ]
        let upload = [
            ("upload, curl", curl(["-T", file, server.url("/file")])),
            ("upload, driftless", ours(.upload, [server.url(""), "/file", file])),
        ]
        let multipart = [
            (
                "multipart upload, curl",
                curl(["-X", "PUT", "-F", "file=@\(file)", "-F", "name=x", server.url("/file")])
            ),
            ("multipart upload, driftless", ours(.multipart, [server.url(""), "/file", file])),
        ]
        for pair in [download, upload, multipart] {
            var speeds: [Double] = []
            for (name, process) in pair {
                // The first is to warm up; in turns would need as many files.
                _ = try process.run()
                let runs = try (0..<3).map { _ in try process.run() }
                let speed = Double(size) / (runs.map(\.wallTime).min() ?? 1) / 1e6
                speeds.append(speed)
                print(row(name, "\(Int(speed)) MB/s", runs))
            }
            print("  ours / curl: \(String(format: "%.2f", speeds[1] / speeds[0]))")
        }
    }

    private static func readEvents(_ server: StreamServer) throws {
        for count in [200_000, 2_000_000] {
            let run = try ours(.events, [server.url(""), "/events/\(count)"]).run()
            print(row("\(count) events", "\(Int(Double(count) / run.wallTime)) events/s", [run]))
        }
    }

    private static func row(_ name: String, _ figure: String, _ runs: [ChildProcess.Run]) -> String {
        let memory = Double(runs.map(\.peakMemory).max() ?? 0) / 1e6
        let processor = runs.map(\.processorTime).min() ?? 0
        return "\(name): \(figure), \(String(format: "%.1f", memory)) MB, \(String(format: "%.2f", processor)) CPU-s"
    }

    private static func curl(_ arguments: [String]) -> ChildProcess {
        ChildProcess(program: "/usr/bin/curl", arguments: ["-sf"] + arguments)
    }

    private static func ours(_ work: Work, _ arguments: [String]) -> ChildProcess {
        ChildProcess(program: "/proc/self/exe", arguments: [work.rawValue] + arguments)
    }
}
