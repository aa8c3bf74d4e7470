// A tree of a document that can be changed at any place and written as YAML again.
import YAMLTree

indirect enum MutableTree: Sendable {
    /// A scalar as YAML.
    case scalar(String)
    case sequence([MutableTree])
    case mapping([(key: String, value: MutableTree)])

    init(_ node: YAMLNode) {
        switch node.kind {
        case .sequence: self = .sequence(node.elements.map { MutableTree($0) })
        case .mapping: self = .mapping(node.entries.map { ($0.name, MutableTree($0.value)) })
        case .scalar:
            let text = node.text ?? ""
            if case .string = node.scalar { self = .scalar("\"\(text)\"") } else { self = .scalar(text) }
        }
    }

    /// In flow style, on one line.
    var text: String {
        switch self {
        case .scalar(let text): text
        case .sequence(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\"\($0.key)\": \($0.value.text)" }.joined(separator: ", ") + "}"
        }
    }

    /// Every place, as the positions on the way to it, with its keys for messages.
    func places(_ path: [Int] = [], _ name: String = "") -> [(path: [Int], name: String)] {
        var result = [(path, name)]
        switch self {
        case .scalar: break
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                result += element.places(path + [index], name + "/\(index)")
            }
        case .mapping(let entries):
            for (index, entry) in entries.enumerated() {
                result += entry.value.places(path + [index], name + "/" + JSONPointer.escape(entry.key))
            }
        }
        return result
    }

    /// The tree with something else at a place, or nothing.
    func replacing(_ path: ArraySlice<Int>, by other: MutableTree?) -> MutableTree {
        guard let index = path.first else { return other ?? .scalar("~") }
        let isLast = path.count == 1
        switch self {
        case .scalar: return self
        case .sequence(var elements):
            if isLast, other == nil {
                elements.remove(at: index)
            } else {
                elements[index] = elements[index].replacing(path.dropFirst(), by: other)
            }
            return .sequence(elements)
        case .mapping(var entries):
            if isLast, other == nil {
                entries.remove(at: index)
            } else {
                entries[index].value = entries[index].value.replacing(path.dropFirst(), by: other)
            }
            return .mapping(entries)
        }
    }

    static func == (a: MutableTree, b: MutableTree?) -> Bool {
        guard let b else { return false }
        return a.text == b.text
    }
}
