// A canonical request taken apart into its named lines, so that two of them can be compared line by line.
import DriftlessRuntime

/// The lines of a canonical request by name, in their order. Values of headers that hold secrets are not kept as text.
struct CanonicalLines {
    /// What a line is about.
    enum Name: Hashable {
        case method, path, query, signedHeaders, bodyHash
        /// A header, by its name in lower case.
        case header(String)
    }

    private(set) var lines: [(name: Name, text: String)] = []

    /// Lines are separated by line breaks, or by `|` as the gateway joins them.
    init(_ text: String) {
        let isJoined = !text.contains("\n")
        let parts = text.split(separator: isJoined ? "|" : "\n", omittingEmptySubsequences: false).prefix(500)
            .map(String.init)
        for (name, text) in zip([Name.method, .path, .query], parts) {
            lines.append((name, text))
        }
        var rest = parts.dropFirst(3)
        while let line = rest.first, !line.isEmpty {
            let name = line.prefix { $0 != ":" }.lowercased()
            lines.append((.header(name), String(line.dropFirst(name.count + 1))))
            rest.removeFirst()
        }
        for (name, text) in zip([Name.signedHeaders, .bodyHash], rest.dropFirst()) {
            lines.append((name, text))
        }
    }

    subscript(name: Name) -> String? {
        lines.first { $0.name == name }?.text
    }

    /// The lines of both: those of the first in their order, headers that only the other has behind the other headers.
    func names(with other: CanonicalLines) -> [Name] {
        let own = lines.map(\.name)
        let known = Set(own)
        let added = other.lines.map(\.name).filter { !known.contains($0) }
        let tail: Set<Name> = [.signedHeaders, .bodyHash]
        return own.filter { !tail.contains($0) } + added.filter { !tail.contains($0) }
            + (own + added).filter { tail.contains($0) }
    }
}

extension CanonicalLines.Name: CustomStringConvertible {
    var description: String {
        switch self {
        case .method: "method"
        case .path: "path"
        case .query: "query"
        case .header(let name): "header \(name.excerpt(limit: 60))"
        case .signedHeaders: "signed headers"
        case .bodyHash: "body hash"
        }
    }

    /// Whether the line's text must not be shown.
    var isSecret: Bool {
        if case .header(let name) = self { SecretNames.covers(name) } else { false }
    }
}
