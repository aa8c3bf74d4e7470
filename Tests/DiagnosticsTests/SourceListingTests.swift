// The excerpt: always one line that fits, with the carets under what they mean.
import Diagnostics
import Testing

@Suite("Source listing")
struct SourceListingTests {
    /// The two lines of the excerpt without their gutters.
    private func listing(_ text: String, column: Int, length: Int = 1) throws -> (line: String, carets: String) {
        let rendered = render(Diagnostic(.error, .sample, "bad", at: span(1, column, length)), of: text)
        let lines = rendered.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count == 4)
        return (String(lines[1].dropFirst(5)), String(lines[2].dropFirst(5)))
    }

    @Test(
        "carets stand under the span",
        arguments: [
            ("key: value", 6, 5, "key: value", "     ^~~~~"),
            // Cut at the end of the line.
            ("key: value", 6, 50, "key: value", "     ^~~~~"),
            // A tab goes to the next multiple of 4.
            ("\ta\tb", 4, 1, "    a   b", "        ^"), ("\ta", 1, 1, "    a", "^~~~"),
            // A wide character takes two columns, a combining mark none.
            ("备份: x", 1, 2, "备份: x", "^~~~"), ("备份: x", 5, 1, "备份: x", "      ^"),
            ("e\u{301}: x", 5, 1, "e\u{301}: x", "   ^"), ("é: x", 4, 1, "é: x", "   ^"),
            ("😀 x", 3, 1, "😀 x", "   ^"),
            // Controls and marks of direction are shown, not obeyed.
            ("a\u{1B}[2Jb", 6, 1, "a␛[2Jb", "     ^"), ("a\u{0}b", 3, 1, "a␀b", "  ^"),
            ("a\u{202E}b", 3, 1, "a\u{FFFD}b", "  ^"), ("a\u{200B}b\u{7F}", 3, 1, "a\u{FFFD}b␡", "  ^"),
            ("a\u{85}b", 3, 1, "a\u{FFFD}b", "  ^"),
            // The line break is not part of the line.
            ("a: b\r\nc", 4, 5, "a: b", "   ^"), ("a: b\rc", 4, 5, "a: b", "   ^"), ("", 1, 1, "", "^"),
            ("\u{FEFF}a: b", 4, 1, "a: b", "   ^"),
        ]
    )
    func carets(text: String, column: Int, length: Int, line: String, carets: String) throws {
        let shown = try listing(text, column: column, length: length)
        #expect(shown.line == line)
        #expect(shown.carets == carets)
    }

    @Test("a long line is clipped around the span", arguments: [1, 2, 60, 99, 100, 101, 500, 2500, 4990, 5000, 5001])
    func clipping(column: Int) throws {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let text = String((0..<5000).map { letters[$0 % letters.count] })
        let (line, carets) = try listing(text, column: column)
        #expect(line.count <= 100)
        #expect(line.hasPrefix("…") == (column >= 100))
        let index = text.index(text.startIndex, offsetBy: column - 1)
        let shown = line.dropFirst(carets.count - 1).first
        #expect(carets.drop { $0 == " " } == "^")
        #expect(index == text.endIndex ? shown == nil : shown == text[index])
    }

    @Test("a span longer than the excerpt is underlined as far as it is shown")
    func longSpan() throws {
        let (line, carets) = try listing(String(repeating: "x", count: 4000), column: 2, length: 3000)
        #expect(line.hasSuffix("x…"))
        #expect(carets.count == line.count - 1)
        let (wide, wideCarets) = try listing(String(repeating: "备", count: 4000), column: 2000, length: 3000)
        #expect(wide.hasPrefix("…备") && wide.hasSuffix("备…"))
        #expect(wideCarets.count <= 101 && wideCarets.hasSuffix("^" + String(repeating: "~", count: 67)))
    }

    @Test("a line of megabytes is shown as fast as a short one")
    func megabytes() throws {
        let text = String(repeating: "é", count: 3_000_000)
        let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
        let diagnostics = (1...200).map { Diagnostic(.error, .sample, "bad", at: span(1, $0 * 10_000)) }
        let clock = ContinuousClock()
        let elapsed = clock.measure {
            #expect(DiagnosticRenderer(sources: [file]).render(diagnostics).utf8.count > 200 * 200)
        }
        // Decoding the line for each diagnostic would take minutes in a debug build.
        #expect(elapsed < .seconds(60))
    }

    @Test("bytes that are no UTF-8 are shown as such")
    func invalidUTF8() {
        let bytes: [UInt8] = [0x61, 0xE9, 0x62]
        let file = SourceFile(path: "a.yaml", bytes: bytes)
        let rendered = DiagnosticRenderer(sources: [file]).render(Diagnostic(.error, .sample, "bad", at: span(1, 3)))
        #expect(rendered.hasSuffix(" 1 | a\u{FFFD}b\n   |   ^\n"))
    }
}
