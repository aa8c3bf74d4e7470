// What relative references count from: the path of a file, or the URI that a file or a schema has (RFC 3986, section 5).
import Diagnostics

/// The address of a file or of a schema resource, without a fragment.
enum BaseURI: Hashable, Sendable {
    /// A file by its normalised path.
    case file(String)
    case uri(String)

    /// What a reference means that stands where this is the base.
    ///
    /// - Parameter reference: As written, without its fragment.
    func resolving(_ reference: String) -> BaseURI {
        if reference.isEmpty { return self }
        if URIParts.hasScheme(reference) { return .uri(URIParts(reference).normalised.text) }
        switch self {
        case .uri(let base): return .uri(URIParts(reference).resolved(against: URIParts(base)).text)
        case .file(let path):
            if reference.hasPrefix("//") { return .uri(reference) }
            return .file(FilePath.resolved(ReferenceText.percentDecoded(reference), from: path))
        }
    }
}

/// A URI taken apart (RFC 3986, appendix B); its fragment is dropped.
struct URIParts {
    private(set) var scheme: String?
    private(set) var authority: String?
    private(set) var path: String
    private(set) var query: String?

    init(_ text: String) {
        var rest = text.prefix { $0 != "#" }
        if Self.hasScheme(text), let colon = rest.firstIndex(of: ":") {
            scheme = rest[..<colon].lowercased()
            rest = rest[rest.index(after: colon)...]
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if rest.hasPrefix("//") {
            let host = rest.dropFirst(2).prefix { $0 != "/" }
            authority = String(host)
            rest = rest[host.endIndex...]
        }
        path = String(rest)
    }

    /// Whether a text begins with a scheme. One letter is a Windows drive.
    static func hasScheme(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = text.utf8[..<colon]
        return scheme.count > 1 && scheme.allSatisfy(isSchemeByte)
    }

    var text: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
    }

    /// With a host in lower case and no dots for segments (section 6.2.2).
    var normalised: URIParts {
        var parts = self
        parts.authority = authority?.lowercased()
        if authority != nil { parts.path = Self.withoutDots(path) }
        return parts
    }

    /// Section 5.2.2.
    func resolved(against base: URIParts) -> URIParts {
        if scheme != nil { return normalised }
        var target = self
        target.scheme = base.scheme
        if authority == nil {
            target.authority = base.authority
            if path.isEmpty {
                target.path = base.path
                target.query = query ?? base.query
            } else if !path.hasPrefix("/") {
                target.path = Self.merged(path, base)
            }
        }
        return target.normalised
    }

    /// Section 5.2.3.
    private static func merged(_ path: String, _ base: URIParts) -> String {
        if base.authority != nil, base.path.isEmpty { return "/" + path }
        guard let slash = base.path.lastIndex(of: "/") else { return path }
        return base.path[...slash] + path
    }

    /// Section 5.2.4.
    private static func withoutDots(_ path: String) -> String {
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return kept.joined(separator: "/")
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
