// How events become a tree; it knows nothing of where the events come from.
package import Diagnostics

/// The document was refused while it was built; the log of the builder says why.
package struct TreeRefused: Error {}

/// What may stand before a node: an anchor and a tag.
package struct NodeProperties: Sendable {
    package var anchor: String?
    /// The tag with its handle resolved: `tag:yaml.org,2002:str` for `!!str`.
    package var tag: String?
    /// The bytes of both.
    package var range: Range<Int>

    package init(anchor: String?, tag: String?, range: Range<Int>) {
        self.anchor = anchor
        self.tag = tag
        self.range = range
    }

    package static let none = NodeProperties(anchor: nil, tag: nil, range: 0..<0)
}

/// Builds one tree from the events of a reader. Offsets are bytes of the file.
///
/// Each start of a collection needs its end; a mapping's children come as key, value, key, value.
package struct TreeBuilder: Sendable {
    /// A collection that is not closed yet.
    struct Frame: Sendable {
        enum Expectation: Sendable, Equatable {
            case element, key
            case value(key: Int32)
            /// The value of a key that was refused.
            case discardedValue
        }

        var node: Int32
        var expects: Expectation
        /// Where its children begin in `pending`.
        var pendingStart: Int
        /// The levels of its highest child.
        var height = 0
        var anchor: String?
        /// The count of nodes when it began, so that the difference is its own expanded size.
        var expandedBefore: Int
        var hasMergeKey = false
    }

    /// What an anchor names.
    struct Anchor: Sendable {
        var node: Int32
        /// How many nodes an alias stands for.
        var expandedSize: Int
        var height: Int
        var isOpen: Bool
    }

    let path: String
    let lines: LineTable
    let limits: YAMLLimits
    var records: [TreeStorage.Record] = []
    var texts: [String] = []
    var children: [Int32] = []
    /// The children of all open collections, innermost last.
    var pending: [Int32] = []
    var frames: [Frame] = []
    var anchors: [String: Anchor] = [:]
    var keyIndexes: [Int32: [ExactText: Int32]] = [:]
    var root: Int32?
    /// The nodes so far, an alias counted as all that it stands for.
    var expandedNodes = 0
    var isUsable = true
    /// The nodes that stand for aliases of nothing: reported already, so that nothing more is said of them.
    var holes: Set<Int32> = []
    package var log = DiagnosticLog()

    package init(path: String, lines: LineTable, limits: YAMLLimits) {
        self.path = path
        self.lines = lines
        self.limits = limits
    }

    // MARK: Events

    /// A collection begins at an offset: its bracket or brace, its first `-`, or its first key.
    package mutating func startCollection(
        _ kind: YAMLNode.Kind,
        at offset: Int,
        style: NodeStyle,
        properties: NodeProperties = .none
    ) throws(TreeRefused) {
        guard frames.count < limits.nestingDepth else {
            throw refuse(
                .yamlDepth,
                "more than \(limits.nestingDepth) collections inside each other",
                at: offset..<offset + 1
            )
        }
        refuseCollectionAsKey(at: offset..<offset + 1)
        checkTag(of: kind, properties)
        let node = try append(kind, at: offset..<offset + 1, style: style, first: 0)
        let frame = Frame(
            node: node,
            expects: kind == .mapping ? .key : .element,
            pendingStart: pending.count,
            anchor: properties.anchor,
            expandedBefore: expandedNodes - 1
        )
        if let anchor = properties.anchor {
            anchors[anchor] = Anchor(node: node, expandedSize: 1, height: 1, isOpen: true)
        }
        frames.append(frame)
    }

    /// The innermost open collection ends.
    package mutating func endCollection() {
        guard let frame = frames.popLast() else { return }
        let node = Int(frame.node)
        let first = children.count
        if case .element = frame.expects {
            children += pending[frame.pendingStart...]
        } else {
            appendEntries(of: frame)
        }
        pending.removeSubrange(frame.pendingStart...)
        records[node].first = Int32(clamping: first)
        records[node].count = Int32(clamping: children.count - first)
        let height = frame.height + 1
        if let name = frame.anchor, anchors[name]?.node == frame.node {
            let size = expandedNodes - frame.expandedBefore
            anchors[name] = Anchor(node: frame.node, expandedSize: size, height: height, isOpen: false)
        }
        attach(frame.node, height: height, at: Int(records[node].start)..<Int(records[node].end))
    }

    /// A scalar, unquoted and folded. The range is what a span underlines.
    package mutating func scalar(
        _ text: String,
        at range: Range<Int>,
        style: NodeStyle,
        properties: NodeProperties = .none
    ) throws(TreeRefused) {
        let node = try append(.scalar, at: range, style: style, first: texts.count)
        texts.append(text)
        records[Int(node)].tag = checkTag(ofScalar: text, at: range, properties)
        if let anchor = properties.anchor {
            anchors[anchor] = Anchor(node: node, expandedSize: 1, height: 0, isOpen: false)
        }
        attach(node, height: 0, at: range)
    }

    /// The tree, once all events have come; nil where there is no node or a problem left a hole in it.
    package consuming func finish() -> YAMLNode? {
        guard isUsable, frames.isEmpty, let root else { return nil }
        let storage = TreeStorage(
            sources: [TreeSource(path: path, lines: lines)],
            records: records,
            children: children,
            texts: texts,
            keyIndexes: keyIndexes
        )
        return YAMLNode(storage: storage, index: root)
    }

    // MARK: Nodes

    private mutating func append(
        _ kind: YAMLNode.Kind,
        at range: Range<Int>,
        style: NodeStyle,
        first: Int
    ) throws(TreeRefused) -> Int32 {
        guard expandedNodes < limits.nodes else {
            throw refuse(.yamlSize, "the document has more than \(limits.nodes) nodes, aliases expanded", at: range)
        }
        expandedNodes += 1
        // The limits keep every count and offset below `Int32.max`.
        let index = Int32(clamping: records.count)
        let place = nextPlace(for: index, kind)
        records.append(
            TreeStorage.Record(
                kind: kind,
                style: style,
                tag: .none,
                start: Int32(clamping: range.lowerBound),
                end: Int32(clamping: range.upperBound),
                first: Int32(clamping: first),
                count: 0,
                parent: place.parent,
                slot: place.slot
            )
        )
        return index
    }

    private func nextPlace(for node: Int32, _ kind: YAMLNode.Kind) -> (parent: Int32, slot: Int32) {
        guard let frame = frames.last else { return (-1, -1) }
        switch frame.expects {
        case .element: return (frame.node, Int32(clamping: pending.count - frame.pendingStart))
        case .key: return (frame.node, kind == .scalar ? node : -1)
        case .value(let key): return (frame.node, key)
        case .discardedValue: return (frame.node, -1)
        }
    }

    /// Gives a finished node to the collection around it.
    mutating func attach(_ node: Int32, height: Int, at range: Range<Int>) {
        guard var frame = frames.popLast() else {
            root = root ?? node
            return
        }
        switch frame.expects {
        case .element:
            pending.append(node)
            frame.height = max(frame.height, height)
        case .key: acceptKey(node, in: &frame, at: range)
        case .value(let key):
            pending.append(key)
            pending.append(node)
            frame.expects = .key
            frame.height = max(frame.height, self.height(height, ofValue: node, of: key))
        case .discardedValue: frame.expects = .key
        }
        frames.append(frame)
    }

    // MARK: Problems

    /// Where the innermost bracket or brace stands that nothing has closed yet.
    var openBracket: Int? {
        frames.last { records[Int($0.node)].style == .flow }.map { Int(records[Int($0.node)].start) }
    }

    func span(_ range: Range<Int>) -> SourceSpan {
        lines.span(of: range, in: path)
    }

    func span(of node: Int32) -> SourceSpan {
        let record = records[Int(node)]
        return span(Int(record.start)..<Int(record.end))
    }

    /// Reports why the document cannot be read any further.
    package mutating func refuse(
        _ code: DiagnosticCode,
        _ message: String,
        at range: Range<Int>,
        hint: String? = nil,
        notes: [Diagnostic.Note] = []
    ) -> TreeRefused {
        isUsable = false
        log.report(Diagnostic(.error, code, message, at: span(range), hint: hint, notes: notes))
        return TreeRefused()
    }
}
