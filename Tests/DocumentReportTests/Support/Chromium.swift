// One start of a headless Chromium for one page: its document, picture and paper, within a time and without a trace.
import Foundation
import TestSupport
import Testing

enum Chromium {
    static let executable: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for name in ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"] {
            for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
                return "\(folder)/\(name)"
            }
        }
        return nil
    }()

    static let prerequisite = Prerequisite(
        executable != nil,
        otherwise: "no Chromium is installed, so the report was not rendered"
    )

    /// What came out of one start.
    struct Outcome {
        /// The document as it is after loading.
        var document: String
        var screen: PNGImage
        var paper: [UInt8]
    }

    /// What a browser that could not do it left behind.
    struct Failure: Error, CustomStringConvertible {
        var reason: String
        var log: String

        var description: String { "Chromium \(reason). The end of its log:\n\(log.suffix(1_500))" }
    }

    /// A browser takes seconds; one that hangs must not hold up the tests for longer than this.
    static let limit = Duration.seconds(120)

    /// Opens a page with a profile of its own. Whatever happens, no process and no file is left.
    static func open(
        _ html: String,
        width: Int = 1280,
        height: Int = 900,
        executable: String? = executable,
        limit: Duration = limit
    ) async throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "driftless-report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appending(path: "report.html")
        try html.write(to: page, atomically: true, encoding: .utf8)
        let (screen, paper) = (folder.appending(path: "screen.png"), folder.appending(path: "paper.pdf"))
        let document = try await run(
            try #require(executable),
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--user-data-dir=\(folder.appending(path: "profile").path())", "--hide-scrollbars",
                "--force-device-scale-factor=1", "--window-size=\(width),\(height)", "--no-pdf-header-footer",
                "--dump-dom", "--screenshot=\(screen.path())", "--print-to-pdf=\(paper.path())", page.absoluteString,
            ],
            in: folder,
            limit: limit
        )
        return Outcome(
            document: document,
            screen: PNGImage(bytes: [UInt8](try Data(contentsOf: screen))),
            paper: [UInt8](try Data(contentsOf: paper))
        )
    }

    /// Its output goes to files: a pipe could be kept open by a process of the browser that outlives it.
    private static func run(
        _ executable: String,
        _ arguments: [String],
        in folder: URL,
        limit: Duration
    ) async throws -> String {
        let (output, log) = (folder.appending(path: "output"), folder.appending(path: "log"))
        for file in [output, log] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        let end = ContinuousClock.now + limit
        while process.isRunning, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(50)) }
        func failure(_ reason: String) -> Failure {
            Failure(reason: reason, log: (try? String(contentsOf: log, encoding: .utf8)) ?? "")
        }
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            throw failure("did not end within \(limit)")
        }
        guard process.terminationStatus == 0 else { throw failure("ended with status \(process.terminationStatus)") }
        return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
}

/// What the head of a PNG file says, and how well its pixels compress.
struct PNGImage: Equatable {
    var bytes: [UInt8]

    var isPNG: Bool { bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && bytes.count > 33 }
    var width: Int { number(at: 16) }
    var height: Int { number(at: 20) }

    /// Bytes of the file for a thousand pixels. A page of one colour takes about 4, one with text many times as much.
    var bytesPerThousandPixels: Int { bytes.count * 1000 / max(1, width * height) }

    private func number(at offset: Int) -> Int {
        guard bytes.count >= offset + 4 else { return 0 }
        return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
