// What a file names: `$id` for schema resources, and `$anchor` and `$dynamicAnchor` inside them (JSON Schema 2020-12, core,
// section 8.2).
import YAMLTree

struct SchemaResources: Sendable {
    private struct AnchorKey: Hashable {
        var resource: NodeIdentity
        var name: ExactText
    }

    private let root: YAMLNode
    /// The base of what stands in no schema with an `$id`.
    let base: BaseURI
    private var bases: [NodeIdentity: BaseURI] = [:]
    /// What has a URI: the file itself, and its schemas with an `$id`.
    private(set) var nodes: [BaseURI: YAMLNode] = [:]
    private var anchors: [AnchorKey: YAMLNode] = [:]
    private var dynamicAnchors: [AnchorKey: YAMLNode] = [:]
    /// The first node of each name, in whichever resource.
    private var byName: [ExactText: YAMLNode] = [:]
    /// How many resources have a dynamic anchor of a name.
    private(set) var dynamicCounts: [ExactText: Int] = [:]

    /// Keys below which data stand, and no schemas.
    private static let data: Set<String> = ["example", "examples", "default", "enum", "const", "value", "dataValue"]
    /// Keys below which names stand that may be any text.
    private static let maps: Set<String> = [
        "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas", "responses",
        "headers",
        "callbacks", "content", "requestBodies", "encoding", "paths", "pathItems", "webhooks", "mediaTypes", "links",
    ]

    /// Walks with a list of its own, so that depth costs no stack.
    init(of root: YAMLNode, base: BaseURI) {
        self.root = root
        self.base = base
        nodes[base] = root
        var visited: Set<Int> = []
        var open: [(node: YAMLNode, base: BaseURI, resource: YAMLNode, isMap: Bool)] = [(root, base, root, false)]
        while let (node, outerBase, outerResource, isMap) = open.popLast() {
            var (base, resource) = (outerBase, outerResource)
            guard visited.insert(node.id).inserted else { continue }
            if !isMap { read(node, &base, &resource) }
            for element in node.elements.reversed() { open.append((element, base, resource, false)) }
            for entry in node.entries.reversed() where entry.value.kind != .scalar {
                if !isMap, Self.data.contains(entry.name) { continue }
                open.append((entry.value, base, resource, !isMap && Self.maps.contains(entry.name)))
            }
        }
    }

    /// Whether any schema has an `$id`.
    var hasIDs: Bool { !bases.isEmpty }

    private mutating func read(_ node: YAMLNode, _ base: inout BaseURI, _ resource: inout YAMLNode) {
        if let id = node["$id"]?.text, !id.isEmpty {
            if id.hasPrefix("#") {
                // The anchors of drafts before 2019-09.
                name(node, String(id.dropFirst()), in: resource)
            } else {
                base = base.resolving(String(id.prefix { $0 != "#" }))
                resource = node
                bases[NodeIdentity(node)] = base
                if nodes[base] == nil { nodes[base] = node }
            }
        }
        if let text = node["$anchor"]?.text { name(node, text, in: resource) }
        if let text = node["$dynamicAnchor"]?.text {
            name(node, text, in: resource)
            let key = AnchorKey(resource: NodeIdentity(resource), name: ExactText(text))
            if dynamicAnchors.updateValue(node, forKey: key) == nil { dynamicCounts[ExactText(text), default: 0] += 1 }
        }
    }

    private mutating func name(_ node: YAMLNode, _ name: String, in resource: YAMLNode) {
        let name = ExactText(name)
        let key = AnchorKey(resource: NodeIdentity(resource), name: name)
        if anchors[key] == nil { anchors[key] = node }
        if byName[name] == nil { byName[name] = node }
    }

    /// The innermost schema with an `$id` around a node; nil where there is none.
    func resource(of node: YAMLNode) -> YAMLNode? {
        guard hasIDs else { return nil }
        var current: YAMLNode? = node
        while let candidate = current {
            if bases[NodeIdentity(candidate)] != nil { return candidate }
            current = candidate.parent
        }
        return nil
    }

    func base(of node: YAMLNode) -> BaseURI {
        resource(of: node).flatMap { bases[NodeIdentity($0)] } ?? base
    }

    /// What has a name in a resource, or else anywhere in the file: documents without an `$id` for each resource mean that.
    func anchor(_ name: String, in resource: YAMLNode?) -> YAMLNode? {
        let name = ExactText(name)
        return anchors[AnchorKey(resource: NodeIdentity(resource ?? root), name: name)] ?? byName[name]
    }
}
