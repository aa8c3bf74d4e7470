// What the faults of a document touch: the parts that they stand in, and whatever refers to these.
package import Diagnostics
import YAMLTree

/// The parts of a document that cannot be relied on because of faults, each with the first fault that is to blame.
///
/// A fault touches everything around it up to where the document holds parts that do not need each other: the operations of a
/// path, the schemas under `$defs`, and what has no effect on a client, such as examples. What refers to a touched part is
/// touched, too.
package struct FaultReach: Sendable {
    package let faults: [Diagnostic]
    /// Those of the faults that stand at no place of the document: nobody can say what they touch.
    package private(set) var unplaced: [Diagnostic] = []
    private let document: OpenAPIDocument
    /// The number of the fault that touches a node.
    private var causes: [NodeIdentity: Int] = [:]
    /// What is left out as a whole, together with the parts inside it: operations, and path items that are touched themselves.
    private var wholes: Set<NodeIdentity> = []

    package init(of faults: [Diagnostic], in document: OpenAPIDocument) {
        self.faults = faults
        self.document = document
        var open: [(node: YAMLNode, fault: Int)] = []
        for (number, fault) in faults.enumerated() {
            if let node = fault.place.flatMap({ document.graph.node(at: $0) }) {
                open.append((node, number))
            } else if !isInUnreadableFile(fault) {
                unplaced.append(fault)
            }
        }
        spread(open)
        findWholes()
    }

    /// The fault that touches an operation; nil where it can be relied on.
    package func cause(of operation: Operation) -> Diagnostic? {
        parts(of: operation).lazy.compactMap { causes[NodeIdentity($0)] }.first.map { faults[$0] }
    }

    /// The fault that touches what stands at a place, or the whole that it is a part of; nil where it can be relied on.
    package func cause(at place: Place) -> Diagnostic? {
        guard let node = document.graph.node(at: place) else { return nil }
        if let number = causes[NodeIdentity(node)] { return faults[number] }
        var current: YAMLNode? = node
        while let candidate = current {
            let identity = NodeIdentity(candidate)
            if wholes.contains(identity), let number = causes[identity] { return faults[number] }
            current = candidate.parent
        }
        return nil
    }

    /// A reference to a file that is no tree is a fault of its own.
    private func isInUnreadableFile(_ fault: Diagnostic) -> Bool {
        guard let file = fault.span?.file else { return false }
        return document.graph.trees[file] == nil && document.sourceFiles.contains { $0.path == file }
    }

    private mutating func spread(_ start: [(node: YAMLNode, fault: Int)]) {
        var referrers: [NodeIdentity: [YAMLNode]] = [:]
        for link in document.graph.links { referrers[NodeIdentity(link.target), default: []].append(link.site) }
        var open = start
        var next = 0
        while next < open.count {
            let (node, number) = open[next]
            next += 1
            var current: YAMLNode? = node
            while let touched = current, causes[NodeIdentity(touched)] == nil {
                causes[NodeIdentity(touched)] = number
                for site in referrers[NodeIdentity(touched)] ?? [] { open.append((site, number)) }
                current = touched.parent.flatMap { needs($0, touched) ? $0 : nil }
            }
        }
    }

    /// Whether a node is touched where one that is written in it is.
    private func needs(_ parent: YAMLNode, _ child: YAMLNode) -> Bool {
        guard let key = child.key else { return true }
        guard let kind = document.accounting.kind(of: parent) else {
            return !(key == "additionalOperations" && parent.parent.map(isPathItem) ?? false)
                && !(parent.key == "additionalOperations" && parent.parent.map(isPathItem) ?? false)
        }
        if kind == PathsReader.shape.name, PathsReader.methods.contains(key) || key == "additionalOperations" {
            return false
        }
        // An operation can be called whatever the provider sends later.
        if kind == OperationReader.shape.name, key == "callbacks" { return false }
        if kind == SchemaKeywords.shape.name, key == "$defs" || key == "definitions" { return false }
        return key.hasPrefix("x-driftless-") || DriftlessExtension(rawValue: key) != nil || !HarmlessKeys.contains(key)
    }

    private func isPathItem(_ node: YAMLNode) -> Bool {
        document.accounting.kind(of: node) == PathsReader.shape.name
    }

    /// The operation, the path item that it is written in, and the one that its path has.
    private func parts(of operation: Operation) -> [YAMLNode] {
        guard let node = operation.origin.node else { return [] }
        var parts = [node]
        var around = node.parent
        while let item = around, !isPathItem(item) { around = item.parent }
        if let around { parts.append(around) }
        let root = document.graph.trees[document.graph.rootPath]
        for key in ["paths", "webhooks"] {
            if let item = root?[key]?[operation.path] { parts.append(item) }
        }
        return parts
    }

    /// Parts of a whole that others refer to are no mere parts of it.
    private mutating func findWholes() {
        for operation in document.allOperations {
            for part in parts(of: operation) where causes[NodeIdentity(part)] != nil {
                wholes.insert(NodeIdentity(part))
            }
        }
        guard !wholes.isEmpty else { return }
        for link in document.graph.links {
            let outer = Set(wholes(around: link.site))
            for whole in wholes(around: link.target) where !outer.contains(whole) { wholes.remove(whole) }
        }
    }

    private func wholes(around node: YAMLNode) -> [NodeIdentity] {
        var found: [NodeIdentity] = []
        var current: YAMLNode? = node
        while let candidate = current {
            if wholes.contains(NodeIdentity(candidate)) { found.append(NodeIdentity(candidate)) }
            current = candidate.parent
        }
        return found
    }
}
