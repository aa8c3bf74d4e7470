// The whole way: our sample folder through the built commands, held against what is known of it.
import Foundation
import Testing

@Suite("The sample folder of the corpus tool", .enabled(if: Program.areBuilt, "the programs are not beside the tests"))
struct SampleFolderTests {
    @Test("each document comes as far as is known, and a document that comes less far ends the run with exit code 1")
    func sample() throws {
        let work = try TemporaryFolder()
        let first = try Program.corpus(
            Program.sample + "/Sample",
            work,
            "--baseline",
            Program.sample + "/sample-results.tsv",
            "--compare",
            "exact",
            "--compile",
            "none"
        )
        #expect(first.code == 0, "\(first.output)\n\(first.errors)")
        #expect(first.output.contains("Compared: as before."))
        #expect(first.output.contains("ms ≈ "))
        #expect(first.output.contains("1 errors"))
        let results = try String(contentsOf: work.url.appending(path: "results.tsv"), encoding: .utf8)
        #expect(results.hasSuffix("# complete\n"))

        // The same with a document that was better before.
        let better = results.replacing("faulty.yaml\terrors", with: "faulty.yaml\tpass")
        let baseline = work.url.appending(path: "better.tsv")
        try better.write(to: baseline, atomically: true, encoding: .utf8)
        let second = try Program.corpus(
            Program.sample + "/Sample",
            work,
            "--baseline",
            baseline.path,
            "--compare",
            "outcomes",
            "--compile",
            "none"
        )
        #expect(second.code == 1)
        #expect(second.output.contains("faulty.yaml: pass → errors"))
    }

    @Test("an interrupted run goes on with what has no result yet")
    func resumed() throws {
        let work = try TemporaryFolder()
        _ = try Program.corpus(Program.sample + "/Sample", work, "--compile", "none")
        let results = work.url.appending(path: "results.tsv")
        var lines = try String(contentsOf: results, encoding: .utf8).split(separator: "\n")
        let count = lines.count
        // The mark of the end, and the last two documents.
        lines.removeLast(3)
        try (lines.joined(separator: "\n") + "\n").write(to: results, atomically: true, encoding: .utf8)
        let second = try Program.corpus(Program.sample + "/Sample", work, "--compile", "none")
        let done = second.errors.split(separator: "\n").filter { $0.hasPrefix("[") }
        #expect(done.count == 2, "\(second.errors)")
        #expect(second.errors.contains("going on after"))
        #expect(try String(contentsOf: results, encoding: .utf8).split(separator: "\n").count == count)
    }

    @Test("generated code is compiled where that is asked for")
    func compiled() throws {
        let work = try TemporaryFolder()
        let corpus = work.url.appending(path: "corpus")
        try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: URL(filePath: Program.sample + "/Sample/sensors.json"),
            to: corpus.appending(path: "sensors.json")
        )
        let run = try Program.corpus(corpus.path, work, "--modules", Program.folder + "/Modules")
        #expect(run.code == 0)
        let results = try String(contentsOf: work.url.appending(path: "results.tsv"), encoding: .utf8)
        let fields = results.split(separator: "\n").first { $0.hasPrefix("sensors.json") }?.split(separator: "\t") ?? []
        try #require(fields.count == 14)
        #expect(fields[1] == "pass", "\(results)")
        #expect((Double(fields[9]) ?? 0) > 0)
        #expect(fields[11] == "0")
    }

    @Test("a folder without documents is refused with exit code 2")
    func nothing() throws {
        let work = try TemporaryFolder()
        let run = try Program.corpus(work.url.path, work)
        #expect(run.code == 2)
        #expect(run.errors.hasPrefix("error: there is no OpenAPI document in"))
    }
}

private struct TemporaryFolder: ~Copyable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

private enum Program {
    struct Run {
        var code: Int32
        var output: String
        var errors: String
    }

    static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Benchmarks/Corpus").path

    /// The folder of what is built: the one that the test bundle is in.
    static let folder: String = {
        // SwiftPM's own runner on macOS names the bundle in an argument; elsewhere the bundle runs itself.
        let bundles = CommandLine.arguments.compactMap { argument in
            argument.range(of: ".xctest").map { String(argument[..<$0.upperBound]) }
        }
        return bundles.map { URL(filePath: $0).deletingLastPathComponent().path }
            .first { FileManager.default.isExecutableFile(atPath: $0 + "/driftless-corpus") } ?? ""
    }()

    static let areBuilt = ["driftless", "driftless-corpus"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: folder + "/" + $0)
    }

    static func corpus(_ folder: String, _ work: borrowing TemporaryFolder, _ options: String...) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: Self.folder + "/driftless-corpus")
        process.arguments =
            [folder, "--driftless", Self.folder + "/driftless", "--work", work.url.path] + options
        let output = Pipe()
        let errors = work.url.appending(path: "errors")
        try Data().write(to: errors)
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            code: process.terminationStatus,
            output: String(decoding: data, as: UTF8.self),
            errors: try String(contentsOf: errors, encoding: .utf8)
        )
    }
}
