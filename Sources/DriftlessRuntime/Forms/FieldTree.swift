// Puts named texts together to the object that they are the fields of.
import DriftlessJSON

/// How the fields of a document's form are styled, for who reads one.
struct FieldStyles {
    private var styles: [String: FormFieldStyle] = [:]
    /// Those whose members are fields of their own.
    private(set) var exploded: [String] = []

    init(_ rows: [(style: FormFieldStyle, names: [String])]) {
        for row in rows {
            for name in row.names {
                styles[name] = row.style
                if row.style == .exploded { exploded.append(name) }
            }
        }
    }

    /// Whether the text of a field is a form of its own.
    func isForm(_ name: String) -> Bool { styles[name] == .form }

    func separator(of name: String) -> String? {
        if case .joined(let separator) = styles[name] { return separator }
        return nil
    }
}

/// The fields in the order in which they came, those with brackets in their names inside each other.
struct FieldTree {
    private struct Node {
        var leaves: [FieldNode] = []
        var names: [String] = []
        var children: [String: Int] = [:]
    }

    private static let depthLimit = 32

    private let kind: JSONKind
    let styles: FieldStyles
    private var nodes = [Node()]

    init(_ kind: JSONKind, _ styles: FieldStyles) {
        self.kind = kind
        self.styles = styles
    }

    mutating func add(_ leaf: FieldNode, named name: String) {
        var place = 0
        for part in path(of: name) { place = child(part, of: place) }
        nodes[place].leaves.append(leaf)
    }

    var json: [UInt8] { kind.json(from: .members(members(of: 0))) }

    private mutating func child(_ name: String, of parent: Int) -> Int {
        if let known = nodes[parent].children[name] { return known }
        nodes.append(Node())
        nodes[parent].children[name] = nodes.count - 1
        nodes[parent].names.append(name)
        return nodes.count - 1
    }

    private func path(of name: String) -> [String] {
        if kind.hasMember(name) { return [name] }
        if let owner = styles.exploded.first(where: { kind.member($0)?.hasMember(name) ?? false }) {
            return [owner, name]
        }
        guard let path = Self.brackets(name), kind.hasMember(path[0]) || !kind.othersAreSingle else { return [name] }
        return path
    }

    /// `a[b][]`; nil where the name has no brackets, or others than pairs at its end.
    private static func brackets(_ name: String) -> [String]? {
        guard name.utf8.last == UInt8(ascii: "]"), let open = name.utf8.firstIndex(of: UInt8(ascii: "[")),
            open > name.startIndex
        else {
            return nil
        }
        var parts = [String(name[..<open])]
        var rest = name.utf8[open...]
        while rest.first == UInt8(ascii: "[") {
            guard parts.count < depthLimit, let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            parts.append(String(Substring(rest[rest.index(after: rest.startIndex)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? parts : nil
    }

    private func members(of node: Int) -> [(name: String, value: FieldNode)] {
        nodes[node].names.compactMap { name in nodes[node].children[name].map { (name, value(of: $0)) } }
    }

    private func value(of index: Int) -> FieldNode {
        let node = nodes[index]
        if node.children.isEmpty { return node.leaves.count == 1 ? node.leaves[0] : .list(node.leaves) }
        // `a[]`
        if node.names == [""], let only = node.children[""] {
            guard nodes[only].children.isEmpty else { return .list([value(of: only)]) }
            return .list(node.leaves + nodes[only].leaves)
        }
        return .members(members(of: index))
    }
}
