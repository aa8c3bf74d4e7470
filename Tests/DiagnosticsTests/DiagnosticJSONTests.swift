// What a program reads: one array with the same keys for each diagnostic.
import Diagnostics
import Testing

@Suite("Diagnostics as JSON")
struct DiagnosticJSONTests {
    @Test("nothing to say is an empty array")
    func empty() {
        #expect(DiagnosticJSON.render([]) == "[]\n")
    }

    @Test("every key is there in the same order, null where a diagnostic lacks it")
    func keys() {
        let diagnostics = [
            Diagnostic(
                .error,
                .sample,
                "twice",
                at: span(41, 15, 6),
                hint: "once",
                pointer: "/paths/~1pets",
                notes: [.init("first", at: span(2, 3)), .init("no place")]
            ), Diagnostic(.warning, .sample, "alone"),
        ]
        let expected = #"""
            [
              {
                "severity": "error",
                "code": "schema-type",
                "message": "twice",
                "file": "a.yaml",
                "line": 41,
                "column": 15,
                "length": 6,
                "hint": "once",
                "pointer": "/paths/~1pets",
                "notes": [
                  { "message": "first", "file": "a.yaml", "line": 2, "column": 3, "length": 1 },
                  { "message": "no place", "file": null, "line": null, "column": null, "length": null }
                ]
              },
              {
                "severity": "warning",
                "code": "schema-type",
                "message": "alone",
                "file": null,
                "line": null,
                "column": null,
                "length": null,
                "hint": null,
                "pointer": null,
                "notes": []
              }
            ]

            """#
        #expect(DiagnosticJSON.render(diagnostics) == expected)
    }

    @Test(
        "texts are escaped",
        arguments: [
            ("a\"b\\c", #""a\"b\\c""#), ("a\nb\tc\rd", #""a\nb\tc\u000dd""#), ("\u{0}\u{1B}", #""\u0000\u001b""#),
            ("\u{2028}\u{202E}", #""\u2028\u202e""#), ("\u{E0001}", #""\udb40\udc01""#), ("é备😀/", #""é备😀/""#),
        ]
    )
    func escapes(text: String, json: String) {
        let rendered = DiagnosticJSON.render([Diagnostic(.error, .sample, text)])
        #expect(rendered.contains("    \"message\": \(json),\n"))
    }
}
