// Which tags are honoured: those of the core schema, on nodes that they fit.
import Diagnostics

extension TreeBuilder {
    private static let prefix = "tag:yaml.org,2002:"

    /// Checks a collection's tag: only `!!seq` and `!!map` fit, and they change nothing.
    mutating func checkTag(of kind: YAMLNode.Kind, _ properties: NodeProperties) {
        guard let tag = properties.tag, tag != "!" else { return }
        switch tag.dropPrefix(Self.prefix) {
        case "seq": if kind != .sequence { reportMismatch("'!!seq' stands before a mapping", properties) }
        case "map": if kind != .mapping { reportMismatch("'!!map' stands before a sequence", properties) }
        case "str", "int", "float", "bool", "null":
            reportMismatch("'\(spelling(of: tag))' is a scalar's tag, and this is a collection", properties)
        default: reportUnknown(tag, properties)
        }
    }

    /// The meaning that a scalar's tag asks for, where the text has that meaning.
    mutating func checkTag(ofScalar text: String, at range: Range<Int>, _ properties: NodeProperties) -> CoreTag {
        guard let tag = properties.tag else { return .none }
        guard tag != "!" else { return .string }
        switch tag.dropPrefix(Self.prefix) {
        case "str": return .string
        case "int": if YAMLScalar.integer(text) != nil { return .integer }
        case "float": if YAMLScalar.numeric(text) != nil { return .float }
        case "bool": if YAMLScalar.boolean(text) != nil { return .boolean }
        case "null": if YAMLScalar.isNull(text) { return .null }
        case "merge": if text == "<<" { return .none }
        case "seq", "map":
            reportMismatch("'\(spelling(of: tag))' is a collection's tag, and this is a scalar", properties)
            return .none
        default:
            reportUnknown(tag, properties)
            return .none
        }
        reportMismatch("'\(text)' is not what '\(spelling(of: tag))' says", properties)
        return .none
    }

    private mutating func reportMismatch(_ message: String, _ properties: NodeProperties) {
        log.report(Diagnostic(.error, .yamlTagMismatch, message, at: span(properties.range)))
    }

    private mutating func reportUnknown(_ tag: String, _ properties: NodeProperties) {
        log.report(
            Diagnostic(
                .warning,
                .yamlUnknownTag,
                "the tag '\(spelling(of: tag))' is ignored",
                at: span(properties.range),
                hint: "only YAML's core tags have a meaning here: !!str, !!int, !!float, !!bool, !!null, !!seq, !!map"
            )
        )
    }

    private func spelling(of tag: String) -> String {
        tag.dropPrefix(Self.prefix).map { "!!" + $0 } ?? tag
    }
}

extension String {
    fileprivate func dropPrefix(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
