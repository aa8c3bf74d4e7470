// How a diagnostic reads on a terminal: as the compiler's do, so that editors find the place.

/// Renders diagnostics as text: `file:line:column: error: message [code]`, the line of the file, and carets below it.
package struct DiagnosticRenderer: Sendable {
    private let sources: [String: SourceFile]
    private let style: DiagnosticStyle

    /// Of several files with one path, the last is shown.
    package init(sources: [SourceFile], style: DiagnosticStyle = .plain) {
        self.sources = Dictionary(sources.map { ($0.path, $0) }) { _, last in last }
        self.style = style
    }

    /// Each diagnostic with its listing and notes, in the order given. Each line ends with a line break.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        var tables: [String: LineTable] = [:]
        return diagnostics.reduce(into: "") { $0 += render($1, &tables) }
    }

    package func render(_ diagnostic: Diagnostic) -> String {
        render([diagnostic])
    }

    private func render(_ diagnostic: Diagnostic, _ tables: inout [String: LineTable]) -> String {
        let listing = diagnostic.span.flatMap { self.listing(of: $0, &tables) }
        let noteListings = diagnostic.notes.map { note in note.span.flatMap { self.listing(of: $0, &tables) } }
        // One width for the diagnostic and its notes, so that their gutters line up.
        let gutterWidth = ([listing] + noteListings).reduce(1) { max($0, String($1?.line ?? 0).count) }
        let code = style.paint("[\(DisplayText.harmless(diagnostic.code.rawValue))]", as: .code)
        var result = heading(diagnostic.severity, diagnostic.message, at: diagnostic.span) + " " + code + "\n"
        if let listing {
            result += listing.rendered(gutterWidth: gutterWidth, hint: diagnostic.hint, style: style)
        } else if let hint = diagnostic.hint {
            result += heading(.note, hint, at: diagnostic.span) + "\n"
        }
        for (note, listing) in zip(diagnostic.notes, noteListings) {
            result += heading(.note, note.message, at: note.span) + "\n"
            result += listing?.rendered(gutterWidth: gutterWidth, hint: nil, style: style) ?? ""
        }
        return result
    }

    private func heading(_ severity: Severity, _ message: String, at span: SourceSpan?) -> String {
        let place = span.map { "\(DisplayText.harmless($0.file)):\($0.start.line):\($0.start.column): " } ?? ""
        return (place.isEmpty ? "" : style.paint(place, as: .place))
            + style.paint("\(severity.rawValue): ", as: .severity(severity))
            + style.paint(DisplayText.harmless(message), as: .message)
    }

    private func listing(of span: SourceSpan, _ tables: inout [String: LineTable]) -> SourceListing? {
        guard let source = sources[span.file] else { return nil }
        let table = tables[span.file] ?? LineTable(source.bytes)
        tables[span.file] = table
        return SourceListing(of: span, in: table)
    }
}
