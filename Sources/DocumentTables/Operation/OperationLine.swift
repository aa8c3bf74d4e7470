// The request line that a page prints: method, path, and the names of the query.

struct OperationLine: Hashable {
    /// Upper case.
    var method: String
    /// With `{name}` templates, without the query.
    var path: String
    var queryNames: [String]

    /// Whether parameters without a place are the body's.
    var hasBody: Bool { ["POST", "PUT", "PATCH"].contains(method) }

    /// Reads `/v1.0/{project_id}/instances?start={start}`, with or without a host before it; nil where that is no path.
    init?(method: String, target: String) {
        var printed = target
        // `GET /?inventory HTTP/1.1`
        if let version = printed.ranges(of: " HTTP/").last { printed = String(printed[..<version.lowerBound]) }
        let isOneWord = !printed.trimmed.contains(where: \.isWhitespace)
        // Blanks within a template are slips of the page.
        var target = printed.filter { !$0.isWhitespace }[...]
        if let scheme = ["https://", "http://"].first(where: { target.lowercased().hasPrefix($0) }) {
            target = target.dropFirst(scheme.count)
            guard let slash = target.firstIndex(of: "/") else { return nil }
            target = target[slash...]
        } else if target.hasPrefix("{"), let end = target.firstIndex(of: "}"),
            target[..<end].lowercased().hasSuffix("endpoint")
        {
            target = target[target.index(after: end)...]
        }
        // `v3/{project_id}/instances`
        if isOneWord, target.first == "v", target.dropFirst().first?.isNumber == true, target.contains("/") {
            target = "/" + target
        }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, path.hasPrefix("/"), Self.isPath(path) else { return nil }
        self.method = method.uppercased()
        self.path = String(path)
        queryNames = parts.count > 1 ? Self.names(ofQuery: parts[1]) : []
    }

    /// The template that a name is spelled as in the path, which a table may write in other letters: `instanceId`.
    func template(spelled name: String, besides taken: Set<String> = []) -> String? {
        let templates = self.templates
        if templates.contains(name) { return name }
        let open = templates.subtracting(taken)
        let lower = name.lowercased()
        let equal = open.filter { $0.lowercased() == lower }
        if let only = equal.first { return equal.count == 1 ? only : nil }
        let loose = lower.filter { $0 != "_" && $0 != "-" }
        let similar = open.filter { $0.lowercased().filter { $0 != "_" && $0 != "-" } == loose }
        return similar.count == 1 ? similar.first : nil
    }

    /// The name of the query, as the path prints it, that differs from a name in the letters' case only.
    func queryName(spelled name: String) -> String? {
        if queryNames.contains(name) { return name }
        let lower = name.lowercased()
        let equal = queryNames.filter { $0.lowercased() == lower }
        return equal.count == 1 ? equal.first : nil
    }

    /// The names in braces.
    var templates: Set<String> {
        var names: Set<String> = []
        for part in path.split(separator: "{").dropFirst() {
            if let end = part.firstIndex(of: "}") { names.insert(String(part[..<end])) }
        }
        return names
    }

    private static func isPath(_ path: Substring) -> Bool {
        var isTemplate = false
        for character in path {
            switch character {
            case "{" where !isTemplate: isTemplate = true
            case "}" where isTemplate: isTemplate = false
            case "{", "}": return false
            case _ where character.isASCII && (character.isLetter || character.isNumber): break
            case "/" where !isTemplate: break
            case "-", "_", ".", "~", ":", "$", "@", "!", "*", "+", ",", ";", "(", ")", "%", "'": break
            default: return false
            }
        }
        return !isTemplate && !path.contains("//") && !path.contains("{}")
    }

    private static func names(ofQuery query: Substring) -> [String] {
        var names: [String] = []
        for part in query.split(whereSeparator: { "&[]".contains($0) }) {
            let name = String(part.prefix { $0 != "=" })
            if FieldName.isName(name), !names.contains(name) { names.append(name) }
        }
        return names
    }
}
