// Which way a body of a media type is read and written.

enum MediaTypeKind {
    case json, text, bytes

    /// RFC 6839: a type that ends in `+json` is JSON.
    init(_ name: String) {
        let type = name.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        if type == "application/json" || type.hasSuffix("+json") || type == "*/*" || type == "application/*" {
            self = .json
        } else if type.hasPrefix("text/") {
            self = .text
        } else {
            self = .bytes
        }
    }

    /// Wildcards are no type that can be sent.
    static func sendable(_ name: String) -> String {
        name.contains("*") ? "application/json" : name
    }
}
