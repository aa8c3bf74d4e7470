// The stable names of what can be wrong with a page before anybody asks what it says.
package import Diagnostics

extension DiagnosticCode {
    /// The page is no UTF-8, or has a NUL.
    package static let pageEncoding = DiagnosticCode(rawValue: "page-encoding")
    /// The page has more bytes than the limit.
    package static let pageSize = DiagnosticCode(rawValue: "page-size")
    /// Lists, quotes or elements stand inside each other deeper than the limit.
    package static let pageDepth = DiagnosticCode(rawValue: "page-depth")
    /// A paragraph or a tag has more markup than a reader can be asked to resolve.
    package static let pageDensity = DiagnosticCode(rawValue: "page-density")
    /// A table that begins and never ends, or whose beginning stands in something else.
    package static let pageTableEnd = DiagnosticCode(rawValue: "page-table-end")
    /// A table has more rows, columns or cells than the limit.
    package static let pageTableSize = DiagnosticCode(rawValue: "page-table-size")
}
