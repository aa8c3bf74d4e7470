// A headless Chromium beside the test run, where one is installed.
import Foundation
import Testing

struct Chromium {
    static let executable: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for name in ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"] {
            for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
                return "\(folder)/\(name)"
            }
        }
        return nil
    }()

    /// Where the page, the browser's profile and what it writes are.
    private let folder: URL
    private let page: URL

    /// Runs `body` with a browser for one page, and removes all of it afterwards.
    static func with(_ html: String, _ body: (Chromium) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "driftless-report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appending(path: "report.html")
        try html.write(to: page, atomically: true, encoding: .utf8)
        try body(Chromium(folder: folder, page: page))
    }

    /// The document as it is after loading.
    func document() throws -> String {
        String(decoding: try run(["--dump-dom"]), as: UTF8.self)
    }

    func screenshot(width: Int, height: Int) throws -> PNGImage {
        let file = folder.appending(path: "screen.png")
        _ = try run([
            "--screenshot=\(file.path())", "--window-size=\(width),\(height)", "--hide-scrollbars",
            "--force-device-scale-factor=1",
        ])
        return PNGImage(bytes: [UInt8](try Data(contentsOf: file)))
    }

    func paper() throws -> [UInt8] {
        let file = folder.appending(path: "paper.pdf")
        _ = try run(["--print-to-pdf=\(file.path())", "--no-pdf-header-footer"])
        return [UInt8](try Data(contentsOf: file))
    }

    private func run(_ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.executable))
        process.arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--user-data-dir=\(folder.appending(path: "profile").path())",
            ] + arguments + [page.absoluteString]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return output
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
