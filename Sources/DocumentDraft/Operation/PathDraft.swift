// The path of an operation as OpenAPI takes it, and the names in its braces.

struct PathDraft: Hashable, Sendable {
    /// Begins with a slash; its braces match.
    private(set) var text: String
    /// In the path's order.
    private(set) var names: [String]
    private(set) var gap: String?
    /// The page's names of those that the draft has to call otherwise.
    private var printed: [String: String] = [:]

    init(_ printed: String) {
        var path = PlainText.line(of: printed)
        if let query = path.firstIndex(where: { $0 == "?" || $0 == "#" }) { path = String(path[..<query]) }
        var problem = path.isEmpty ? "the page gives no path" : nil
        if !path.hasPrefix("/") { path = "/" + path }
        if Self.names(in: path) == nil {
            path = path.filter { $0 != "{" && $0 != "}" }
            problem =
                "the braces in the page's path \(PlainText.quoted(printed)) do not match; which parts are parameters?"
        }
        text = path
        names = Self.names(in: path) ?? []
        gap = problem
        tellApart()
    }

    /// The page's own name of a parameter.
    func printedName(of name: String) -> String {
        printed[name] ?? name
    }

    /// A parameter of the path cannot be left out, and its name is not sent: the later of two that no spelling in Swift
    /// tells apart gets another.
    private mutating func tellApart() {
        var clash = SwiftClash()
        for (index, name) in names.enumerated() where !clash.insert(name) {
            var number = 2
            while names.contains("\(name)_\(number)") || !clash.insert("\(name)_\(number)") { number += 1 }
            let other = "\(name)_\(number)"
            text = text.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: "{\(other)}")
            printed[other] = name
            names[index] = other
        }
    }

    /// Nil where braces do not match, are nested or empty.
    private static func names(in path: String) -> [String]? {
        var names: [String] = []
        var current: String?
        for character in path {
            switch (character, current) {
            case ("{", nil): current = ""
            case ("{", _?), ("}", nil), ("}", ""?): return nil
            case ("}", let name?):
                // `{;name*}` has operators of URI templates, which OpenAPI has not.
                guard let first = name.first, !";.?&+#/".contains(first), name.last != "*" else { return nil }
                if !names.contains(name) { names.append(name) }
                current = nil
            case (_, let name?): current = name + String(character)
            case (_, nil): break
            }
        }
        return current == nil ? names : nil
    }
}
