// Accepted problems: by code, by place, and entries that nothing uses.
import Diagnostics
import Testing

@testable import ClientGenerator

@Suite("Skipping")
struct SkippingTests {
    private let span = SourceSpan(file: "driftless.yaml", start: SourcePosition(line: 1, column: 1), length: 1)

    private func skip(_ code: String, _ pointer: String? = nil) -> GeneratorConfiguration.Skip {
        GeneratorConfiguration.Skip(code: code, pointer: pointer, reason: "r", span: span)
    }

    private func left(_ skips: [GeneratorConfiguration.Skip]) -> [String] {
        var log = DiagnosticLog()
        for (code, pointer) in [("a", "/x"), ("a", "/y"), ("b", "/x")] {
            log.report(Diagnostic(.error, DiagnosticCode(rawValue: code), "m", pointer: pointer))
        }
        return Skipping.applied(skips, to: log).diagnostics.map { "\($0.code.rawValue) \($0.pointer ?? $0.message)" }
    }

    @Test("a code is skipped everywhere, or at one place")
    func used() {
        #expect(left([]) == ["a /x", "a /y", "b /x"])
        #expect(left([skip("a")]) == ["b /x"])
        #expect(left([skip("a", "/y")]) == ["a /x", "b /x"])
        #expect(left([skip("a", "/x"), skip("a", "/y"), skip("b")]) == [])
    }

    @Test("an entry that nothing uses is an error")
    func unused() {
        #expect(left([skip("c")]).last == "unused-skip nothing needs this entry: no problem 'c' is found")
        #expect(left([skip("a", "/z")]).last == "unused-skip nothing needs this entry: no problem 'a' is found at /z")
    }
}
