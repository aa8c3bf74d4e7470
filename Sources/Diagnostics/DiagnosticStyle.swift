// How diagnostics look on a terminal, and what of them is coloured.

/// Whether a rendering has escape sequences for colours. The caller knows whether its output is a terminal.
package enum DiagnosticStyle: Hashable, Sendable, CaseIterable {
    case plain
    case colored

    /// What a stretch of a rendering is.
    enum Part {
        case place, severity(Severity), message, code, gutter, caret
    }

    func paint(_ text: String, as part: Part) -> String {
        switch self {
        case .plain: text
        case .colored: "\u{1B}[\(Self.attributes(of: part))m\(text)\u{1B}[0m"
        }
    }

    /// Parameters of "select graphic rendition" (ECMA-48, section 8.3.117).
    private static func attributes(of part: Part) -> String {
        switch part {
        case .place, .message: "1"
        case .severity(.error): "1;31"
        case .severity(.warning): "1;33"
        case .severity(.note): "1;36"
        case .code, .gutter: "2"
        case .caret: "1;32"
        }
    }
}
