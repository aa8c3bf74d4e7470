// Where a node stands: its span in the text and its JSON pointer in the tree.
package import Diagnostics

extension YAMLNode {
    /// The text of a scalar on its first line, the indicator of a block scalar, the first key of a mapping, or the
    /// first character of any other collection. A node reached by an alias says where it is written, not the alias.
    package var span: SourceSpan {
        let record = record
        let source = storage.sources[Int(record.file)]
        return source.lines.span(of: Int(record.start)..<Int(record.end), in: source.path)
    }

    /// The paths of other files that parts of the tree were written in.
    package var overlayDocuments: [String] { storage.sources.dropFirst().map(\.path) }

    /// The path of the document, as spans carry it.
    package var document: String { storage.path }

    /// The file and the pointer inside it.
    package var place: Place { Place(document: document, pointer: pointer) }

    /// The key that the node stands under; nil for elements of sequences and the root.
    package var key: String? {
        guard record.parent >= 0, record.slot >= 0, storage.records[Int(record.parent)].kind == .mapping else {
            return nil
        }
        return storage.texts[Int(storage.records[Int(record.slot)].first)]
    }

    /// The JSON pointer inside the file: empty for the root, `/paths/~1pets/get` below it. A key has its value's
    /// pointer; a node reached by an alias or a merge key has the pointer of where it is written.
    package var pointer: String {
        storage.records.pointer(of: index, texts: storage.texts)
    }

    /// How many bytes the pointer has before it is escaped.
    package var pointerLength: Int {
        var length = 0
        var current = record
        while current.parent >= 0 {
            let parent = storage.records[Int(current.parent)]
            if current.slot >= 0 {
                let isElement = parent.kind == .sequence
                length += isElement ? 2 : storage.texts[Int(storage.records[Int(current.slot)].first)].utf8.count + 1
            }
            current = parent
        }
        return length
    }

    /// What stands at a JSON pointer below this node; nil where nothing does or the text is no pointer.
    package func at(pointer: String) -> YAMLNode? {
        guard let tokens = JSONPointer.tokens(of: pointer) else { return nil }
        var node = self
        for token in tokens {
            guard let next = node.child(at: token) else { return nil }
            node = next
        }
        return node
    }

    private func child(at token: String) -> YAMLNode? {
        switch kind {
        case .scalar: return nil
        case .mapping: return self[token]
        case .sequence:
            // RFC 6901, section 4: digits only, and no leading zeros.
            guard token.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), token == "0" || !token.hasPrefix("0"),
                let position = Int(token), position < count
            else { return nil }
            return YAMLNode(storage: storage, index: storage.children[Int(record.first) + position])
        }
    }
}

extension [TreeStorage.Record] {
    /// Here and not in `YAMLNode`, since the builder names nodes of a tree that is not there yet.
    func pointer(of index: Int32, texts: [String]) -> String {
        var tokens: [String] = []
        var current = self[Int(index)]
        while current.parent >= 0 {
            let parent = self[Int(current.parent)]
            if current.slot >= 0 {
                let isElement = parent.kind == .sequence
                tokens.append(isElement ? String(current.slot) : texts[Int(self[Int(current.slot)].first)])
            }
            current = parent
        }
        var pointer = ""
        pointer.reserveCapacity(tokens.reduce(0) { $0 + $1.utf8.count + 1 })
        for token in tokens.reversed() {
            pointer += "/"
            pointer += JSONPointer.escape(token)
        }
        return pointer
    }
}
