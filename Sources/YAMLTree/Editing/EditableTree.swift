// A tree that can be changed: parts go, and parts of other trees come in, each with the place that it was written at.
package import Diagnostics

/// More than a tree may hold, or deeper than it may be.
package enum EditRefusal: Error, Hashable, Sendable {
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
}

/// A copy of a tree, with aliases written out. Nodes keep their numbers for as long as it lives, also when they are removed.
package struct EditableTree: Sendable {
    package struct ID: Hashable, Sendable {
        let number: Int32
        var index: Int { Int(number) }
    }

    struct Node: Sendable {
        /// What a scalar says, and where each node was written.
        var written: YAMLNode
        var kind: YAMLNode.Kind
        var parent: Int32
        /// Of a mapping, one for each child.
        var keys: [YAMLNode] = []
        /// With those that are removed.
        var children: [Int32] = []
        var isRemoved = false
    }

    let limits: YAMLLimits
    private(set) var nodes: [Node] = []
    /// The position of each key of mappings that were asked, among their children.
    private var positions: [Int32: [ExactText: Int]] = [:]

    package init(_ root: YAMLNode, limits: YAMLLimits = .standard) throws(EditRefusal) {
        self.limits = limits
        _ = try copy(root, under: -1, depth: 0)
    }

    /// How many nodes there have been, with those that were removed.
    package var nodeCount: Int { nodes.count }

    // MARK: Looking

    package var root: ID { ID(number: 0) }

    package func kind(of id: ID) -> YAMLNode.Kind { nodes[id.index].kind }

    /// What a scalar means; nil for collections.
    package func scalar(of id: ID) -> YAMLScalar? { nodes[id.index].written.scalar }

    /// A scalar as written; empty for collections.
    package func text(of id: ID) -> String { nodes[id.index].written.text ?? "" }

    package func span(of id: ID) -> SourceSpan { nodes[id.index].written.span }

    /// How many children a collection has, with those that were removed: what looking through them costs.
    package func extent(of id: ID) -> Int { nodes[id.index].children.count }

    /// The elements of a sequence and the values of a mapping, in their order.
    package func children(of id: ID) -> [ID] {
        nodes[id.index].children.lazy.filter { !nodes[Int($0)].isRemoved }.map { ID(number: $0) }
    }

    package func value(of key: String, in id: ID) -> ID? {
        let node = nodes[id.index]
        guard node.kind == .mapping else { return nil }
        if let known = positions[id.number] {
            return known[ExactText(key)].map { ID(number: node.children[$0]) }.flatMap { isAlive($0) ? $0 : nil }
        }
        let wanted = ExactText(key)
        for (position, written) in node.keys.enumerated() {
            let child = ID(number: node.children[position])
            if isAlive(child), ExactText(written.text ?? "") == wanted { return child }
        }
        return nil
    }

    /// Whether the node and all that it stands in are still there.
    package func isThere(_ id: ID) -> Bool {
        var current = id.number
        while current >= 0 {
            if nodes[Int(current)].isRemoved { return false }
            current = nodes[Int(current)].parent
        }
        return true
    }

    /// Whether the mapping's keys are looked up by hash.
    func isIndexed(_ id: ID) -> Bool { positions[id.number] != nil }

    private func isAlive(_ id: ID) -> Bool { !nodes[id.index].isRemoved }

    // MARK: Changing

    /// Takes a node out of its collection. The root stays.
    package mutating func remove(_ id: ID) {
        guard nodes[id.index].parent >= 0 else { return }
        nodes[id.index].isRemoved = true
    }

    /// Puts what another tree says into a node: entries of mappings are merged, key by key and at all depths, elements are
    /// appended to sequences, and everything else takes the place of what was there.
    package mutating func merge(_ update: YAMLNode, into id: ID) throws(EditRefusal) {
        try merge(update, into: id, depth: depth(of: id))
    }

    private mutating func merge(_ update: YAMLNode, into id: ID, depth: Int) throws(EditRefusal) {
        switch (nodes[id.index].kind, update.kind) {
        case (.mapping, .mapping):
            index(id)
            for entry in update.entries { try merge(entry, into: id, depth: depth) }
        case (.sequence, .sequence):
            for element in update.elements { try append(element, to: id, depth: depth) }
        case (.sequence, _):
            try append(update, to: id, depth: depth)
        default:
            break
        }
    }

    private mutating func merge(_ entry: YAMLEntry, into id: ID, depth: Int) throws(EditRefusal) {
        let name = ExactText(entry.name)
        guard let position = positions[id.number]?[name], !nodes[Int(nodes[id.index].children[position])].isRemoved
        else {
            let child = try copy(entry.value, under: id.number, depth: depth + 1)
            positions[id.number]?[name] = nodes[id.index].children.count
            nodes[id.index].keys.append(entry.key)
            nodes[id.index].children.append(child)
            return
        }
        let child = ID(number: nodes[id.index].children[position])
        let isOfOneKind = nodes[child.index].kind == entry.value.kind && entry.value.kind != .scalar
        if isOfOneKind { return try merge(entry.value, into: child, depth: depth + 1) }
        let replacement = try copy(entry.value, under: id.number, depth: depth + 1)
        nodes[child.index].isRemoved = true
        nodes[id.index].children[position] = replacement
        nodes[id.index].keys[position] = entry.key
    }

    private mutating func append(_ element: YAMLNode, to id: ID, depth: Int) throws(EditRefusal) {
        let child = try copy(element, under: id.number, depth: depth + 1)
        nodes[id.index].children.append(child)
    }

    private mutating func index(_ id: ID) {
        guard positions[id.number] == nil else { return }
        var keys: [YAMLNode] = []
        var children: [Int32] = []
        var table: [ExactText: Int] = [:]
        for (key, child) in zip(nodes[id.index].keys, nodes[id.index].children) where !nodes[Int(child)].isRemoved {
            table[ExactText(key.text ?? "")] = children.count
            keys.append(key)
            children.append(child)
        }
        nodes[id.index].keys = keys
        nodes[id.index].children = children
        positions[id.number] = table
    }

    private func depth(of id: ID) -> Int {
        var depth = 0
        var current = nodes[id.index].parent
        while current >= 0 {
            depth += 1
            current = nodes[Int(current)].parent
        }
        return depth
    }

    /// Copies a node with all that is in it.
    private mutating func copy(_ node: YAMLNode, under parent: Int32, depth: Int) throws(EditRefusal) -> Int32 {
        guard nodes.count < limits.nodes else { throw .tooLarge(limit: limits.nodes) }
        // As deep as the limits allow, and no deeper.
        guard depth <= limits.nestingDepth else { throw .tooDeep(limit: limits.nestingDepth) }
        let number = Int32(clamping: nodes.count)
        nodes.append(Node(written: node, kind: node.kind, parent: parent))
        switch node.kind {
        case .scalar: break
        case .sequence:
            var children: [Int32] = []
            for element in node.elements { children.append(try copy(element, under: number, depth: depth + 1)) }
            nodes[Int(number)].children = children
        case .mapping:
            var children: [Int32] = []
            let entries = node.entries
            for entry in entries { children.append(try copy(entry.value, under: number, depth: depth + 1)) }
            nodes[Int(number)].children = children
            nodes[Int(number)].keys = entries.map(\.key)
        }
        return number
    }
}

extension EditableTree {
    /// The keys and values of a mapping, in their order; none for anything else.
    package func entries(of id: ID) -> [(key: String, value: ID)] {
        zip(nodes[id.index].keys, nodes[id.index].children).lazy.filter { !nodes[Int($0.1)].isRemoved }
            .map { ($0.0.text ?? "", ID(number: $0.1)) }
    }

    /// What looking for a key costs.
    package func lookUpCost(in id: ID) -> Int {
        nodes[id.index].kind == .mapping && !isIndexed(id) ? nodes[id.index].keys.count : 1
    }
}
