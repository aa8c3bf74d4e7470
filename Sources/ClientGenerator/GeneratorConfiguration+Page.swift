// What driftless.yaml says of the documentation page that a spec transcribes: its file, its facts, what differs knowingly.
package import Diagnostics
import YAMLTree

extension GeneratorConfiguration {
    /// The section `page`.
    package struct Page: Sendable {
        /// The page's file name; nil where the section does not say.
        package var source: String?
        /// The facts file, relative to the folder of driftless.yaml.
        package var facts: String
        package var known: [Known]
        /// Of the section's key.
        package var span: SourceSpan
    }

    /// A difference between page and spec that the maintainer accepts.
    package struct Known: Hashable, Sendable {
        /// The code of the drift: `page-sample`.
        package var drift: String
        /// The path of the fact: `sample.response.1`.
        package var at: String
        /// What page and spec say, where the entry is about that alone.
        package var page: String?
        package var spec: String?
        package var reason: String
        /// Of the entry.
        package var span: SourceSpan
    }
}

extension ConfigurationReader {
    private static let pageKeys = ConfigurationKey.pageKeys.map(\.name)
    private static let knownKeys = ConfigurationKey.knownKeys.map(\.name)

    mutating func page(_ root: YAMLNode) -> GeneratorConfiguration.Page? {
        guard let entry = root.entry(named: "page") else { return nil }
        guard entry.value.kind == .mapping else {
            report("'page' must be a mapping with \(Self.pageKeys.joined(separator: ", "))", entry.value)
            return nil
        }
        checkKeys(of: entry.value, Self.pageKeys)
        return GeneratorConfiguration.Page(
            source: text("source", entry.value),
            facts: text("facts", entry.value) ?? "document.yaml",
            known: known(entry.value),
            span: entry.key.span
        )
    }

    private mutating func known(_ page: YAMLNode) -> [GeneratorConfiguration.Known] {
        guard let node = page["known"] else { return [] }
        guard node.kind == .sequence else {
            report("'known' must be a list of entries with \(Self.knownKeys.joined(separator: ", "))", node)
            return []
        }
        return node.elements.compactMap { knownEntry($0) }
    }

    private mutating func knownEntry(_ entry: YAMLNode) -> GeneratorConfiguration.Known? {
        guard entry.kind == .mapping else {
            report("expected an entry with \(Self.knownKeys.joined(separator: ", "))", entry)
            return nil
        }
        checkKeys(of: entry, Self.knownKeys)
        let hints = [
            "drift": "name the code that stands behind the drift's message",
            "at": "name what the drift is about, such as 'sample.response.1'",
            "reason": "say why the difference may stay",
        ]
        for key in Self.knownKeys where entry[key] == nil && hints[key] != nil {
            report("the entry has no '\(key)'", entry, hint: hints[key])
        }
        guard let drift = text("drift", entry), let at = text("at", entry), let reason = text("reason", entry) else {
            return nil
        }
        guard reason.contains(where: { !$0.isWhitespace }) else {
            report("'reason' must be a text", entry, hint: hints["reason"])
            return nil
        }
        return GeneratorConfiguration.Known(
            drift: drift,
            at: at,
            page: text("page", entry),
            spec: text("spec", entry),
            reason: reason,
            span: entry.span
        )
    }
}
