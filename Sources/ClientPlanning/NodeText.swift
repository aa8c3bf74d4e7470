// A value of the document on one line, as a doc comment shows it.
import YAMLTree

enum NodeText {
    private static let depthLimit = 8
    private static let lengthLimit = 400

    /// Scalars as they are written, collections as JSON; nil for what is too deep or too long to read.
    static func json(_ node: YAMLNode) -> String? {
        if let text = node.text { return text }
        guard let text = json(node, depth: 0), text.count <= lengthLimit else { return nil }
        return text
    }

    private static func json(_ node: YAMLNode, depth: Int) -> String? {
        guard depth < depthLimit, node.count <= lengthLimit else { return nil }
        switch node.kind {
        case .scalar:
            guard case .string(let text)? = node.scalar else { return node.text ?? "null" }
            return quoted(text)
        case .sequence:
            var parts: [String] = []
            for element in node.elements {
                guard let text = json(element, depth: depth + 1) else { return nil }
                parts.append(text)
            }
            return "[" + parts.joined(separator: ", ") + "]"
        case .mapping:
            var parts: [String] = []
            for entry in node.entries {
                guard let text = json(entry.value, depth: depth + 1) else { return nil }
                parts.append(quoted(entry.name) + ": " + text)
            }
            return "{" + parts.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
