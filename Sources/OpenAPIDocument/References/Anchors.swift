// What a file names: `$anchor` for references such as `#pet`, and `$id` for references by URI.
import YAMLTree

struct Anchors {
    private(set) var byName: [ExactText: YAMLNode] = [:]
    private(set) var byID: [ExactText: YAMLNode] = [:]

    /// The first node of the tree with each name. Walks with a list of its own, so that depth costs no stack.
    init(of root: YAMLNode) {
        var visited: Set<Int> = []
        var open = [root]
        while let node = open.popLast() {
            guard visited.insert(node.id).inserted else { continue }
            for key in ["$anchor", "$dynamicAnchor"] {
                guard let name = node[key]?.text.map({ ExactText($0) }), byName[name] == nil else { continue }
                byName[name] = node
            }
            // A property may be called so; its value is a mapping then.
            if let id = node["$id"]?.text.map({ ExactText($0) }), byID[id] == nil { byID[id] = node }
            open += node.elements.reversed()
            open += node.entries.reversed().map(\.value)
        }
    }
}
