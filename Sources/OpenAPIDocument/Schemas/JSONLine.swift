// A value of the document as JSON on one line, without blanks.
import YAMLTree

enum JSONLine {
    private static let depthLimit = 64
    private static let lengthLimit = 10_000

    /// Nil for what is too deep or too long to be a value of an enumeration.
    static func text(of node: YAMLNode) -> String? {
        var text = ""
        return append(node, to: &text, depth: 0) ? text : nil
    }

    private static func append(_ node: YAMLNode, to text: inout String, depth: Int) -> Bool {
        guard depth < depthLimit, text.utf8.count < lengthLimit else { return false }
        switch node.kind {
        case .scalar:
            if case .string(let string)? = node.scalar { append(string, to: &text) } else { text += node.text ?? "null" }
        case .sequence:
            text += "["
            for (index, element) in node.elements.enumerated() {
                if index > 0 { text += "," }
                guard append(element, to: &text, depth: depth + 1) else { return false }
            }
            text += "]"
        case .mapping:
            text += "{"
            for (index, entry) in node.entries.enumerated() {
                if index > 0 { text += "," }
                append(entry.name, to: &text)
                text += ":"
                guard append(entry.value, to: &text, depth: depth + 1) else { return false }
            }
            text += "}"
        }
        return text.utf8.count < lengthLimit
    }

    private static func append(_ string: String, to text: inout String) {
        text += "\"" + string.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
