// What of the document became neither code nor documentation nor a check, and what to do about it.
import Diagnostics
import OpenAPIDocument

enum NotGenerated {
    /// A note for each key that nothing came of, unless a diagnostic names its place already.
    static func report(_ accounting: Accounting, into log: inout DiagnosticLog) {
        let reported = Set(
            log.diagnostics.compactMap { diagnostic -> Place? in
                guard let span = diagnostic.span, let pointer = diagnostic.pointer else { return nil }
                return Place(document: span.file, pointer: pointer)
            }
        )
        for leftover in accounting.leftovers(besides: reported) {
            log.report(
                Diagnostic(
                    .note,
                    .notGenerated,
                    "'\(leftover.key)' of \(article(leftover.object)) \(leftover.object) is not generated",
                    at: leftover.span,
                    hint: advice[leftover.key],
                    pointer: leftover.place.pointer
                )
            )
        }
    }

    private static func article(_ noun: String) -> String {
        noun.first.map { "aeiouAEIOU".contains($0) } == true ? "an" : "a"
    }

    /// What stands in for it.
    private static let advice: [String: String] = [
        "security": "add credentials in a middleware",
        "securitySchemes": "add credentials in a middleware",
        "callbacks": "the server's calls are not received",
        "webhooks": "the server's calls are not received",
        "links": "call the linked operation",
        "not": "the server checks it",
        "if": "the server checks it",
        "then": "the server checks it",
        "else": "the server checks it",
        "dependentRequired": "the server checks it",
        "dependentSchemas": "the server checks it",
        "minProperties": "the server checks it",
        "maxProperties": "the server checks it",
        "propertyNames": "the server checks it",
    ]
}
