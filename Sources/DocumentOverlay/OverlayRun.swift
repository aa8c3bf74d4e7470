// Applies overlays to a document's tree, one action after the other.
package import Diagnostics
package import YAMLTree

package enum OverlayRun {
    /// What copying a node costs, in nodes looked at.
    private static let copyCost = 10

    /// How many overlays one document may have.
    package static let most = 64

    /// The tree of a document with overlays applied; nil, with the reason in the log, where they cannot be. Nodes that come from
    /// an overlay have its places.
    package static func apply(
        _ overlays: [SourceFile],
        to root: YAMLNode,
        into log: inout DiagnosticLog
    ) -> YAMLNode? {
        apply(overlays, to: root, limits: .standard, steps: nil, into: &log)
    }

    /// - Parameters:
    ///   - limits: Of the tree that comes out.
    ///   - steps: How much work the overlays may take, in nodes looked at; nil for what the document's size allows.
    static func apply(
        _ overlays: [SourceFile],
        to root: YAMLNode,
        limits: YAMLLimits,
        steps: Int?,
        into log: inout DiagnosticLog
    ) -> YAMLNode? {
        guard overlays.count <= most else {
            log.error(.overlay, "there are more than \(most) overlays", at: nil, hint: "put several into one file")
            return nil
        }
        var actions: [Overlay.Action] = []
        for file in overlays {
            guard let tree = YAMLParser.parse(file, into: &log) else { continue }
            var reader = OverlayReader()
            actions += reader.read(tree)?.actions ?? []
            log.append(contentsOf: reader.log)
        }
        guard !log.hasErrors else { return nil }
        do throws(EditRefusal) {
            var tree = try EditableTree(root, limits: limits)
            var budget = steps.map { PathBudget(steps: $0) } ?? .standard(nodes: tree.nodeCount)
            for action in actions where !(try apply(action, to: &tree, &budget, into: &log)) { return nil }
            return log.hasErrors ? nil : tree.finish()
        } catch {
            let what =
                switch error {
                case .tooLarge(let limit): "has more than \(limit) nodes"
                case .tooDeep(let limit): "has more than \(limit) collections inside each other"
                }
            log.error(.overlay, "with its overlays, the document \(what)", at: root.span, hint: nil)
            return nil
        }
    }

    /// False where nothing more can be applied.
    private static func apply(
        _ action: Overlay.Action,
        to tree: inout EditableTree,
        _ budget: inout PathBudget,
        into log: inout DiagnosticLog
    ) throws(EditRefusal) -> Bool {
        let found: [EditableTree.ID]
        do throws(PathTooLong) {
            var evaluation = PathEvaluation(tree, budget)
            found = try evaluation.nodes(of: action.path, from: tree.root)
            budget = evaluation.budget
            for pattern in evaluation.patterns where pattern.value == nil {
                report(.error, "'\(pattern.key)' is no expression that is matched", action, nil, into: &log)
            }
        } catch {
            report(.error, "finding the target takes too long", action, "name it by fewer '..' and filters", into: &log)
            return false
        }
        if found.isEmpty {
            report(.warning, "nothing in the document is '\(action.target)'", action, nil, into: &log)
            return true
        }
        switch action.change {
        case .remove:
            for id in found { tree.remove(id) }
        case .update(let update):
            for id in found where tree.isThere(id) {
                guard fits(update, tree.kind(of: id)) else {
                    reportMisfit(action, update, tree, id, into: &log)
                    continue
                }
                let before = tree.nodeCount
                try tree.merge(update, into: id)
                do throws(PathTooLong) {
                    try budget.spend(copyCost * (tree.nodeCount - before))
                } catch {
                    report(.error, "the update takes too long", action, "name fewer targets", into: &log)
                    return false
                }
            }
        }
        return true
    }

    private static func fits(_ update: YAMLNode, _ kind: YAMLNode.Kind) -> Bool {
        switch kind {
        case .mapping: update.kind == .mapping
        case .sequence: true
        case .scalar: false
        }
    }

    private static func reportMisfit(
        _ action: Overlay.Action,
        _ update: YAMLNode,
        _ tree: EditableTree,
        _ id: EditableTree.ID,
        into log: inout DiagnosticLog
    ) {
        let isScalar = tree.kind(of: id) == .scalar
        log.report(
            Diagnostic(
                .error,
                .overlay,
                isScalar ? "a single value cannot be updated" : "only a mapping can be merged into a mapping",
                at: isScalar ? action.span : update.span,
                hint: isScalar ? "name what it stands in: update: {key: value}" : nil,
                pointer: action.pointer,
                notes: [.init("the target", at: tree.span(of: id))]
            )
        )
    }

    private static func report(
        _ severity: Severity,
        _ message: String,
        _ action: Overlay.Action,
        _ hint: String?,
        into log: inout DiagnosticLog
    ) {
        let code: DiagnosticCode = severity == .error ? .overlay : .unmatchedOverlay
        log.report(Diagnostic(severity, code, message, at: action.span, hint: hint, pointer: action.pointer))
    }
}
