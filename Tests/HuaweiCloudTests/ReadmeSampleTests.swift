// README.md's sample and the compiled one are the same text.
import Foundation
import Testing

@Suite("README")
struct ReadmeSampleTests {
    @Test("the sample that README.md opens with is the compiled one, line by line")
    func sample() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let readme = try String(
            contentsOf: tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md"),
            encoding: .utf8
        )
        let compiled = try String(contentsOf: tests.appending(path: "ReadmeSample.swift"), encoding: .utf8)
        let block = try #require(
            readme.components(separatedBy: "```swift\n").dropFirst().first?.components(separatedBy: "```").first
        )
        let lines = block.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let compiledLines = compiled.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count > 10)
        #expect(lines.filter { !compiledLines.contains($0) }.isEmpty)
    }
}
