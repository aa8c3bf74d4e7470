// From the tree of an overlay to its actions, with everything said that is wrong with it.
import Diagnostics
import YAMLTree

struct OverlayReader {
    private(set) var log = DiagnosticLog()

    private static let keys = ["overlay", "info", "extends", "actions"]
    private static let infoKeys = ["title", "version", "description"]
    private static let actionKeys = ["target", "description", "update", "remove"]

    mutating func read(_ root: YAMLNode) -> Overlay? {
        guard root.kind == .mapping else {
            report("an overlay is a mapping with \(Self.keys.joined(separator: ", "))", root)
            return nil
        }
        guard checkVersion(of: root) else { return nil }
        checkKeys(of: root, Self.keys)
        if let info = root["info"], info.kind == .mapping {
            checkKeys(of: info, Self.infoKeys)
            for key in ["title", "version"] where info[key] == nil {
                report("the 'info' has no '\(key)'", info, .warning)
            }
        } else {
            report("the overlay has no 'info' with title and version", root["info"] ?? root, .warning)
        }
        guard let list = root["actions"], list.kind == .sequence, list.count > 0 else {
            report("an overlay has a list of 'actions'", root["actions"] ?? root)
            return nil
        }
        return Overlay(actions: list.elements.compactMap { action($0) })
    }

    private mutating func checkVersion(of root: YAMLNode) -> Bool {
        guard let node = root["overlay"] else {
            let hint = root["openapi"] == nil ? "as in overlay: 1.0.0" : "this is an OpenAPI document"
            report("this is no overlay: the key 'overlay' with its version is missing", root, hint: hint)
            return false
        }
        guard let version = node.text, version.hasPrefix("1.0") || version.hasPrefix("1.1") else {
            report("overlays of version '\(node.text ?? "")' are not read", node, hint: "as in overlay: 1.0.0")
            return false
        }
        return true
    }

    private mutating func action(_ node: YAMLNode) -> Overlay.Action? {
        guard node.kind == .mapping else {
            report("an action is a mapping with target, and update or remove", node)
            return nil
        }
        if let copy = node["copy"] {
            report(
                "the action 'copy' of Overlay 1.1 is not supported",
                copy,
                hint: "write what is copied under 'update'"
            )
            return nil
        }
        checkKeys(of: node, Self.actionKeys)
        guard let target = node["target"], let text = target.text else {
            report("an action has a 'target', a JSONPath query", node["target"] ?? node, hint: "as in target: $.info")
            return nil
        }
        guard let change = change(node) else { return nil }
        do throws(JSONPathProblem) {
            let path = try JSONPathParser.parse(text)
            if case .remove = change, path.segments.isEmpty {
                report("the document itself cannot be removed", target)
                return nil
            }
            return Overlay.Action(
                path: path,
                change: change,
                span: target.span,
                pointer: target.pointer,
                target: text
            )
        } catch {
            let place = "at character \(error.offset + 1)"
            let hint = error.hint.map { place + "; " + $0 } ?? place
            report("the target is no JSONPath query: \(error.message)", target, hint: hint)
            return nil
        }
    }

    private mutating func change(_ node: YAMLNode) -> Overlay.Action.Change? {
        if let remove = node["remove"] {
            guard case .boolean(let removes)? = remove.scalar else {
                report("'remove' is true or false", remove)
                return nil
            }
            if removes {
                if let update = node["update"] {
                    report("'update' does nothing beside 'remove: true'", update, .warning)
                }
                return .remove
            }
        }
        guard let update = node["update"] else {
            report(
                "an action has 'update' or 'remove: true'",
                node,
                hint: "say what is merged into the target: update: …"
            )
            return nil
        }
        return .update(update)
    }

    private mutating func checkKeys(of node: YAMLNode, _ known: [String]) {
        for entry in node.entries where !known.contains(entry.name) && !entry.name.hasPrefix("x-") {
            let hint = closestSpelling(to: entry.name, among: known).map { "did you mean '\($0)'?" }
            report(
                "unknown key '\(entry.name)'",
                entry.key,
                hint: hint ?? "there are: \(known.joined(separator: ", "))"
            )
        }
    }

    private mutating func report(
        _ message: String,
        _ node: YAMLNode,
        _ severity: Severity = .error,
        hint: String? = nil
    ) {
        log.report(Diagnostic(severity, .overlay, message, at: node.span, hint: hint, pointer: node.pointer))
    }
}
