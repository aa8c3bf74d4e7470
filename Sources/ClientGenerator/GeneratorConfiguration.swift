// What driftless.yaml says: which document, which names, what is skipped.
package import ClientPlan
package import ClientPlanning
package import Diagnostics
package import SwiftEmission
import YAMLTree

/// The decisions of a maintainer about one spec.
package struct GeneratorConfiguration: Sendable {
    /// A problem of the document that the maintainer accepts.
    package struct Skip: Sendable {
        package var code: String
        /// Nil for the code wherever it is found.
        package var place: WrittenPlace?
        package var reason: String
        package var span: SourceSpan
    }

    /// Relative to the folder of driftless.yaml.
    package var document: String
    package var module: String
    package var client: String
    /// The protocol that the client conforms to; nil for none.
    package var protocolName: String?
    /// Relative to the folder of driftless.yaml; nil for a spec that only a build plugin reads.
    package var output: String?
    /// The folder that nothing of the spec leaves, relative to the folder of driftless.yaml; nil for its package.
    package var root: String?
    /// The Swift names of what stands at a place.
    package var names: [WrittenPlace: String]
    package var skips: [Skip]
    /// The faults of the document that stop nothing but what they touch.
    package var tolerances: [Skip]
    /// The folder with copies of what `https` references lead to, relative to the folder of driftless.yaml.
    package var mirror: String?
    /// Nil for a spec that transcribes no page.
    package var page: Page?
    /// How lists in parameters of style `deepObject` are spelled.
    package var deepObjectArrays: DeepObjectArrays
    /// Which text says that a stream has ended.
    package var streamEnds: StreamEnds
    /// Who may use the generated code.
    package var access: AccessLevel
    /// What the names of types begin with; empty for nothing.
    package var prefix: String
    package var files: Files
    package var operations: OperationGrouping
    /// The maintainer's own types, by the schemas that they stand for.
    package var types: [(schema: WrittenText, value: OwnType)]
    package var formats: [Format]
    package var enums: BySchema<EnumForm>
    /// Protocols that generated types conform to, beside those that all do.
    package var conformances: BySchema<[String]>
    /// The overlays, relative to the folder of driftless.yaml, in the order in which they are applied.
    package var overlays: [WrittenText]
    /// What is generated; nil for everything.
    package var only: Filter?
    /// What is not.
    package var without: Filter?
    /// Where the paths stand that the file states.
    fileprivate var spans: [PathKey: SourceSpan]

    /// The keys whose values are paths.
    package enum PathKey: String, Hashable, Sendable, CaseIterable {
        case document, output, root, mirror
    }

    /// Where the value of a key stands; nil where the file does not state it.
    package func span(of key: PathKey) -> SourceSpan? { spans[key] }

    package static let fileName = "driftless.yaml"

    /// The configuration in a file; nil with a diagnostic where it has none that can be used.
    package static func read(_ file: SourceFile, into log: inout DiagnosticLog) -> GeneratorConfiguration? {
        guard let root = YAMLParser.parse(file, into: &log) else { return nil }
        var reader = ConfigurationReader(log: log)
        let configuration = reader.read(root)
        log = reader.log
        return log.hasErrors ? nil : configuration
    }
}

struct ConfigurationReader {
    var log: DiagnosticLog

    private static let keys = ConfigurationKey.all.map(\.name)

    mutating func read(_ root: YAMLNode) -> GeneratorConfiguration? {
        guard root.kind == .mapping else {
            report("expected a mapping with \(Self.keys.joined(separator: ", "))", root)
            return nil
        }
        checkKeys(of: root, Self.keys)
        let module = identifier("module", root)
        let client = identifier("client", root)
        let document = text("document", root) ?? "openapi.yaml"
        guard let module, let client else { return nil }
        return GeneratorConfiguration(
            document: document,
            module: module,
            client: client,
            protocolName: protocolName(root, client: client),
            output: text("output", root),
            root: text("root", root),
            names: names(root),
            skips: acceptances("skip", root),
            tolerances: acceptances("tolerate", root),
            mirror: text("mirror", root),
            page: page(root),
            deepObjectArrays: choice("deepObjectArrays", root, else: .brackets),
            streamEnds: streamEnds(root),
            access: choice("access", root, else: .public),
            prefix: root["prefix"] == nil ? "" : identifier("prefix", root) ?? "",
            files: choice("files", root, else: .automatic),
            operations: choice("operations", root, else: .flat),
            types: ownTypes(root),
            formats: formats(root),
            enums: enums(root),
            conformances: conformances(root),
            overlays: oneOrMore("overlays", root, example: "fixes.overlay.yaml"),
            only: filter("only", root),
            without: filter("without", root),
            spans: spans(root)
        )
    }

