// Accepted problems: by code, by place, and entries that nothing uses.
import Diagnostics
import Testing

@testable import ClientGenerator

@Suite("Skipping")
struct SkippingTests {
    private let span = SourceSpan(file: "driftless.yaml", start: SourcePosition(line: 1, column: 1), length: 1)

    private func skip(_ code: String, _ place: String? = nil) -> GeneratorConfiguration.Skip {
        GeneratorConfiguration.Skip(code: code, place: place.map { WrittenPlace($0) }, reason: "r", span: span)
    }

    private func left(_ skips: [GeneratorConfiguration.Skip]) -> [String] {
        var log = DiagnosticLog()
        for (code, pointer, file) in [
            ("a", "/x", "d/api.yaml"), ("a", "/y", "d/api.yaml"), ("b", "/x", "d/api.yaml"), ("a", "/x", "d/m.yaml"),
        ] {
            let span = SourceSpan(file: file, start: SourcePosition(line: 1, column: 1), length: 1)
            log.report(Diagnostic(.error, DiagnosticCode(rawValue: code), "m", at: span, pointer: pointer))
        }
        var skipping = Skipping(skips, in: "d/api.yaml")
        var result = skipping.applied(to: log)
        result.append(contentsOf: skipping.unused)
        return result.diagnostics.map { diagnostic in
            let place = diagnostic.pointer.map { ($0, FilePath.lastComponent(of: diagnostic.span?.file ?? "")) }
            return "\(diagnostic.code.rawValue) " + (place.map { $0.1 + "#" + $0.0 } ?? diagnostic.message)
        }
    }

    @Test("a code is skipped everywhere, or at one place of one file")
    func used() {
        #expect(left([]) == ["a api.yaml#/x", "a api.yaml#/y", "b api.yaml#/x", "a m.yaml#/x"])
        #expect(left([skip("a")]) == ["b api.yaml#/x"])
        #expect(left([skip("a", "#/y")]) == ["a api.yaml#/x", "b api.yaml#/x", "a m.yaml#/x"])
        #expect(left([skip("a", "/x"), skip("a", "#/y"), skip("b")]) == ["a m.yaml#/x"])
        #expect(left([skip("a", "m.yaml#/x"), skip("a"), skip("b")]) == [])
    }

    @Test("an entry that nothing uses is an error")
    func unused() {
        #expect(left([skip("c")]).last == "unused-skip nothing needs this entry: no problem 'c' is found")
        #expect(left([skip("a", "#/z")]).last == "unused-skip nothing needs this entry: no problem 'a' is found at #/z")
    }
}
