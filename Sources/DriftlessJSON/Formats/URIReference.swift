// Addresses without Foundation: strings of `format: uri` and `format: uri-reference`.

/// An address that stands alone or beside another one: `URI-reference` of RFC 3986 (section 4.1), and of RFC 3987, whose letters
/// may be of any script. It is written as it came.
public struct URIReference: Hashable, Sendable {
    /// All of it.
    public let text: String

    fileprivate init(checked text: String) { self.text = text }

    /// What stands before the first colon: `https`.
    public var scheme: Substring? { parts.scheme }
    /// What stands between `//` and the path: `user@example.com:8080`.
    public var authority: Substring? { parts.authority }
    /// The path, with its percent-encoding; empty where there is none.
    public var path: Substring { parts.path }
    /// What stands between `?` and `#`.
    public var query: Substring? { parts.query }
    /// What stands behind `#`.
    public var fragment: Substring? { parts.fragment }

    private var parts: Parts { Parts(text) }
}

/// An address with a scheme: `URI` of RFC 3986 (section 3), such as `https://example.com/a` or `urn:isbn:0451450523`, and of RFC
/// 3987, whose letters may be of any script. It is written as it came.
public struct URI: Hashable, Sendable {
    private let reference: URIReference

    /// All of it.
    public var text: String { reference.text }

    /// What stands before the first colon: `https`.
    public var scheme: Substring { reference.scheme ?? "" }
    /// What stands between `//` and the path: `user@example.com:8080`; nil where there is no `//`.
    public var authority: Substring? { reference.authority }
    /// The path, with its percent-encoding; empty where there is none.
    public var path: Substring { reference.path }
    /// What stands between `?` and `#`.
    public var query: Substring? { reference.query }
    /// What stands behind `#`.
    public var fragment: Substring? { reference.fragment }

    /// Nil where the reference has no scheme.
    public init?(_ reference: URIReference) {
        guard reference.scheme != nil else {
            return nil
        }
        self.reference = reference
    }
}

extension URIReference: TextParsable, LosslessStringConvertible {
    /// Nil where the text has a blank, a control character, one of `"<>\^{|}` or a backtick, or a `%` without two digits.
    public init?(_ text: String) {
        var copy = text
        guard copy.withUTF8({ Self.admits($0) }) else {
            return nil
        }
        self.init(checked: text)
    }

    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard Self.admits(utf8) else {
            return nil
        }
        self.init(checked: String(decoding: utf8, as: UTF8.self))
    }

    public func text(style: TextStyle) -> String { text }

    public var description: String { text }

    private static func admits(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        var hasFragment = false
        while index < utf8.count {
            let byte = utf8[index]
            switch byte {
            case 0...0x20, 0x7F: return false
            case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
                UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                return false
            case UInt8(ascii: "%"):
                guard index + 2 < utf8.count, JSONEscape.hexDigit(utf8[index + 1]) != nil,
                    JSONEscape.hexDigit(utf8[index + 2]) != nil
                else {
                    return false
                }
                index += 2
            case UInt8(ascii: "#"):
                if hasFragment {
                    return false
                }
                hasFragment = true
            default: break
            }
            index += 1
        }
        return schemeIsLegal(utf8)
    }

    /// A colon before the first slash, question mark or number sign ends a scheme, which is letters, digits, `+`, `-` and `.`.
    private static func schemeIsLegal(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        for (index, byte) in utf8.enumerated() {
            switch byte {
            case UInt8(ascii: ":"): return index > 0
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                // Not as the first byte of a scheme; a path may begin so, and has no colon in its first segment.
                if index == 0 {
                    return !utf8.prefix {
                        $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
                    }
                    .contains(UInt8(ascii: ":"))
                }
            default:
                return !utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
                    .contains(UInt8(ascii: ":"))
            }
        }
        return true
    }
}

extension URI: TextParsable, LosslessStringConvertible {
    /// Nil where the text is no ``URIReference``, or has no scheme.
    public init?(_ text: String) {
        guard let reference = URIReference(text) else {
            return nil
        }
        self.init(reference)
    }

    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard let reference = URIReference(utf8: utf8) else {
            return nil
        }
        self.init(reference)
    }

    public func text(style: TextStyle) -> String { text }

    public var description: String { text }
}

/// The parts of a reference (RFC 3986, appendix B).
private struct Parts {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init(_ text: String) {
        var rest = text[...]
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            fragment = rest[rest.utf8.index(after: mark)...]
            rest = rest[..<mark]
        }
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = rest[rest.utf8.index(after: mark)...]
            rest = rest[..<mark]
        }
        let end = rest.utf8.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
        if let end, rest.utf8[end] == UInt8(ascii: ":") {
            scheme = rest[..<end]
            rest = rest[rest.utf8.index(after: end)...]
        }
        if rest.utf8.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = rest[..<slash]
            rest = rest[slash...]
        }
        path = rest
    }
}
