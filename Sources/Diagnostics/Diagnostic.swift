// What a problem is: a stable code, a place, a sentence, and advice.

package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case error, warning, note

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
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

    /// The same with another severity.
    package func with(_ severity: Severity) -> Diagnostic {
        var diagnostic = self
        diagnostic.severity = severity
        return diagnostic
    }

    package var severity: Severity
    package var code: DiagnosticCode
    /// One sentence in lower case without a full stop: `unknown schema type 'integr'`.
    package var message: String
    package var span: SourceSpan?
    /// Advice that stands behind the carets: `did you mean 'integer'?`.
    package var hint: String?
    /// The JSON pointer of the node inside the span's file, such as `/paths/~1pets/get`; nil where there is none.
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

extension Diagnostic {
    /// The document and the pointer; nil where a place is not known.
    package var place: Place? {
        guard let span, let pointer else { return nil }
        return Place(document: span.file, pointer: pointer)
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
