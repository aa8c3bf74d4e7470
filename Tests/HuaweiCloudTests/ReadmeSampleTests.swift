// README.md's sample and the compiled one are the same text.
import Foundation
import Testing

@Suite("README")
struct ReadmeSampleTests {
    @Test("the samples about Huawei Cloud are the compiled ones, line by line")
    func samples() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let readme = try String(
            contentsOf: tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md"),
            encoding: .utf8
        )
        let compiled = try String(contentsOf: tests.appending(path: "ReadmeSample.swift"), encoding: .utf8)
        let compiledLines = compiled.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let part = try #require(readme.components(separatedBy: "## Generate a client").first)
        let blocks = part.components(separatedBy: "```swift\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        #expect(blocks.count == 4)
        for block in blocks {
            let lines = block.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(lines.filter { !$0.isEmpty && !compiledLines.contains($0) }.isEmpty)
        }
    }
}
