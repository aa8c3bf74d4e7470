// The values of driftless.yaml by the forms that the table of keys gives them.
package import Diagnostics
import YAMLTree

/// A text of driftless.yaml with its place, for what is said about it later.
package struct WrittenText: Hashable, Sendable {
    package var text: String
    package var span: SourceSpan
}

extension ConfigurationReader {
    /// The word that a key chooses; the standard one where the key is missing or means nothing.
    mutating func choice<Value: RawRepresentable<String>>(_ key: String, _ root: YAMLNode, else standard: Value)
        -> Value
    {
        guard let text = text(key, root), let node = root[key] else { return standard }
        return choice(text, of: key, at: node) ?? standard
    }

    mutating func choice<Value: RawRepresentable<String>>(_ text: String, of key: String, at node: YAMLNode) -> Value? {
        if let value = Value(rawValue: text) { return value }
        let words = Self.words(of: key)
        let list = words.map { "'\($0)'" }.joined(separator: ", ")
        let near = closestSpelling(to: text, among: words).map { "did you mean '\($0)'? It is " } ?? ""
        report("'\(key)' cannot be '\(text)'", node, hint: "\(near)one of \(list)")
        return nil
    }

    private static func words(of key: String) -> [String] {
        switch ConfigurationKey.named(key)?.form {
        case .choice(let words), .oneOrMap(of: .choice(let words)): words.map(\.text)
        default: []
        }
    }

    /// The texts of a list.
    ///
    /// - Parameter example: An entry, for who wrote something else.
    mutating func texts(_ key: String, _ node: YAMLNode, example: String) -> [WrittenText] {
        guard let list = node[key] else { return [] }
        guard list.kind == .sequence else {
            report("'\(key)' must be a list", list, hint: "as in \(key): [\(example)]")
            return []
        }
        if list.count == 0 { report("'\(key)' is empty", list, hint: "remove it, or name something: [\(example)]") }
        var seen: Set<String> = []
        var texts: [WrittenText] = []
        for element in list.elements {
            guard let text = element.text, !text.isEmpty else {
                report("an entry of '\(key)' must be a text", element, hint: "as in \(example)")
                continue
            }
            guard seen.insert(text).inserted else {
                report("'\(text)' is an entry of '\(key)' already", element, hint: "remove one of the two")
                continue
            }
            texts.append(WrittenText(text: text, span: element.span))
        }
        return texts
    }

    /// A text, or the texts of a list.
    mutating func oneOrMore(_ key: String, _ node: YAMLNode, example: String) -> [WrittenText] {
        if let value = node[key], let text = value.text, !text.isEmpty {
            return [WrittenText(text: text, span: value.span)]
        }
        return texts(key, node, example: example)
    }

    /// The entries of a mapping.
    mutating func pairs(_ key: String, _ root: YAMLNode, _ meaning: String) -> [YAMLEntry] {
        guard let node = root[key] else { return [] }
        guard node.kind == .mapping else {
            report("'\(key)' must map \(meaning)", node)
            return []
        }
        return node.entries
    }
}
