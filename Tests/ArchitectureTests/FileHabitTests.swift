// What every file of the package keeps to.
import Foundation
import Testing

@Suite("Habits of files")
struct FileHabitTests {
    private static let written =
        Package.sources(in: "Sources") + Package.sources(in: "Plugins")
        + Package.sources(in: "Tests").filter { !$0.path.contains("/Cases/") }

    @Test("no file is longer than 400 lines")
    func length() {
        for source in Self.written {
            // What follows the last line break is no line.
            #expect(source.lines.count - 1 <= 400, "\(source.path)")
        }
    }

    @Test("every file says in its first line what it decides")
    func firstLine() {
        for source in Self.written where !source.path.hasSuffix("Package.swift") {
            let first = source.lines.first ?? ""
            #expect(first.hasPrefix("// ") && first.count > 10, "\(source.path)")
        }
    }

    @Test("nothing that input can reach stops the process")
    func traps() {
        let traps = ["fatalError", "try!", "as!", "preconditionFailure"]
        for source in Package.sources(in: "Sources") + Package.sources(in: "Plugins") {
            for (number, line) in source.code.enumerated() {
                for trap in traps where contains(trap, in: line) {
                    Issue.record("\(source.path):\(number + 1) has \(trap)")
                }
            }
        }
    }

    /// As a word of its own: `canvas!` is no `as!`.
    private func contains(_ trap: String, in line: String) -> Bool {
        var rest = line[...]
        while let range = rest.range(of: trap) {
            let before = rest[..<range.lowerBound].last
            if before.map({ $0.isLetter || $0.isNumber || $0 == "_" }) != true { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }

    @Test(
        "traps are found as words",
        arguments: [
            ("let x = y as! Z", true), ("canvas!.draw()", false), ("try! f()", true), ("retry!()", false),
        ]
    )
    func trapWords(_ line: String, _ isTrap: Bool) {
        #expect(["try!", "as!"].contains { contains($0, in: line) } == isTrap)
    }
}
