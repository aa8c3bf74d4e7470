// Lines of texts: every line break of Unicode ends one.
import Diagnostics
import Testing

@Suite("Lines of texts")
struct LinesTests {
    @Test(
        "end at every line break of Unicode, and nowhere else",
        arguments: [
            ("", [""]), ("one", ["one"]), ("one\ntwo", ["one", "two"]), ("one\r\ntwo\r", ["one", "two", ""]),
            ("\n\nx", ["", "", "x"]), ("a\u{B}b\u{C}c", ["a", "b", "c"]), ("a\u{85}b", ["a", "b"]),
            ("a\u{2028}b\u{2029}c", ["a", "b", "c"]), ("a\u{2027}b\u{202A}c\u{C5}d", ["a\u{2027}b\u{202A}c\u{C5}d"]),
            ("\u{E2}\u{85}", ["\u{E2}", ""]), ("“词”\n–", ["“词”", "–"]), ("\n\u{301}", ["", "\u{301}"]),
        ]
    )
    func lines(_ text: String, _ expected: [String]) {
        #expect(text.lines.map(String.init) == expected)
        #expect(text.onOneLine == expected.filter { !$0.isEmpty }.joined(separator: " "))
    }

    @Test("are what characters say of themselves, for every scalar")
    func scalars() {
        for value in UInt32(0)...0x30FF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(Character(scalar))b"
            #expect(text.lines == text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline), "\(value)")
        }
    }
}
