// Diffs, by table, against `diff -u`, and by applying them.
import FileAccess
import Foundation
import Testing

@Suite("Unified diffs")
struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String) -> String {
        UnifiedDiff.text(old: old, new: new, oldName: "old", newName: "new")
    }

    @Test(
        "texts and their diffs",
        arguments: [
            ("", "", ""), ("a\n", "a\n", ""), ("", "a\n", "@@ -0,0 +1 @@\n+a\n"), ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
            ("a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"),
            ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
            ("a\nb\n", "a\nc\n", "@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
            ("1\n2\n3\n4\n5\n", "1\n2\n3\n4\n5\n6\n", "@@ -3,3 +3,4 @@\n 3\n 4\n 5\n+6\n"),
            ("é\n", "e\u{301}\n", "@@ -1 +1 @@\n-é\n+e\u{301}\n"), ("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"),
        ]
    )
    func table(_ old: String, _ new: String, _ body: String) {
        let expected = body.isEmpty ? "" : "--- old\n+++ new\n" + body
        #expect(Array(diff(old, new).utf8) == Array(expected.utf8))
    }

    /// Texts of few different lines, so that much is alike.
    private func texts(_ seed: UInt64) -> (String, String) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: UInt64) -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state % bound
        }
        func line() -> String { "line \(next(4))\n" }
        let old = (0..<next(40)).map { _ in line() }
        let new: [String] = old.flatMap { kept -> [String] in
            switch next(10) {
            case 0: []
            case 1: [kept, line()]
            case 2: [line()]
            default: [kept]
            }
        }
        let ending = next(3) == 0 ? "the end" : ""
        return (old.joined(), new.joined() + ending)
    }

    @Test("a diff that is applied yields the new text")
    func applying() throws {
        for seed in 1...500 {
            let (old, new) = texts(UInt64(seed))
            let patch = diff(old, new)
            #expect(patch.isEmpty ? old == new : try applied(patch, to: old) == new, "seed \(seed)")
        }
    }

    @Test("hunks say where they belong, as those of `diff -u` do", .enabled(if: SystemTool.diff != nil))
    func system() throws {
        let scratch = try ScratchFolder()
        for seed in 1...60 {
            let (old, new) = texts(UInt64(seed))
            try scratch.write(old, to: "old")
            try scratch.write(new, to: "new")
            let theirs = try SystemTool.run(SystemTool.diff, ["-u", "old", "new"], in: scratch.path)
            let ours = diff(old, new)
            #expect(changes(ours) == changes(theirs), "seed \(seed)")
            #expect(ours.isEmpty == theirs.isEmpty)
        }
    }

    /// How many lines go and come; where lines repeat, two shortest diffs may name different ones.
    private func changes(_ diff: String) -> [Int] {
        let body = diff.split(separator: "\n").dropFirst(2)
        return ["-", "+"].map { mark in body.count { $0.hasPrefix(mark) } }
    }

    private func applied(_ patch: String, to old: String) throws -> String {
        let source = lines(old)
        var position = 0
        var result = ""
        var body = lines(patch).dropFirst(2)
        while let header = body.popFirst() {
            guard header.hasPrefix("@@ -") else { continue }
            let range = header.dropFirst(4).prefix { $0 != " " }.split(separator: ",").compactMap { Int($0) }
            let start = try #require(range.first)
            let count = range.count > 1 ? range[1] : 1
            let target = count == 0 ? start : start - 1
            while position < target { result += source[position]; position += 1 }
            while let line = body.first, !line.hasPrefix("@@") {
                body.removeFirst()
                let isLast = body.first?.hasPrefix("\\") == true
                let text = isLast ? String(line.dropFirst().dropLast()) : String(line.dropFirst())
                if isLast { body.removeFirst() }
                if line.hasPrefix("+") {
                    result += text
                } else {
                    #expect(source[position] == text)
                    if line.hasPrefix(" ") { result += text }
                    position += 1
                }
            }
        }
        return result + source[position...].joined()
    }

    private func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) + "\n" }
        lines[lines.count - 1].removeLast()
        return lines.filter { !$0.isEmpty }
    }

    @Test("long texts take no time that grows with the square")
    func long() {
        let old = (0..<60_000).map { "old \($0)\n" }.joined()
        let new = (0..<60_000).map { "new \($0)\n" }.joined()
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(diff(old, new).count > 1_000_000)
            #expect(diff("", new).count > 500_000)
        }
        #expect(time < .seconds(20))
    }
}

/// Tools of the system that tests compare with, where they are installed.
enum SystemTool {
    static let diff = ["/usr/bin/diff", "/bin/diff"].first { FileManager.default.isExecutableFile(atPath: $0) }

    static func run(_ tool: String?, _ arguments: [String], in folder: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: try #require(tool))
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
