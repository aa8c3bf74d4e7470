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
