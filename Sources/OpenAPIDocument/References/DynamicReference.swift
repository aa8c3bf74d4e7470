// Where a `$dynamicRef` leads (JSON Schema 2020-12, core, section 8.2.3.2), as far as the document alone decides it.
import Diagnostics
import YAMLTree

extension ReadingContext {
    /// Whether a dynamic reference leads to one schema, whichever schemas lead to it: where its name belongs to no
    /// `$dynamicAnchor`, or to one only. Otherwise a problem says that any value is taken.
    mutating func isDecided(_ reference: YAMLNode) -> Bool {
        guard let text = reference.text, case .anchor(let name) = ReferenceText(text).fragment,
            let root = files.root(of: reference)
        else { return true }
        _ = resources(of: root)
        let count = references.resources.values.reduce(0) { $0 + ($1.dynamicCounts[ExactText(name)] ?? 0) }
        guard count > 1 else { return true }
        report(
            .dynamicReference,
            "what '\(text)' means depends on the schemas that lead to it, so that any value is taken",
            severity: .warning,
            at: reference,
            hint: "refer to the schema that is meant"
        )
        return false
    }
}
