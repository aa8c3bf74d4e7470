// From a changed tree to one that readers take: flat again, with the file of each node.

extension EditableTree {
    /// The tree as it is now. Its document is that of the root; nodes from elsewhere keep the spans of their own files.
    package func finish() -> YAMLNode {
        var writer = TreeWriter(root: nodes[0].written)
        writer.write(self)
        return writer.finish()
    }
}

/// Lays nodes of several trees out as one.
private struct TreeWriter {
    private let root: TreeStorage
    private var records: [TreeStorage.Record] = []
    private var children: [Int32] = []
    private var texts: [String] = []
    private var keyIndexes: [Int32: [ExactText: Int32]] = [:]
    private var sources: [TreeSource]
    private var numbers: [ObjectIdentifier: [UInt8]] = [:]

    init(root: YAMLNode) {
        self.root = root.storage
        sources = root.storage.sources
        numbers[ObjectIdentifier(root.storage)] = sources.indices.map { UInt8(clamping: $0) }
    }

    mutating func write(_ tree: EditableTree) {
        append(tree.nodes[0].written, parent: -1, slot: -1)
        // Breadth first: the children of a collection stand side by side.
        var open: [(id: EditableTree.ID, record: Int32)] = [(tree.root, 0)]
        var next = 0
        while next < open.count {
            let (id, record) = open[next]
            next += 1
            let node = tree.nodes[id.index]
            guard node.kind != .scalar else { continue }
            records[Int(record)].first = Int32(clamping: children.count)
            var positions: [ExactText: Int32] = [:]
            var count: Int32 = 0
            for (position, child) in node.children.enumerated() where !tree.nodes[Int(child)].isRemoved {
                var slot = count
                if node.kind == .mapping {
                    let key = node.keys[position]
                    slot = Int32(clamping: records.count)
                    append(key, parent: record, slot: slot)
                    children.append(slot)
                    positions[ExactText(key.text ?? "")] = count
                }
                let number = Int32(clamping: records.count)
                append(tree.nodes[Int(child)].written, parent: record, slot: slot)
                children.append(number)
                open.append((EditableTree.ID(number: child), number))
                count += 1
            }
            records[Int(record)].count = Int32(clamping: children.count) - records[Int(record)].first
            if node.kind == .mapping, count > TreeBuilder.smallCount { keyIndexes[record] = positions }
        }
    }

    private mutating func append(_ node: YAMLNode, parent: Int32, slot: Int32) {
        var record = node.record
        record.file = file(of: node)
        record.parent = parent
        record.slot = slot
        record.count = 0
        record.first = Int32(clamping: texts.count)
        if record.kind == .scalar { texts.append(node.text ?? "") }
        records.append(record)
    }

    private mutating func file(of node: YAMLNode) -> UInt8 {
        let storage = ObjectIdentifier(node.storage)
        if numbers[storage] == nil {
            numbers[storage] = node.storage.sources.map { source in
                sources.append(source)
                return UInt8(clamping: sources.count - 1)
            }
        }
        return numbers[storage]?[Int(node.record.file)] ?? 0
    }

    consuming func finish() -> YAMLNode {
        let storage = TreeStorage(
            sources: sources,
            records: records,
            children: children,
            texts: texts,
            keyIndexes: keyIndexes
        )
        return YAMLNode(storage: storage, index: 0)
    }
}
