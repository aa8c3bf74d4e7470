// OpenAPI Overlay documents (Overlay Specification 1.0), as values.
import Diagnostics
import YAMLTree

/// An overlay: changes of a document, in their order.
struct Overlay: Sendable {
    /// One change (section 4.4.3).
    struct Action: Sendable {
        enum Change: Sendable {
            case update(YAMLNode)
            case remove
        }

        var path: JSONPath
        var change: Change
        /// Of the target's text.
        var span: SourceSpan
        var pointer: String
        var target: String
    }

    var actions: [Action]
}
