// What a person reads: the compiler's shape, with listing, carets, hint and notes.
import Diagnostics
import Testing

extension DiagnosticCode {
    static let sample = DiagnosticCode(rawValue: "schema-type")
}

func span(_ line: Int, _ column: Int, _ length: Int = 1, file: String = "a.yaml") -> SourceSpan {
    SourceSpan(file: file, start: SourcePosition(line: line, column: column), length: length)
}

func render(_ diagnostic: Diagnostic, of text: String, style: DiagnosticStyle = .plain) -> String {
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    return DiagnosticRenderer(sources: [file], style: style).render(diagnostic)
}

@Suite("Diagnostic renderer")
struct DiagnosticRendererTests {
    @Test("a diagnostic looks like the compiler's")
    func shape() {
        let text = String(repeating: "\n", count: 40) + "        type: integr\n"
        let diagnostic = Diagnostic(
            .error,
            .sample,
            "unknown schema type 'integr'",
            at: span(41, 15, 6),
            hint: "did you mean 'integer'?"
        )
        let expected = """
            a.yaml:41:15: error: unknown schema type 'integr' [schema-type]
             41 |         type: integr
                |               ^~~~~~ did you mean 'integer'?

            """
        #expect(render(diagnostic, of: text) == expected)
    }

    @Test("a note has a listing of its own, and the gutters line up")
    func notes() {
        let text = "a: 1\n" + String(repeating: "\n", count: 8) + "a: 2"
        let diagnostic = Diagnostic(
            .warning,
            .sample,
            "twice",
            at: span(10, 1),
            notes: [.init("first written here", at: span(1, 1)), .init("elsewhere", at: span(3, 4, file: "b.yaml"))]
        )
        let expected = """
            a.yaml:10:1: warning: twice [schema-type]
             10 | a: 2
                | ^
            a.yaml:1:1: note: first written here
              1 | a: 1
                | ^
            b.yaml:3:4: note: elsewhere

            """
        #expect(render(diagnostic, of: text) == expected)
    }

    @Test("without a listing the hint is a note")
    func withoutListing() {
        let nowhere = Diagnostic(.error, .sample, "no file", hint: "write one", notes: [.init("see the manual")])
        #expect(
            render(nowhere, of: "") == """
                error: no file [schema-type]
                note: write one
                note: see the manual

                """
        )
        let elsewhere = Diagnostic(.error, .sample, "bad", at: span(9, 2, file: "b.yaml"), hint: "good")
        #expect(
            render(elsewhere, of: "") == """
                b.yaml:9:2: error: bad [schema-type]
                b.yaml:9:2: note: good

                """
        )
    }

    @Test("a line beyond the end of the file has no listing", arguments: [0, -1, 4, Int.max])
    func beyondFile(line: Int) {
        let rendered = render(Diagnostic(.error, .sample, "bad", at: span(line, 1)), of: "a\nb\nc")
        #expect(rendered == "a.yaml:\(line):1: error: bad [schema-type]\n")
    }

    @Test("a column beyond the end of its line points behind the line", arguments: [4, 50, Int.max])
    func beyondLine(column: Int) {
        let rendered = render(Diagnostic(.error, .sample, "bad", at: span(1, column, 9)), of: "a: \nb")
        #expect(rendered.hasSuffix(" 1 | a:\n   |    ^\n"))
    }

    @Test("colours are there only when asked for")
    func colours() {
        let diagnostic = Diagnostic(.error, .sample, "bad", at: span(1, 1), hint: "good")
        #expect(!render(diagnostic, of: "a").contains("\u{1B}"))
        let colored = render(diagnostic, of: "a", style: .colored)
        #expect(colored.contains("\u{1B}[1;31merror: \u{1B}[0m"))
        #expect(colored.contains("\u{1B}[1;32m^\u{1B}[0m good"))
    }

    @Test("several diagnostics follow each other in the order given")
    func several() {
        let renderer = DiagnosticRenderer(sources: [])
        let diagnostics = [Diagnostic(.error, .sample, "one"), Diagnostic(.note, .sample, "two")]
        #expect(renderer.render(diagnostics) == "error: one [schema-type]\nnote: two [schema-type]\n")
    }

    @Test("what a message quotes cannot leave its line")
    func harmlessMessage() {
        let diagnostic = Diagnostic(
            .error,
            .sample,
            "key 'a\nb.yaml:1:1: error: \u{1B}[2J\u{202E}'",
            at: span(1, 1),
            hint: "x\u{7}"
        )
        let rendered = render(diagnostic, of: "a")
        #expect(rendered.split(separator: "\n").count == 3)
        #expect(!rendered.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
        #expect(rendered.contains("␊") && rendered.contains("␛"))
    }
}
