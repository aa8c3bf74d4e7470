// The stable names of what keeps a page from being understood.
package import Diagnostics

extension DiagnosticCode {
    /// The page has no heading, or nothing that can be read from it.
    package static let pageEmpty = DiagnosticCode(rawValue: "page-empty")
    /// The page's method and path cannot be told.
    package static let pageOperation = DiagnosticCode(rawValue: "page-operation")
    /// Nothing says what a table of the page is about.
    package static let pageTable = DiagnosticCode(rawValue: "page-table")
    /// A row of a table cannot be read.
    package static let pageRow = DiagnosticCode(rawValue: "page-row")
    /// A type is written in words that are not known.
    package static let pageType = DiagnosticCode(rawValue: "page-type")
    /// A description announces values, a range, a default or a length, and none was read from it.
    package static let pageUnread = DiagnosticCode(rawValue: "page-unread")
    /// The page's tables refer to each other so deep or so often that they describe no type.
    package static let pageStructure = DiagnosticCode(rawValue: "page-structure")
}
