// What of a document some of its operations and schemas need, and what could as well not stand there.
package import Diagnostics
package import YAMLTree

/// The parts of a document that chosen operations and schemas stand in or refer to.
///
/// What is no part of an operation or a component, such as `info`, `servers` and `tags`, is always needed.
package struct NeededParts: Sendable {
    private let graph: DocumentGraph
    private var needed: Set<NodeIdentity> = []
    /// What needed nodes stand in.
    private var around: Set<NodeIdentity> = []

    /// - Parameters:
    ///   - operations: Those that are chosen.
    ///   - places: Of the schemas that are chosen.
    package init(operations: [Operation], places: some Sequence<Place>, in document: OpenAPIDocument) {
        graph = document.graph
        var open = operations.compactMap(\.origin.node) + places.compactMap { graph.node(at: $0) }
        let root = graph.trees[graph.rootPath]
        for operation in operations {
            let written = [root?["paths"]?[operation.path], root?["webhooks"]?[operation.path]].compactMap { $0 }
            let item = operation.origin.node.flatMap { Self.item(around: $0, document) }
            for node in written + [item].compactMap({ $0 }) { open += parts(of: node) }
        }
        visit(open)
    }

    /// Whether what stands at a place is needed, or has something needed in it.
    package func contains(_ place: Place) -> Bool {
        guard let tree = graph.trees[place.document] else { return true }
        // Some problems are about what is not there: they belong to what it would stand in.
        var pointer = place.pointer[...]
        while true {
            if let node = tree.at(pointer: String(pointer)) { return contains(node) }
            guard let slash = pointer.lastIndex(of: "/") else { return true }
            pointer = pointer[..<slash]
        }
    }

    /// Whether a node is needed, or has something needed in it.
    package func contains(_ node: YAMLNode) -> Bool {
        let identity = NodeIdentity(node)
        return needed.contains(identity) || around.contains(identity) || !isOptional(node)
    }

    /// Whether a node is a part of an operation or a component.
    private func isOptional(_ node: YAMLNode) -> Bool {
        guard node.document == graph.rootPath else { return true }
        var path: [YAMLNode] = []
        var current: YAMLNode? = node
        while let next = current {
            path.append(next)
            current = next.parent
        }
        let keys = path.reversed().dropFirst().prefix(3).map { $0.key ?? "" }
        return switch keys.first {
        case "paths", "webhooks": keys.count > 1
        case "components": keys.count > 2 && keys[1] != "securitySchemes"
        default: false
        }
    }

    /// The keys of a path item that all its operations share. The item itself stands around them.
    private mutating func parts(of item: YAMLNode) -> [YAMLNode] {
        around.insert(NodeIdentity(item))
        return item.entries.filter {
            !PathsReader.methods.contains($0.name) && $0.name != "additionalOperations"
        }.map(\.value)
    }

    private static func item(around operation: YAMLNode, _ document: OpenAPIDocument) -> YAMLNode? {
        var current = operation.parent
        while let node = current, document.accounting.kind(of: node) != PathsReader.shape.name { current = node.parent }
        return current
    }

    private mutating func visit(_ start: [YAMLNode]) {
        var targets: [NodeIdentity: [YAMLNode]] = [:]
        for link in graph.links { targets[NodeIdentity(link.site), default: []].append(link.target) }
        var open = start
        for node in start { enclose(node) }
        while let node = open.popLast() {
            guard needed.insert(NodeIdentity(node)).inserted else { continue }
            for target in targets[NodeIdentity(node)] ?? [] {
                enclose(target)
                open.append(target)
            }
            switch node.kind {
            case .scalar: break
            case .sequence: open += node.elements
            case .mapping:
                for entry in node.entries {
                    open.append(entry.value)
                    for target in targets[NodeIdentity(entry.key)] ?? [] {
                        enclose(target)
                        open.append(target)
                    }
                }
            }
        }
    }

    private mutating func enclose(_ node: YAMLNode) {
        var current = node.parent
        while let next = current, around.insert(NodeIdentity(next)).inserted { current = next.parent }
    }
}
