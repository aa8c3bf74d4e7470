// A value of the document as JSON on one line.
import Diagnostics

extension YAMLNode {
    /// How much of a value is worth a line.
    package struct JSONExtent: Hashable, Sendable {
        package var depth: Int
        package var bytes: Int

        package init(depth: Int, bytes: Int) {
            self.depth = depth
            self.bytes = bytes
        }
    }

    /// Nil for what is deeper or longer. Numbers are written as the document has them.
    package func json(within extent: JSONExtent) -> String? {
        var text = ""
        return append(to: &text, within: extent, depth: 0) ? text : nil
    }

    private func append(to text: inout String, within extent: JSONExtent, depth: Int) -> Bool {
        guard depth < extent.depth, text.utf8.count <= extent.bytes else { return false }
        switch kind {
        case .scalar:
            if case .string(let string)? = scalar {
                text += JSONText.quoted(string)
            } else {
                text += self.text ?? "null"
            }
        case .sequence:
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += ", " }
                guard element.append(to: &text, within: extent, depth: depth + 1) else { return false }
            }
            text += "]"
        case .mapping:
            text += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { text += ", " }
                text += JSONText.quoted(entry.name) + ": "
                guard entry.value.append(to: &text, within: extent, depth: depth + 1) else { return false }
            }
            text += "}"
        }
        return text.utf8.count <= extent.bytes
    }
}
