// Where `$anchor` is, for references such as `#pet`.
import YAMLTree

enum Anchors {
    /// The first node of the tree with each anchor. Walks with a list of its own, so that depth costs no stack.
    static func table(of root: YAMLNode) -> [String: YAMLNode] {
        var table: [String: YAMLNode] = [:]
        var visited: Set<Int> = []
        var open = [root]
        while let node = open.popLast() {
            guard visited.insert(node.id).inserted else { continue }
            if let name = node["$anchor"]?.text, table[name] == nil { table[name] = node }
            open += node.elements.reversed()
            open += node.entries.reversed().map(\.value)
        }
        return table
    }
}
