// Diagnostics for programs: one JSON array with the same keys in the same order for each.

/// Writes diagnostics as JSON (RFC 8259).
package enum DiagnosticJSON {
    /// An array of objects with the keys severity, code, message, file, line, column, length, hint, pointer and notes.
    /// Lines and columns count from 1; what a diagnostic lacks is null. Ends with a line break.
    package static func render(_ diagnostics: [Diagnostic]) -> String {
        var text = "["
        for (index, diagnostic) in diagnostics.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            append(diagnostic, to: &text)
        }
        return text + (diagnostics.isEmpty ? "]\n" : "\n]\n")
    }

    private static func append(_ diagnostic: Diagnostic, to text: inout String) {
        var members = [
            ("severity", quoted(diagnostic.severity.rawValue)), ("code", quoted(diagnostic.code.rawValue)),
            ("message", quoted(diagnostic.message)),
        ]
        members += place(of: diagnostic.span)
        members += [("hint", quoted(diagnostic.hint)), ("pointer", quoted(diagnostic.pointer))]
        text += "  {\n"
        for (key, value) in members { text += "    \"\(key)\": \(value),\n" }
        text += "    \"notes\": ["
        for (index, note) in diagnostic.notes.enumerated() {
            let members = [("message", quoted(note.message))] + place(of: note.span)
            let object = members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
            text += (index == 0 ? "\n" : ",\n") + "      { \(object) }"
        }
        text += diagnostic.notes.isEmpty ? "]\n  }" : "\n    ]\n  }"
    }

    private static func place(of span: SourceSpan?) -> [(String, String)] {
        guard let span else {
            return [("file", "null"), ("line", "null"), ("column", "null"), ("length", "null")]
        }
        return [
            ("file", quoted(span.file)), ("line", String(span.start.line)), ("column", String(span.start.column)),
            ("length", String(span.length)),
        ]
    }

    private static func quoted(_ text: String?) -> String {
        text.map(JSONText.quoted) ?? "null"
    }
}
