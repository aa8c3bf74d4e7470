// Which versions of OpenAPI are read, and how a document says which one it is.
import Diagnostics
import YAMLTree

/// The versions that are read. 3.0 has schemas of its own; later ones have JSON Schema 2020-12.
enum SpecVersion: String, Sendable, CaseIterable, Comparable {
    case v3_0 = "3.0"
    case v3_1 = "3.1"
    case v3_2 = "3.2"

    static let newest = SpecVersion.v3_2

    static func < (a: SpecVersion, b: SpecVersion) -> Bool { a.rawValue < b.rawValue }
}

extension SpecVersion {
    /// The version of `3.0.3`, `3.1.0` or `3.1`, and the newest for a 3 that is newer; nil for any other text.
    init?(written text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        if let known = SpecVersion(rawValue: parts.prefix(2).joined(separator: ".")) {
            self = known
        } else if Self.isNewer(text) {
            self = .newest
        } else {
            return nil
        }
    }

    /// Whether a text is a version 3 of which nothing is known yet.
    private static func isNewer(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0] == "3", parts[1].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return false
        }
        return SpecVersion(rawValue: "3." + parts[1]) == nil && !parts[1].isEmpty && !parts[1].hasPrefix("0")
    }

    /// The version that the root object states; nil, and a problem, when it is none that is read.
    static func read(_ root: YAMLNode, in context: inout ReadingContext) -> SpecVersion? {
        guard root.kind == .mapping else {
            context.report(
                .expectedMapping,
                "expected an OpenAPI document, found \(root.phrase)",
                at: root
            )
            return nil
        }
        if let swagger = root["swagger"] {
            context.report(
                .openAPIVersion,
                "this is a Swagger \(swagger.text ?? "2.0") document; OpenAPI 3.0, 3.1 and 3.2 are read",
                at: swagger,
                hint: "convert it to OpenAPI 3 first: the Swagger Editor and swagger2openapi do"
            )
            return nil
        }
        guard let node = root["openapi"] else {
            context.report(.missingKey, "the document has no 'openapi' version", at: root, hint: "add 'openapi: 3.1.0'")
            return nil
        }
        guard let text = node.text else {
            context.report(.expectedString, "expected a string for 'openapi', found \(node.phrase)", at: node)
            return nil
        }
        guard let version = SpecVersion(written: text) else {
            context.report(
                .openAPIVersion,
                "OpenAPI '\(text)' is not read; 3.0, 3.1 and 3.2 are",
                at: node,
                hint: text.hasPrefix("3.")
                    ? "say 'openapi: 3.2.0' where the document needs nothing newer" : nil
            )
            return nil
        }
        if isNewer(text) {
            context.report(
                .openAPIVersion,
                "OpenAPI '\(text)' is newer than \(newest.rawValue), and is read as that",
                severity: .warning,
                at: node
            )
        }
        return version
    }
}
