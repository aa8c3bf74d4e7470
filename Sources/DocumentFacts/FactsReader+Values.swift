// How the parts of a facts file are taken, and what is said where they are something else.
import Diagnostics
import YAMLTree

extension FactsReader {
    /// Whether a node is a mapping; its keys are checked on the way.
    mutating func check(_ node: YAMLNode, _ keys: [FactsKey]) -> Bool {
        guard node.kind == .mapping else {
            report("expected a mapping with \(keys.map(\.rawValue).joined(separator: ", "))", node)
            return false
        }
        for entry in node.entries where !keys.contains(where: { $0.rawValue == entry.name }) {
            let hint = closestSpelling(to: entry.name, among: keys.map(\.rawValue)).map { "did you mean '\($0)'?" }
            report("unknown key '\(entry.name)'", entry.key, hint: hint)
        }
        return true
    }

    /// The elements of a list that may be left out.
    mutating func items(_ key: FactsKey, _ node: YAMLNode) -> [YAMLNode] {
        guard let value = node[key.rawValue] else { return [] }
        if value.kind != .sequence { report("'\(key.rawValue)' must be a list", value) }
        return value.elements
    }

    mutating func text(_ key: FactsKey, _ node: YAMLNode) -> String? {
        guard let value = node[key.rawValue] else { return refuse("the key '\(key.rawValue)' is missing", node) }
        return text(value)
    }

    mutating func optionalText(_ key: FactsKey, _ node: YAMLNode) -> String? {
        node[key.rawValue].flatMap { text($0) }
    }

    mutating func text(_ node: YAMLNode) -> String? {
        node.text ?? refuse("expected a text", node)
    }

    mutating func optionalNumber(_ key: FactsKey, _ node: YAMLNode) -> Int? {
        node[key.rawValue].flatMap { number($0) }
    }

    mutating func number(_ node: YAMLNode) -> Int? {
        guard case .integer(let value)? = node.scalar else { return refuse("expected a whole number", node) }
        return value
    }

    mutating func flag(_ key: FactsKey, _ node: YAMLNode) -> Bool? {
        guard let value = node[key.rawValue] else { return nil }
        guard case .boolean(let flag)? = value.scalar else { return refuse("expected true or false", value) }
        return flag
    }

    /// Remembers where a fact stands. The first of several with one path wins.
    mutating func note(_ path: FactPath, _ node: YAMLNode) {
        if spans[path] == nil { spans[path] = node.span }
    }

    mutating func refuse<Value>(_ message: String, _ node: YAMLNode) -> Value? {
        report(message, node)
        return nil
    }

    mutating func refuse<Value, Word: RawRepresentable<String>>(
        _ message: String,
        _ node: YAMLNode,
        among words: [Word]
    ) -> Value? {
        report(message, node, hint: "one of: " + words.map(\.rawValue).joined(separator: ", "))
        return nil
    }

    mutating func report(_ message: String, _ node: YAMLNode, hint: String? = nil) {
        log.report(Diagnostic(.error, .factsFile, message, at: node.span, hint: hint, pointer: node.pointer))
    }
}
