// Every code, its place, and whether a tree is left.
import Diagnostics
import Testing
import YAMLTree

@Suite("Problems of a text")
struct ProblemTests {
    @Test(
        "what leaves no tree",
        arguments: [
            ("", ["yaml-empty 1:1"]), ("# only a comment\n", ["yaml-empty 1:1"]), ("\u{FEFF}", ["yaml-empty 1:1"]),
            ("\n\n  \n", ["yaml-empty 1:1"]), ("a: [", ["yaml-syntax 1:4"]), ("a:\n\tb: 1", ["yaml-syntax 2:1"]),
            ("a: \u{0}", ["yaml-encoding 1:4"]), ("é: \u{7}x", ["yaml-encoding 1:4"]),
            ("a:\n  b: \u{9F}", ["yaml-encoding 2:6"]), ("a: \u{7F}", ["yaml-encoding 1:4"]),
            ("a: \u{FFFF}", ["yaml-encoding 1:4"]), ("a: \"\\ud83d\\ude00\"", ["yaml-syntax 1:7"]),
        ]
    )
    func withoutTree(text: String, problems: [String]) {
        let reading = Reading(text)
        #expect(reading.problems == problems)
        #expect(reading.root == nil)
        #expect(reading.log.hasErrors)
    }

    @Test(
        "what leaves a tree",
        arguments: [
            ("a: 1\n---\nb: 2", ["yaml-multiple-documents 2:1"], "{a: 1}"),
            ("---\na: 1\n...\n---\n[", ["yaml-multiple-documents 4:1"], "{a: 1}"),
            ("---\na: 1\n...\n", [], "{a: 1}"), ("---\n", [], "null"), ("%YAML 1.2\n---\n1", [], "1"),
            ("a: !!int x", ["yaml-tag-mismatch 1:4"], "{a: \"x\"}"),
            (
                "a: !!float x\nb: !!bool yes\nc: !!null x",
                [
                    "yaml-tag-mismatch 1:4", "yaml-tag-mismatch 2:4",
                    "yaml-tag-mismatch 3:4",
                ], "{a: \"x\", b: \"yes\", c: \"x\"}"
            ),
            ("a: !!seq {}\nb: !!map []", ["yaml-tag-mismatch 1:4", "yaml-tag-mismatch 2:4"], "{a: {}, b: []}"),
            ("a: !!str []\nb: !!map x", ["yaml-tag-mismatch 1:4", "yaml-tag-mismatch 2:4"], "{a: [], b: \"x\"}"),
            ("a: !!seq []\nb: !!map {}\nc: ! []", [], "{a: [], b: {}, c: []}"),
            ("a: !Ref x\nb: &c !Sub {}", ["yaml-unknown-tag 1:4", "yaml-unknown-tag 2:4"], "{a: \"x\", b: {}}"),
            ("a: !!timestamp 2001-01-01", ["yaml-unknown-tag 1:4"], "{a: \"2001-01-01\"}"),
            ("a: !local 5", ["yaml-unknown-tag 1:4"], "{a: 5}"),
        ] as [(String, [String], String)]
    )
    func withTree(text: String, problems: [String], outline: String) {
        let reading = Reading(text)
        #expect(reading.problems == problems)
        #expect(reading.root?.outline == outline)
    }

    @Test("an unknown tag is a warning only")
    func unknownTag() {
        #expect(!Reading("a: !Ref x").log.hasErrors)
        #expect(Reading("a: !!set {x}").diagnostics.first?.message == "the tag '!!set' is ignored")
    }

    @Test(
        "bytes that are no UTF-8 are named at their place",
        arguments: [
            ([0x61, 0x3A, 0x20, 0xE9], 4, "0xE9"), ([0xC3, 0xA9, 0x80], 2, "0x80"), ([0xC0, 0x80], 1, "0xC0"),
            ([0xC1, 0xBF], 1, "0xC1"), ([0xE0, 0x9F, 0xBF], 1, "0xE0"), ([0xED, 0xA0, 0x80], 1, "0xED"),
            ([0xF0, 0x8F, 0xBF, 0xBF], 1, "0xF0"), ([0xF4, 0x90, 0x80, 0x80], 1, "0xF4"), ([0xF5], 1, "0xF5"),
            ([0xE2, 0x82], 1, "0xE2"), ([0xE2, 0x82, 0x20], 1, "0xE2"), ([0xC3], 1, "0xC3"), ([0xC3, 0x61], 1, "0xC3"),
            ([0xF0, 0x9F, 0x98], 1, "0xF0"), ([0xFF], 1, "0xFF"),
        ] as [([UInt8], Int, String)]
    )
    func invalidUTF8(bytes: [UInt8], column: Int, byte: String) throws {
        let reading = Reading(bytes: bytes)
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(reading.diagnostics.count == 1 && reading.root == nil)
        #expect(diagnostic.code == .yamlEncoding)
        #expect(diagnostic.message.contains(byte))
        #expect(diagnostic.span?.start.column == column)
    }

    @Test("every scalar that YAML allows is read")
    func allowedScalars() {
        for scalar in [
            "\u{A0}", "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}", "\u{7FF}", "\u{800}",
        ] {
            let reading = Reading("a: \"x\(scalar)y\"")
            #expect(reading.problems == [])
            #expect(reading.root?["a"]?.text == "x\(scalar)y")
        }
    }

    @Test(
        "UTF-16 is recognised with and without a mark",
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00], [0x00, 0x61, 0x00, 0x3A],
        ]
    )
    func utf16(bytes: [UInt8]) {
        let reading = Reading(bytes: bytes)
        #expect(reading.problems == ["yaml-encoding 1:1"])
        #expect(reading.diagnostics.first?.hint == "save it as UTF-8")
    }
}
