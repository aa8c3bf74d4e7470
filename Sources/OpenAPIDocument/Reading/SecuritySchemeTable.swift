// The security schemes that were read, by name and by the place that they stand at.
import YAMLTree

struct SecuritySchemeTable {
    private(set) var schemes: [SecurityScheme] = []
    private(set) var names: Set<String> = []
    private var nodes: [NodeIdentity: String] = [:]

    func has(_ name: String) -> Bool { names.contains(name) }

    /// The name of the scheme at a place; nil where none was read there.
    func name(of node: YAMLNode) -> String? { nodes[NodeIdentity(node)] }

    mutating func append(_ scheme: SecurityScheme, at node: YAMLNode) {
        schemes.append(scheme)
        names.insert(scheme.name)
        let identity = NodeIdentity(node)
        nodes[identity] = nodes[identity] ?? scheme.name
    }
}
