// What an alias may name, and how much of the document it may stand for.
import Diagnostics

extension TreeBuilder {
    private static let mostLooks = 20

    /// An alias: the node itself is shared, never copied.
    package mutating func alias(_ name: String, at range: Range<Int>) throws(TreeRefused) {
        guard let anchor = anchors[name] else {
            try reportHole(.yamlUnknownAnchor, "no anchor '&\(name)' stands before this alias", at: range, named: name)
            return
        }
        guard !anchor.isOpen else {
            try reportHole(.yamlAliasCycle, "'*\(name)' stands inside the node that it names", at: range, named: name)
            return
        }
        guard frames.count + anchor.height <= limits.nestingDepth else {
            throw refuse(
                .yamlDepth,
                "with this alias, more than \(limits.nestingDepth) collections are inside each other",
                at: range
            )
        }
        guard anchor.expandedSize <= limits.nodes - expandedNodes else {
            throw refuse(
                .yamlAliasBomb,
                "with this alias, the document has more than \(limits.nodes) nodes",
                at: range,
                hint: "an alias counts as all nodes that it stands for",
                notes: [.init("the alias stands for this node", at: span(of: anchor.node))]
            )
        }
        expandedNodes += anchor.expandedSize
        if records[Int(anchor.node)].kind != .scalar { refuseCollectionAsKey(at: range) }
        attach(anchor.node, height: anchor.height, at: range)
    }

    /// Reports an alias that names nothing, and goes on to find more: a null holds its place in a tree that nobody
    /// will see.
    private mutating func reportHole(
        _ code: DiagnosticCode,
        _ message: String,
        at range: Range<Int>,
        named name: String
    ) throws(TreeRefused) {
        // Each look goes through all anchors: the first few wrong names get one, not thousands of them.
        let isWorthALook = anchors[name] == nil && holes.count < Self.mostLooks
        let hint = isWorthALook ? closestSpelling(to: name, among: anchors.keys.sorted()) : nil
        let anchor = anchors[name].map { Diagnostic.Note("the node begins here", at: span(of: $0.node)) }
        log.error(
            code,
            message,
            at: span(range),
            hint: hint.map { "did you mean '*\($0)'?" },
            notes: anchor.map { [$0] } ?? []
        )
        isUsable = false
        holes.insert(Int32(clamping: records.count))
        try scalar("", at: range, style: .plain)
    }
}
