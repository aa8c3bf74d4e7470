// The codes of the problems that the generator itself finds.
package import Diagnostics

extension DiagnosticCode {
    /// A file or folder that cannot be read.
    package static let unreadableFile = DiagnosticCode(rawValue: "unreadable-file")
    /// A file or folder that cannot be written.
    package static let unwritableFile = DiagnosticCode(rawValue: "unwritable-file")
    /// A key or value of driftless.yaml that means nothing.
    package static let configuration = DiagnosticCode(rawValue: "configuration")
    /// An entry of `skip` that nothing uses.
    package static let unusedSkip = DiagnosticCode(rawValue: "unused-skip")
    /// An entry of `tolerate` that tolerates nothing.
    package static let unusedTolerance = DiagnosticCode(rawValue: "unused-tolerance")
    /// No spec where one was looked for.
    package static let noSpec = DiagnosticCode(rawValue: "no-spec")
    /// An entry of `only` or `without` that fits nothing of the document.
    package static let unmatchedFilter = DiagnosticCode(rawValue: "unmatched-filter")
    /// A schema or a format that driftless.yaml names and the document does not have.
    package static let unmatchedSchema = DiagnosticCode(rawValue: "unmatched-schema")
    /// A name that two specs of one module would both declare.
    package static let sharedName = DiagnosticCode(rawValue: "shared-name")
    /// Filters that leave nothing.
    package static let emptyFilter = DiagnosticCode(rawValue: "empty-filter")
    /// A schema that filters keep out although something needs it.
    package static let neededByFilter = DiagnosticCode(rawValue: "needed-by-filter")
}
