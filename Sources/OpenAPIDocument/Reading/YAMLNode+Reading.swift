// What the readers ask of a node beyond the tree itself.
import Diagnostics
import YAMLTree

extension YAMLNode {
    /// How a message names what stands here: `a sequence`, `the number 1.5`.
    var phrase: String {
        switch kind {
        case .mapping: return "a mapping"
        case .sequence: return "a sequence"
        case .scalar: break
        }
        switch scalar {
        case .null, nil: return "null"
        case .boolean(let value): return "the Boolean \(value)"
        case .integer(let value): return "the integer \(value)"
        case .number: return "the number \(text ?? "")"
        case .string(let value):
            let longest = 40
            return "the string '\(value.count > longest ? value.prefix(longest) + "…" : value[...])'"
        }
    }

    var isNull: Bool { kind == .scalar && scalar == .null }

    var origin: Origin { Origin(span: span, node: self) }

    /// `$ref`, where this is an object that has one.
    var referenceNode: YAMLNode? {
        guard kind == .mapping, let node = self["$ref"], node.kind == .scalar, !node.isNull else { return nil }
        return node
    }
}

extension YAMLEntry {
    /// Of the key; the pointer is the value's, since JSON pointers point to no keys.
    var keyOrigin: Origin { Origin(span: key.span, node: value) }
}

/// A node as the key of tables: the same for all aliases of it.
struct NodeIdentity: Hashable, Sendable {
    private let tree: ObjectIdentifier
    private let number: Int

    /// The table of files holds every tree for as long as a document is read.
    init(_ node: YAMLNode) {
        tree = node.tree
        number = node.id
    }
}
