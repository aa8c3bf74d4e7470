// What a syntax error says: the likely mistake and its remedy, not the state of libyaml's scanner.
import Diagnostics

extension LibYAMLEvents.Problem {
    func diagnostic(
        at offset: Int,
        context: Int?,
        bytes: [UInt8],
        span: (Range<Int>) -> SourceSpan
    ) -> Diagnostic {
        let place = offset..<min(offset + 1, bytes.count)
        return Diagnostic(
            .error,
            .yamlSyntax,
            problem,
            at: span(max(0, min(offset, bytes.count))..<max(place.upperBound, offset))
        )
    }
}
