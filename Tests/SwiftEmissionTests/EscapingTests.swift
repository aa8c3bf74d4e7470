// No text of a document breaks out of the comment or the literal that it is printed in.
import Foundation
import Testing

@testable import SwiftEmission

@Suite("Escaping")
struct EscapingTests {
    static let attacks: [String] = [
        "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "a\npublic let x = 1",
        "\u{2028}import A",
        "*/", "/*", "*/ public let x = 1 /*", "\"", "\"\"\"", "\"\"\"\npublic let x = 1\n\"\"\"", "\\", "\\\\", "\\(x)",
        "\\\"", "\" + \"", "#\"", "\\#(x)", "`", "```", "```\npublic let x = 1", "`a` `b", "\u{202E}\u{2066}",
        "\u{61C}",
        "\u{200B}\u{FEFF}", "\u{0}", "\u{0}\u{1}\u{7F}\u{9F}", "#if A", "#endif",
        "#sourceLocation(file: \"a\", line: 1)",
        "//", "///", "\n///", "\t", " ", "", "\u{301}", "\"\u{301}", "\\\u{301}", "\n\u{301}", "e\u{301}", "👩‍👩‍👧",
        "\u{E0041}",
        "\u{FFFE}\u{FFFF}", "\u{10FFFF}", "<#a#>", "{", "}", ")", ";", "@available(*, unavailable)",
        "//// file: A.swift",
        "- Parameters:\n  - x: y", "%", "?", "/../", "\u{A0}", "\u{3000}",
    ]

    private func text(_ attack: String) -> String {
        SwiftEmitter(plan: Plans.hostile(attack)).files(.declarations).map(\.text).joined(separator: "\n")
    }

    @Test("the code is the same whatever the document's text", arguments: attacks)
    func codeStays(_ attack: String) {
        let harmless = SwiftLexer(text("x"))
        let attacked = SwiftLexer(text(attack))
        #expect(harmless.problem == nil)
        #expect(attacked.problem == nil)
        #expect(Self.folded(attacked.code) == Self.folded(harmless.code))
    }

    /// Lists that are longer stand on several lines, and the case of an enum then has a comma behind it.
    private static func folded(_ code: String) -> String {
        code.filter { $0 != " " && $0 != "," }
    }

    @Test("a literal holds the very scalars of the text", arguments: attacks)
    func literalValue(_ attack: String) {
        let lexed = SwiftLexer(SwiftText.literal(attack))
        #expect(lexed.problem == nil)
        #expect(lexed.literals.map { Array($0.unicodeScalars) } == [Array(attack.unicodeScalars)])
    }

    @Test("every scalar of Unicode survives in a literal, and none that reorders or hides stands there as itself")
    func everyScalar() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let literal = SwiftText.literal(String(scalar))
            let lexed = SwiftLexer(literal)
            if lexed.problem != nil || lexed.literals.first.map({ Array($0.unicodeScalars) }) != [scalar] {
                Issue.record("U+\(String(value, radix: 16)) becomes \(literal)")
            }
            let properties = scalar.properties
            let isHidden =
                properties.generalCategory == .control || properties.isBidiControl
                || properties.generalCategory == .lineSeparator || properties.generalCategory == .paragraphSeparator
            if isHidden, literal.unicodeScalars.contains(scalar) {
                Issue.record("U+\(String(value, radix: 16)) stands in a literal as itself")
            }
        }
    }

    @Test("nothing that reorders or ends lines is left in a file", arguments: attacks)
    func noControls(_ attack: String) {
        for scalar in text(attack).unicodeScalars {
            let properties = scalar.properties
            #expect(scalar == "\n" || properties.generalCategory != .control)
            #expect(!properties.isBidiControl)
        }
    }

    @Test("every line of a comment begins with its slashes")
    func commentLines() {
        let file =
            SwiftEmitter(plan: Plans.hostile("one\ntwo\u{2028}three\r\nfour\u{85}five")).files(.single).first?.text
            ?? ""
        for word in ["one", "two", "three", "four", "five"] {
            let lines = file.split(separator: "\n").filter { $0.contains(word) && !$0.contains("\"") }
            #expect(!lines.isEmpty)
            for line in lines { #expect(line.drop { $0 == " " }.hasPrefix("//"), "\(line)") }
        }
    }

    @Test("the compiler's own parser takes what the attacks yield", .enabled(if: Toolchain.swiftc != nil))
    func compilerParses() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "driftless-escaping-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths: [String] = []
        for (index, attack) in Self.attacks.enumerated() {
            let text = SwiftEmitter(plan: Plans.hostile(attack)).files(.single).first?.text ?? ""
            let path = folder.appending(path: "attack\(index).swift").path()
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            paths.append(path)
        }
        let result = try Toolchain.parse(paths)
        #expect(result.status == 0, "\(result.output)")
        #expect(!result.output.contains("warning:"), "\(result.output)")
    }
}
