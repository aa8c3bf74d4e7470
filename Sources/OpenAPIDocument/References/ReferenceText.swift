// A reference as written, taken apart: a file, and a place in it (RFC 3986 and RFC 6901).
import YAMLTree

struct ReferenceText: Hashable, Sendable {
    enum Fragment: Hashable, Sendable {
        /// The unescaped tokens of a JSON pointer; none is the whole file.
        case pointer([String])
        /// The name of an `$anchor`.
        case anchor(String)
    }

    var written: String
    /// Empty for a place in the same file; percent-decoded otherwise.
    var file: String
    var fragment: Fragment

    init(_ written: String) {
        self.written = written
        let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        file = Self.percentDecoded(String(parts.first ?? ""))
        let text = parts.count > 1 ? Self.percentDecoded(String(parts[1])) : ""
        if let tokens = JSONPointer.tokens(of: text) {
            fragment = .pointer(tokens)
        } else {
            fragment = .anchor(text)
        }
    }

    /// The part before the `#` as written, for URIs.
    var resource: String { String(written.prefix { $0 != "#" }) }

    /// Whether a scheme or a host stands before the path, as in `https://…`, `//host/…` and `urn:…`.
    var isRemote: Bool {
        resource.hasPrefix("//") || URIParts.hasScheme(resource)
    }

    /// `#/components/schemas/Pet`, with what a URI fragment and a pointer must escape.
    static func local(_ tokens: [String]) -> String {
        tokens.reduce(into: "#") { $0 += "/" + JSONPointer.escape($1) }
    }

    /// Leaves a `%` that no two hexadecimal digits follow as it is.
    static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var result: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let next = rest.prefix(2)
            if byte == UInt8(ascii: "%"), next.count == 2, next.allSatisfy(isHexDigit),
                let value = UInt8(String(decoding: next, as: UTF8.self), radix: 16)
            {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
