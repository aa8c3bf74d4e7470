// The stable names of everything that can be wrong with a text before anybody asks what it says.
package import Diagnostics

extension DiagnosticCode {
    /// The text breaks YAML's grammar.
    package static let yamlSyntax = DiagnosticCode(rawValue: "yaml-syntax")
    /// A text that is no JSON (RFC 8259), in a file whose name says that it is.
    package static let jsonSyntax = DiagnosticCode(rawValue: "json-syntax")
    /// The text is not UTF-8, or has characters that YAML forbids.
    package static let yamlEncoding = DiagnosticCode(rawValue: "yaml-encoding")
    /// The file is empty or has comments only.
    package static let yamlEmpty = DiagnosticCode(rawValue: "yaml-empty")
    /// A second document begins in the same file.
    package static let yamlMultipleDocuments = DiagnosticCode(rawValue: "yaml-multiple-documents")
    /// A mapping has the same key twice.
    package static let yamlDuplicateKey = DiagnosticCode(rawValue: "yaml-duplicate-key")
    /// A key is a sequence or a mapping.
    package static let yamlKeyNotScalar = DiagnosticCode(rawValue: "yaml-key-not-scalar")
    /// `<<` stands before something other than mappings.
    package static let yamlMergeValue = DiagnosticCode(rawValue: "yaml-merge-value")
    /// An alias names an anchor that does not exist before it.
    package static let yamlUnknownAnchor = DiagnosticCode(rawValue: "yaml-unknown-anchor")
    /// An alias stands inside the very node that it names.
    package static let yamlAliasCycle = DiagnosticCode(rawValue: "yaml-alias-cycle")
    /// Aliases multiply the document beyond the limit.
    package static let yamlAliasBomb = DiagnosticCode(rawValue: "yaml-alias-bomb")
    /// Collections are nested deeper than the limit.
    package static let yamlDepth = DiagnosticCode(rawValue: "yaml-depth")
    /// The file has more bytes or nodes than the limit.
    package static let yamlSize = DiagnosticCode(rawValue: "yaml-size")
    /// A tag that is not one of the core schema's; it is ignored.
    package static let yamlUnknownTag = DiagnosticCode(rawValue: "yaml-unknown-tag")
    /// A tag and the node behind it do not fit: `!!int abc`.
    package static let yamlTagMismatch = DiagnosticCode(rawValue: "yaml-tag-mismatch")
}
