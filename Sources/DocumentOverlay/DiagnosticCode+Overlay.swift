// The codes of what is wrong with overlays.
package import Diagnostics

extension DiagnosticCode {
    /// An overlay that cannot be read or applied.
    package static let overlay = DiagnosticCode(rawValue: "overlay")
    /// An action of an overlay whose target is not in the document.
    package static let unmatchedOverlay = DiagnosticCode(rawValue: "unmatched-overlay")
}
