// The codes of the problems that taking a schema's parts together finds.
package import Diagnostics

extension DiagnosticCode {
    /// The parts of an `allOf` leave no value.
    package static let allOfContradiction = DiagnosticCode(rawValue: "all-of-contradiction")
    /// A part of an `allOf` that allows null where another does not.
    package static let nullOfPart = DiagnosticCode(rawValue: "null-of-part")
    /// `allOf` that contains itself.
    package static let recursiveAllOf = DiagnosticCode(rawValue: "recursive-all-of")
    /// Compositions that multiply into more than can be generated.
    package static let tooLarge = DiagnosticCode(rawValue: "too-large")
}
