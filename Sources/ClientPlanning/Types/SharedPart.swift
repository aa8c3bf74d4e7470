// What the inline types of a shared parameter, body or answer are called: by the part, not by whoever uses it first.

enum SharedPart {
    /// The words for `/components/parameters/Limit`: the part's name and what it is; nil for what stands in an operation.
    static func name(_ pointer: String) -> String? {
        for (kind, word) in [("parameters", "parameter"), ("responses", "response"), ("requestBodies", "body")] {
            let start = "/components/" + kind + "/"
            guard pointer.hasPrefix(start) else { continue }
            let name = pointer.dropFirst(start.count).prefix { $0 != "/" }
            return unescaped(String(name)) + " " + word
        }
        return nil
    }

    /// RFC 6901 section 4: `~1` is a slash, `~0` a tilde.
    private static func unescaped(_ token: String) -> String {
        var result = ""
        var isEscape = false
        for character in token {
            if isEscape {
                result += character == "1" ? "/" : character == "0" ? "~" : "~" + String(character)
                isEscape = false
            } else if character == "~" {
                isEscape = true
            } else {
                result.append(character)
            }
        }
        return result + (isEscape ? "~" : "")
    }
}
