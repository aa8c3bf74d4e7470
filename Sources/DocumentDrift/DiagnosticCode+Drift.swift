// The stable names of every kind of drift between a page, a spec and the facts checked in.
package import Diagnostics

extension DiagnosticCode {
    /// The page documents no operation, or the spec has none that is like the page's.
    package static let pageOperation = DiagnosticCode(rawValue: "page-operation")
    package static let pageMethod = DiagnosticCode(rawValue: "page-method")
    package static let pagePath = DiagnosticCode(rawValue: "page-path")
    /// A parameter stands at another location.
    package static let pageLocation = DiagnosticCode(rawValue: "page-location")
    /// The page has a parameter, a field or a body that the spec lacks.
    package static let pageFieldMissing = DiagnosticCode(rawValue: "page-field-missing")
    /// The spec has a parameter, a field or a body that is not on the page.
    package static let pageFieldInvented = DiagnosticCode(rawValue: "page-field-invented")
    /// Page and spec have names so alike that one is most likely the other's new spelling.
    package static let pageName = DiagnosticCode(rawValue: "page-name")
    package static let pageType = DiagnosticCode(rawValue: "page-type")
    package static let pageRequired = DiagnosticCode(rawValue: "page-required")
    package static let pageEnum = DiagnosticCode(rawValue: "page-enum")
    package static let pageDefault = DiagnosticCode(rawValue: "page-default")
    package static let pageLimit = DiagnosticCode(rawValue: "page-limit")
    package static let pageLength = DiagnosticCode(rawValue: "page-length")
    package static let pageUnit = DiagnosticCode(rawValue: "page-unit")
    package static let pageTimeFormat = DiagnosticCode(rawValue: "page-time-format")
    package static let pageStatus = DiagnosticCode(rawValue: "page-status")
    package static let pageErrorCode = DiagnosticCode(rawValue: "page-error-code")
    /// A sample of the page does not fit what the spec says.
    package static let pageSample = DiagnosticCode(rawValue: "page-sample")
    /// A sample of the page is no JSON or no request line, so that nothing of it can be compared. A code of its own, so
    /// that who accepts a broken sample does not accept what it says once it is whole.
    package static let pageSampleSyntax = DiagnosticCode(rawValue: "page-sample-syntax")

    /// The page says what the facts checked in do not have.
    package static let factsAdded = DiagnosticCode(rawValue: "facts-added")
    /// The page no longer says what the facts checked in have.
    package static let factsRemoved = DiagnosticCode(rawValue: "facts-removed")
    /// The page says another thing than the facts checked in.
    package static let factsChanged = DiagnosticCode(rawValue: "facts-changed")

    /// An entry of the known differences that nothing needs, or that stands there twice.
    package static let knownDifference = DiagnosticCode(rawValue: "known-difference")
}
