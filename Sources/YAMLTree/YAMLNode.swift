// The positioned node tree that every reader of documents works on.

/// A node of a tree: a scalar, a sequence or a mapping, with its place in the file.
///
/// It is a reference to the tree and an index, so it is cheap to copy and keeps the tree alive.
package struct YAMLNode: Sendable {
    package enum Kind: Hashable, Sendable { case scalar, sequence, mapping }

    let storage: TreeStorage
    /// Always an index into `storage.records`: only the builder and the tree itself make nodes.
    let index: Int32

    var record: TreeStorage.Record { storage.records[Int(index)] }

    package var kind: Kind { record.kind }

    /// A number that tells the nodes of one tree apart; the same for all aliases of a node.
    package var id: Int { Int(index) }

    /// Tells trees apart, for as long as a node of each is held.
    package var tree: ObjectIdentifier { ObjectIdentifier(storage) }

    /// A scalar as written, after quotes, escapes and folding; nil for collections. `1.10` stays `1.10`.
    package var text: String? {
        let record = record
        return record.kind == .scalar ? storage.texts[Int(record.first)] : nil
    }

    /// What a scalar means under the YAML 1.2 core schema and its tag; nil for collections.
    package var scalar: YAMLScalar? {
        guard let text else { return nil }
        let record = record
        switch record.tag {
        case .none: return record.style == .plain ? YAMLScalar(resolving: text) : .string(text)
        case .null: return .null
        case .string: return .string(text)
        case .boolean: return YAMLScalar.boolean(text).map { .boolean($0) } ?? .string(text)
        case .integer: return YAMLScalar.integer(text) ?? .string(text)
        case .float:
            switch YAMLScalar.numeric(text) {
            case .integer(let value): return .number(Double(value))
            case let other: return other ?? .string(text)
            }
        }
    }

    /// Whether a scalar was written in quotes or as a block, so that it is a string whatever it says.
    package var isQuoted: Bool {
        let record = record
        return record.kind == .scalar && record.style != .plain
    }

    /// The elements of a sequence; empty for anything else.
    package var elements: [YAMLNode] {
        let record = record
        guard record.kind == .sequence else { return [] }
        return storage.children(of: record).map { YAMLNode(storage: storage, index: $0) }
    }

    /// The entries of a mapping in the document's order, merge keys applied; empty for anything else.
    package var entries: [YAMLEntry] {
        let record = record
        guard record.kind == .mapping else { return [] }
        return (0..<record.count / 2).map { entry(at: $0, of: record) }
    }

    /// How many elements or entries a collection has; 0 for scalars.
    package var count: Int {
        let record = record
        switch record.kind {
        case .scalar: return 0
        case .sequence: return Int(record.count)
        case .mapping: return Int(record.count / 2)
        }
    }

    /// The value of a key; nil where there is none or this is no mapping. Keys are compared byte by byte.
    package subscript(key: String) -> YAMLNode? {
        entry(named: key)?.value
    }

    /// The entry of a key, for who needs the key's own place.
    package func entry(named key: String) -> YAMLEntry? {
        position(ofKey: key).map { entry(at: Int32(clamping: $0), of: record) }
    }

    /// The position of a key among the entries; nil where there is none or this is no mapping.
    package func position(ofKey key: String) -> Int? {
        let record = record
        guard record.kind == .mapping else { return nil }
        let wanted = ExactText(key)
        if let positions = storage.keyIndexes[index] { return positions[wanted].map { Int($0) } }
        for position in 0..<record.count / 2 {
            let key = storage.children[Int(record.first + 2 * position)]
            if ExactText(storage.texts[Int(storage.records[Int(key)].first)]) == wanted { return Int(position) }
        }
        return nil
    }

    /// The collection that the node is written in; nil for the root.
    package var parent: YAMLNode? {
        let record = record
        return record.parent >= 0 ? YAMLNode(storage: storage, index: record.parent) : nil
    }

    private func entry(at position: Int32, of record: TreeStorage.Record) -> YAMLEntry {
        let key = Int(record.first + 2 * position)
        return YAMLEntry(
            key: YAMLNode(storage: storage, index: storage.children[key]),
            value: YAMLNode(storage: storage, index: storage.children[key + 1])
        )
    }
}

/// A key and its value. The key is always a scalar.
package struct YAMLEntry: Sendable {
    package var key: YAMLNode
    package var value: YAMLNode

    package init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
    }

    package var name: String { key.text ?? "" }
}
