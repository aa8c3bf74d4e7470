// What a run says of itself: lines of the table, counts of a log, the fit, and the comparison with another run.
import CorpusMeasuring
import Testing

@Suite("Measurements over a corpus")
struct ComparisonTests {
    private func measurement(
        _ outcome: Outcome = .pass,
        time: Double = 100,
        memory: Int = 50_000_000,
        notGenerated: Int = 0,
        diagnostics: [String: Int] = [:]
    ) -> Measurement {
        Measurement(
            document: "a b.yaml",
            stamp: "1.2",
            outcome: outcome,
            bytes: 1000,
            milliseconds: time,
            processorMilliseconds: time,
            peakMemory: memory,
            files: 3,
            lines: 400,
            notGenerated: notGenerated,
            diagnostics: diagnostics
        )
    }

    @Test("a line of the table is read back as it was")
    func line() {
        var whole = measurement(.compileWarnings, diagnostics: ["error:a-b": 2, "note:c": 1])
        #expect(Measurement(line: whole.line) == whole)
        whole.compileMilliseconds = 1234.5
        whole.compilePeakMemory = 7
        whole.compileProblems = 3
        #expect(Measurement(line: whole.line) == whole)
        #expect(Measurement(line: "# complete") == nil)
        #expect(Measurement(line: Measurement.columns.joined(separator: "\t")) == nil)
    }

    @Test("diagnostics are counted by their first lines, and listings are not")
    func log() {
        var log = GeneratorLog()
        for line in [
            "a/openapi.yaml:41:15: error: unknown schema type 'integr' [schema-type]",
            " 41 |         type: integr",
            "    |               ^~~~~~ did you mean 'integer'?",
            "a/openapi.yaml:42:1: warning: an error: this is not [name-collision]",
            "a/openapi.yaml:43:1: note: it is here [name-collision]",
            " 44 |   enum: [a, b]",
        ] { log.addDiagnosticLine(line) }
        log.addSummaryLine(
            "a: 9 files, 2 types, 1 operation, 3.1 ms, 9 written, 12 parts not generated (driftless lint)"
        )
        #expect(log.diagnostics == ["error:schema-type": 1, "warning:name-collision": 1, "note:name-collision": 1])
        #expect(log.notGenerated == 12)
        log.addSummaryLine("a: 9 files, unchanged, everything generated")
        #expect(log.notGenerated == 12)
    }

    @Test(
        "worse is what comes less far, or costs clearly more where costs count",
        arguments: [
            (Outcome.pass, Outcome.errors, Comparing.outcomes, 1, 0), (.errors, .pass, .outcomes, 0, 1),
            (.errors, .crash, .outcomes, 1, 0), (.crash, .errors, .outcomes, 0, 1),
            (.pass, .compileWarnings, .costs, 1, 0), (.errors, .partial, .outcomes, 0, 1),
            (.errors, .pass, .exact, 1, 0), (.pass, .pass, .exact, 0, 0),
        ]
    )
    func outcomes(_ before: Outcome, _ now: Outcome, _ comparing: Comparing, _ worse: Int, _ better: Int) {
        let comparison = Comparison([measurement(now)], with: [measurement(before)], comparing)
        #expect(comparison.worse.count == worse)
        #expect(comparison.better.count == better)
    }

    @Test("costs count beyond what differs from run to run")
    func costs() {
        func worse(_ now: Measurement, _ comparing: Comparing) -> Int {
            Comparison([now], with: [measurement()], comparing).worse.count
        }
        #expect(worse(measurement(time: 290), .costs) == 0)
        #expect(worse(measurement(time: 310), .costs) == 1)
        #expect(worse(measurement(time: 310), .outcomes) == 0)
        #expect(worse(measurement(memory: 58_000_000), .costs) == 0)
        #expect(worse(measurement(memory: 64_000_000), .costs) == 1)
    }

    @Test("more parts that are not generated are worse; other diagnostics are told")
    func parts() {
        let comparison = Comparison(
            [measurement(notGenerated: 2, diagnostics: ["warning:x": 1])],
            with: [measurement(notGenerated: 1)],
            .outcomes
        )
        #expect(comparison.worse == ["a b.yaml: 1 → 2 parts not generated"])
        #expect(comparison.changed == ["a b.yaml: 0 → 1 warning:x"])
    }

    @Test("the fit finds the line, and the power tells linear from quadratic")
    func fit() throws {
        let sizes = [1.0, 10, 50, 100, 400, 1000]
        let line = try #require(LinearFit(sizes.map { ($0, 7 + 2 * $0) }))
        #expect(abs(line.base - 7) < 1e-9)
        #expect(abs(line.slope - 2) < 1e-9)
        #expect(abs(line.determination - 1) < 1e-9)
        let quadratic = try #require(LinearFit.power(sizes.map { ($0, 3 * $0 * $0) }, floor: 5))
        #expect(abs(quadratic - 2) < 1e-9)
        #expect(LinearFit([(1, 1), (1, 2), (1, 3)]) == nil)
        #expect(LinearFit([(1, 1), (2, 2)]) == nil)
    }
}
