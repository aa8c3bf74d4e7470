// JSON pointers (RFC 6901): one escaped spelling of a path through a tree.

/// The spelling of JSON pointers.
package enum JSONPointer {
    /// `a/b` becomes `a~1b`, and `~` becomes `~0` (section 3).
    package static func escape(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
        var result: [UInt8] = []
        for byte in token.utf8 {
            switch byte {
            case UInt8(ascii: "~"): result += "~0".utf8
            case UInt8(ascii: "/"): result += "~1".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The pointer of unescaped tokens.
    package static func text(of tokens: [String]) -> String {
        tokens.reduce(into: "") { $0 += "/" + escape($1) }
    }

    /// The tokens of a pointer, unescaped; nil where the text is no pointer: no `/` at its start, or a `~` that
    /// neither `0` nor `1` follows.
    package static func tokens(of pointer: String) -> [String]? {
        guard !pointer.isEmpty else { return [] }
        guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
        var tokens: [String] = []
        for part in pointer.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let token = unescape(part) else { return nil }
            tokens.append(token)
        }
        return tokens
    }

    private static func unescape(_ part: Substring.UTF8View) -> String? {
        var result: [UInt8] = []
        var isEscape = false
        for byte in part {
            switch (isEscape, byte) {
            case (true, UInt8(ascii: "0")): result.append(UInt8(ascii: "~"))
            case (true, UInt8(ascii: "1")): result.append(UInt8(ascii: "/"))
            case (true, _): return nil
            case (false, UInt8(ascii: "~")):
                isEscape = true
                continue
            case (false, _): result.append(byte)
            }
            isEscape = false
        }
        return isEscape ? nil : String(decoding: result, as: UTF8.self)
    }
}
