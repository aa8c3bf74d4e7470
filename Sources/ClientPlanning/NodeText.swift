// A value of the document on one line, as a doc comment shows it.
import YAMLTree

enum NodeText {
    /// Scalars as they are written, collections as JSON; nil for what is too deep or too long to read.
    static func json(_ node: YAMLNode) -> String? {
        node.text ?? node.json(within: YAMLNode.JSONExtent(depth: 8, bytes: 400))
    }
}
