// The typed values of an object's keys: each wrong type is a problem at its place, and the key then counts as absent.
import Diagnostics
import YAMLTree

extension ReadingContext {
    /// The scalar as written, so that `version: 1.10` stays `1.10`.
    mutating func string(_ key: String, of fields: ObjectFields) -> String? {
        guard let node = fields[key] else { return nil }
        return string(node, for: "'\(key)'")
    }

    mutating func string(_ node: YAMLNode, for what: String) -> String? {
        guard let text = node.text else {
            report(.expectedString, "expected a string for \(what), found \(node.phrase)", at: node)
            return nil
        }
        return text
    }

    mutating func boolean(_ key: String, of fields: ObjectFields) -> Bool? {
        guard let node = fields[key] else { return nil }
        if case .boolean(let value) = node.scalar { return value }
        let isQuotedBoolean = node.text == "true" || node.text == "false"
        report(
            .expectedBoolean,
            "expected true or false for '\(key)', found \(node.phrase)",
            at: node,
            hint: isQuotedBoolean ? "remove the quotes" : nil
        )
        return nil
    }

    mutating func number(_ key: String, of fields: ObjectFields) -> Double? {
        guard let node = fields[key] else { return nil }
        switch node.scalar {
        case .integer(let value): return Double(value)
        case .number(let value) where value.isFinite: return value
        default:
            report(
                .expectedNumber,
                "expected a number for '\(key)', found \(node.phrase)",
                at: node,
                hint: unquotingHint(node)
            )
            return nil
        }
    }

    mutating func integer(_ key: String, of fields: ObjectFields) -> Int? {
        guard let node = fields[key] else { return nil }
        switch node.scalar {
        case .integer(let value): return value
        case .number(let value):
            if let exact = Int(exactly: value) { return exact }
        default: break
        }
        report(
            .expectedInteger,
            "expected an integer for '\(key)', found \(node.phrase)",
            at: node,
            hint: unquotingHint(node)
        )
        return nil
    }

    /// A size: an integer that is not negative. One beyond `Int` becomes the largest `Int`, which nothing reaches
    /// either.
    mutating func count(_ key: String, of fields: ObjectFields) -> Int? {
        if case .number(let value)? = fields[key]?.scalar, value >= 0x1p62, value.isFinite { return Int.max }
        guard let value = integer(key, of: fields), let node = fields[key] else { return nil }
        guard value >= 0 else {
            report(.expectedInteger, "'\(key)' must not be negative, but is \(value)", at: node)
            return nil
        }
        return value
    }

    mutating func sequence(_ key: String, of fields: ObjectFields) -> [YAMLNode] {
        guard let node = fields[key] else { return [] }
        guard node.kind == .sequence else {
            report(.expectedSequence, "expected a sequence for '\(key)', found \(node.phrase)", at: node)
            return []
        }
        return node.elements
    }

    mutating func strings(_ key: String, of fields: ObjectFields) -> [String] {
        strings(sequence(key, of: fields), for: key)
    }

    mutating func strings(_ nodes: [YAMLNode], for key: String) -> [String] {
        var result: [String] = []
        for node in nodes {
            if let text = string(node, for: "an element of '\(key)'") { result.append(text) }
        }
        return result
    }

    mutating func mapping(_ key: String, of fields: ObjectFields) -> [YAMLEntry] {
        guard let node = fields[key] else { return [] }
        guard node.kind == .mapping else {
            report(.expectedMapping, "expected a mapping for '\(key)', found \(node.phrase)", at: node)
            return []
        }
        return node.entries
    }

    /// One of a few texts, such as the style of a parameter.
    mutating func choice<Value>(_ key: String, of fields: ObjectFields) -> Value?
    where Value: RawRepresentable<String> & CaseIterable {
        guard let node = fields[key], let text = string(node, for: "'\(key)'") else { return nil }
        if let value = Value(rawValue: text) { return value }
        let names = Value.allCases.map(\.rawValue)
        let allowed = names.map { "'\($0)'" }.joined(separator: ", ")
        report(
            .unknownValue,
            "'\(key)' cannot be '\(text)'",
            at: node,
            hint: hint(for: text, in: names) ?? "one of \(allowed)"
        )
        return nil
    }

    private func unquotingHint(_ node: YAMLNode) -> String? {
        guard node.isQuoted, let text = node.text else { return nil }
        switch YAMLScalar(resolving: text) {
        case .integer, .number: return "remove the quotes"
        default: return nil
        }
    }
}
