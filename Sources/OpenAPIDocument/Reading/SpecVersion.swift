// Which versions of OpenAPI are read, and how a document says which one it is.
import Diagnostics
import YAMLTree

/// The two dialects that differ in their schemas.
enum SpecVersion: String, Sendable {
    case v3_0 = "3.0"
    case v3_1 = "3.1"
}

extension SpecVersion {
    /// The version of `3.0.3`, `3.1.0` or `3.1`; nil for any other text.
    init?(written text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(rawValue: parts.prefix(2).joined(separator: "."))
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
                "this is a Swagger \(swagger.text ?? "2.0") document; OpenAPI 3.0 and 3.1 are read",
                at: swagger,
                hint: "convert it to OpenAPI 3 first: the Swagger Editor and swagger2openapi do"
            )
            return nil
        }
        guard let node = root["openapi"] else {
            context.report(.missingKey, "the document has no 'openapi' version", at: root)
            return nil
        }
        guard let text = node.text else {
            context.report(.expectedString, "expected a string for 'openapi', found \(node.phrase)", at: node)
            return nil
        }
        guard let version = SpecVersion(written: text) else {
            context.report(
                .openAPIVersion,
                "OpenAPI '\(text)' is not read; 3.0 and 3.1 are",
                at: node,
                hint: text.hasPrefix("3.")
                    ? "say 'openapi: 3.1.0' where the document needs nothing newer" : nil
            )
            return nil
        }
        return version
    }
}
