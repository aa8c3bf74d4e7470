// The code of a page that cannot be compared.
package import Diagnostics

extension DiagnosticCode {
    /// The page documents no operation, so there is nothing to draft or to compare.
    package static let noOperation = Self(rawValue: "no-operation")
}
