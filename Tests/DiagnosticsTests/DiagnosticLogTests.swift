// The order in which problems are shown, and how they are counted.
import Diagnostics
import Testing

@Suite("Diagnostic log")
struct DiagnosticLogTests {
    @Test("problems are ordered by file, line and column, those without a place last")
    func order() {
        var log = DiagnosticLog()
        log.error(.sample, "nowhere")
        log.error(.sample, "b", at: span(1, 1, file: "b.yaml"))
        log.error(.sample, "line 10", at: span(10, 1))
        log.warning(.sample, "column 9", at: span(2, 9))
        log.error(.sample, "column 3, first", at: span(2, 3))
        log.warning(.sample, "column 3, second", at: span(2, 3))
        log.error(.sample, "nowhere either")
        #expect(
            log.inSourceOrder().map(\.message) == [
                "column 3, first", "column 3, second", "column 9", "line 10", "b", "nowhere", "nowhere either",
            ]
        )
    }

    @Test("the same problem is shown and counted once")
    func duplicates() {
        var log = DiagnosticLog()
        for _ in 0..<3 { log.error(.sample, "same", at: span(1, 1)) }
        log.error(.sample, "same", at: span(1, 2))
        #expect(log.inSourceOrder().count == 2)
        #expect(log.summary == "2 errors")
    }

    @Test(
        "the summary counts each severity",
        arguments: [
            ([], "no problems"), ([.error], "1 error"), ([.warning, .error, .error], "2 errors, 1 warning"),
            ([.warning, .warning], "2 warnings"), ([.note, .error], "1 error, 1 note"),
        ] as [([Severity], String)]
    )
    func summary(severities: [Severity], expected: String) {
        var log = DiagnosticLog()
        for (line, severity) in severities.enumerated() {
            log.report(Diagnostic(severity, .sample, "bad", at: span(line + 1, 1)))
        }
        #expect(log.summary == expected)
        #expect(log.hasErrors == severities.contains(.error))
    }
}
