// What scripts/test-summary.awk makes of the log of 'swift test'.
import Foundation
import Testing

@Suite("The summary of a test run")
struct TestSummaryTests {
    private struct Summary {
        var shown: String
        var counts: String
        var skipped: String
    }

    private func summary(of log: String, exitCode: Int) throws -> Summary {
        let folder = FileManager.default.temporaryDirectory.appending(path: "summary-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (counts, skipped) = (folder.appending(path: "counts"), folder.appending(path: "skipped"))
        try Data().write(to: skipped)
        let input = folder.appending(path: "log")
        try Data(log.utf8).write(to: input)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "scripts/test-summary.awk")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "LC_ALL=C", "awk", "-v", "failing=\(exitCode)", "-v", "counts=\(counts.path)", "-v",
            "skipped=\(skipped.path)",
            "-v", "step=tests", "-f", script.path, input.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let shown = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Summary(
            shown: String(decoding: shown, as: UTF8.self),
            counts: try String(contentsOf: counts, encoding: .utf8),
            skipped: try String(contentsOf: skipped, encoding: .utf8)
        )
    }

    private static let log = """
        ◇ Test run started.
        ↳ Testing Library Version: 6.3.1
        ◇ Suite "One" started.
        ◇ Test "a" started.
        ◇ Test case passing 1 argument text → "\(String(repeating: "x", count: 10_000))" to "a" started.
        ✔ Test case passing 1 argument text → "x" to "a" passed after 0.001 seconds.
        ✔ Test "a" with 2 test cases passed after 0.001 seconds.
        ✔ Suite "One" passed after 0.002 seconds.
        ➜ Test "b" skipped: "there is no page"
        ➜ Test c() skipped.
        ✘ Test "d" recorded an issue at File.swift:1:2: Expectation failed: 1 == 2
        ↳ the second line
          the third line
        ◇ Test "e" started.
        a line of the program's own
        ✘ Test "d" failed after 0.001 seconds with 1 issue.
        ✔ Test "e" passed after 0.001 seconds.
        ✘ Suite "Two" failed after 0.002 seconds with 1 issue.
        ✘ Test run with 5 tests in 2 suites failed after 0.003 seconds with 1 issue.

        """

    @Test("a line a suite, failures whole, and tests that were skipped by reason")
    func summary() throws {
        let summary = try summary(of: Self.log, exitCode: 1)
        #expect(
            summary.shown == """
                ✔ Suite "One" passed after 0.002 seconds.
                ✘ Test "d" recorded an issue at File.swift:1:2: Expectation failed: 1 == 2
                ↳ the second line
                  the third line
                ✘ Test "d" failed after 0.001 seconds with 1 issue.
                ✘ Suite "Two" failed after 0.002 seconds with 1 issue.
                ✘ Test run with 5 tests in 2 suites failed after 0.003 seconds with 1 issue.

                """
        )
        #expect(summary.counts == "2 1 2\n")
        #expect(
            summary.skipped == """
                tests: there is no page
                tests: no reason given

                """
        )
    }

    @Test("a run that ends in the middle, or that runs nothing, is a failure", arguments: [0, 1, 139])
    func crash(exitCode: Int) throws {
        let text = "◇ Test run started.\n◇ Test \"a\" started.\nFatal error: oh\n"
        let summary = try summary(of: text, exitCode: exitCode)
        #expect(summary.counts == "0 1 0\n")
        #expect(summary.shown.contains("Fatal error: oh"))
        #expect(summary.shown.contains("FAIL"))
    }
}
