// The `{name}` templates of paths and server URLs.
import YAMLTree

enum PathTemplate {
    /// The names in braces, in order, each once; nil where braces do not match, are nested or empty.
    static func parameterNames(in template: String) -> [String]? {
        var names: [String] = []
        var known: Set<ExactText> = []
        var current: String?
        for character in template {
            switch (character, current) {
            case ("{", nil): current = ""
            case ("{", _?), ("}", nil), ("}", ""?): return nil
            case ("}", let name?):
                if known.insert(ExactText(name)).inserted { names.append(name) }
                current = nil
            case (_, _?): current?.append(character)
            case (_, nil): break
            }
        }
        return current == nil ? names : nil
    }

    /// What stands before `?` or `#`, which have templates no more; in braces they are part of a name.
    static func path(of template: String) -> Substring {
        var isInName = false
        return template.prefix { character in
            if character == "{" { isInName = true }
            if character == "}" { isInName = false }
            return isInName || character != "?" && character != "#"
        }
    }

    /// The names that stand in braces more than once.
    static func repeatedNames(in template: Substring) -> [String] {
        let names = template.split(separator: "{").dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
        return Dictionary(grouping: names) { ExactText($0) }.values.filter { $0.count > 1 }.map { $0[0] }.sorted()
    }

    /// The template without the names: two paths of one shape are the same to a server.
    static func shape(of template: String) -> String {
        var result = ""
        var isInName = false
        for character in template {
            if character == "}" { isInName = false }
            if !isInName { result.append(character) }
            if character == "{" { isInName = true }
        }
        return result
    }
}
