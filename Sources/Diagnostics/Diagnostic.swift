// What a problem is: a stable code, a place, a sentence, and advice.

package enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning, note
}

/// The stable name of a kind of problem, as users write it in `driftless.yaml` and search for it: `schema-type`.
///
/// Each module declares its codes as static members in an extension of its own (`DiagnosticCode+YAML.swift`).
package struct DiagnosticCode: RawRepresentable, Hashable, Sendable {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// One problem of one input.
package struct Diagnostic: Hashable, Sendable {
    /// A second place that explains the first, such as the earlier one of two duplicates.
    package struct Note: Hashable, Sendable {
        package var message: String
        package var span: SourceSpan?

        package init(_ message: String, at span: SourceSpan? = nil) {
            self.message = message
            self.span = span
        }
    }

    package var severity: Severity
    package var code: DiagnosticCode
    /// One sentence in lower case without a full stop: `unknown schema type 'integr'`.
    package var message: String
    package var span: SourceSpan?
    /// Advice that stands behind the carets: `did you mean 'integer'?`.
    package var hint: String?
    /// The JSON pointer of the node, such as `/paths/~1pets/get`; nil where there is none.
    package var pointer: String?
    package var notes: [Note]

    package init(
        _ severity: Severity,
        _ code: DiagnosticCode,
        _ message: String,
        at span: SourceSpan? = nil,
        hint: String? = nil,
        pointer: String? = nil,
        notes: [Note] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
        self.hint = hint
        self.pointer = pointer
        self.notes = notes
    }
}

/// The problems found so far, in the order found.
package struct DiagnosticLog: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []

    package init() {}

    package var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }

    package mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    package mutating func append(contentsOf other: DiagnosticLog) {
        diagnostics += other.diagnostics
    }
}
