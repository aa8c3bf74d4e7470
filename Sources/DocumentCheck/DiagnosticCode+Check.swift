// The codes of a page that cannot be compared, or not as a whole.
package import Diagnostics

extension DiagnosticCode {
    /// The page documents no operation, so there is nothing to draft or to compare.
    package static let noOperation = Self(rawValue: "no-operation")
    /// A part of the page could not be read.
    package static let pagePartial = Self(rawValue: "page-partial")
}