    private func spans(_ root: YAMLNode) -> [GeneratorConfiguration.PathKey: SourceSpan] {
        var spans: [GeneratorConfiguration.PathKey: SourceSpan] = [:]
        for key in GeneratorConfiguration.PathKey.allCases { spans[key] = root[key.rawValue]?.span }
        return spans
    }

    mutating func checkKeys(of node: YAMLNode, _ known: [String]) {
        for entry in node.entries where !known.contains(entry.name) {
            let hint = closestSpelling(to: entry.name, among: known).map { "did you mean '\($0)'?" }
            report("unknown key '\(entry.name)'", entry.key, hint: hint)
        }
    }

    mutating func text(_ key: String, _ node: YAMLNode) -> String? {
        guard let value = node[key] else { return nil }
        guard let text = value.text, !text.isEmpty else {
            report("'\(key)' must be a text", value)
            return nil
        }
        return text
    }

    private mutating func identifier(_ key: String, _ root: YAMLNode) -> String? {
        guard root[key] != nil else {
            report("the key '\(key)' is missing", root)
            return nil
        }
        guard let name = text(key, root), let node = root[key] else { return nil }
        guard Self.isTypeName(name) else {
            report(
                "'\(name)' is no name for a Swift type or module",
                node,
                hint: "use letters and digits, a letter first"
            )
            return nil
        }
        return name
    }

    private mutating func protocolName(_ root: YAMLNode, client: String) -> String? {
        guard let node = root["protocol"], let name = identifier("protocol", root) else { return nil }
        guard name != client else {
            report("the protocol cannot be named '\(name)': the client is", node, hint: "as in \(name)Protocol")
            return nil
        }
        return name
    }

    private mutating func names(_ root: YAMLNode) -> [WrittenPlace: String] {
        guard let node = root["names"] else { return [:] }
        guard node.kind == .mapping else {
            report("'names' must map JSON pointers to Swift names", node)
            return [:]
        }
        var names: [WrittenPlace: String] = [:]
        for entry in node.entries {
            guard let name = entry.value.text, Self.isTypeName(name) else {
                report("expected a Swift name for '\(entry.name)'", entry.value)
                continue
            }
            names[WrittenPlace(entry.name)] = name
        }
        return names
    }

    private mutating func acceptances(_ key: String, _ root: YAMLNode) -> [GeneratorConfiguration.Skip] {
        guard let node = root[key] else { return [] }
        guard node.kind == .sequence else {
            report("'\(key)' must be a list of entries with code, pointer and reason", node)
            return []
        }
        var skips: [GeneratorConfiguration.Skip] = []
        for entry in node.elements {
            guard entry.kind == .mapping else {
                report("expected an entry with code, pointer and reason", entry)
                continue
            }
            checkKeys(of: entry, ConfigurationKey.acceptanceKeys.map(\.name))
            let code = text("code", entry)
            if entry["code"] == nil { report("the entry has no 'code'", entry) }
            let reason = text("reason", entry)
            if entry["reason"] == nil {
                report("the entry has no 'reason'", entry, hint: "say why the problem may stay")
            }
            guard let code, let reason else { continue }
            let place = text("pointer", entry).map { WrittenPlace($0) }
            skips.append(.init(code: code, place: place, reason: reason, span: entry.span))
        }
        return skips
    }

    mutating func report(_ message: String, _ node: YAMLNode, hint: String? = nil) {
        log.report(Diagnostic(.error, .configuration, message, at: node.span, hint: hint, pointer: node.pointer))
    }
}
