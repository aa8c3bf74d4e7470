// In which order problems are shown, and how they are counted.

extension DiagnosticLog {
    /// By file, line and column, those without a place last; each problem once. Equal places keep the order found.
    package func inSourceOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let unique = diagnostics.filter { seen.insert($0).inserted }
        let ordered = unique.enumerated().sorted { a, b in
            switch (a.element.span, b.element.span) {
            case (let first?, let second?):
                (first.file, first.start, a.offset) < (second.file, second.start, b.offset)
            case (nil, nil): a.offset < b.offset
            case (let first, _): first != nil
            }
        }
        return ordered.map(\.element)
    }

    /// `2 errors, 1 warning`, each problem counted once; `no problems` where there are none.
    package var summary: String {
        let unique = Set(diagnostics)
        var parts: [String] = []
        for (severity, name) in [(Severity.error, "error"), (.warning, "warning"), (.note, "note")] {
            let count = unique.count { $0.severity == severity }
            if count > 0 { parts.append(count == 1 ? "1 \(name)" : "\(count) \(name)s") }
        }
        return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
    }

    package mutating func error(
        _ code: DiagnosticCode,
        _ message: String,
        at span: SourceSpan? = nil,
        hint: String? = nil,
        pointer: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        report(Diagnostic(.error, code, message, at: span, hint: hint, pointer: pointer, notes: notes))
    }

    package mutating func warning(
        _ code: DiagnosticCode,
        _ message: String,
        at span: SourceSpan? = nil,
        hint: String? = nil,
        pointer: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        report(Diagnostic(.warning, code, message, at: span, hint: hint, pointer: pointer, notes: notes))
    }
}
