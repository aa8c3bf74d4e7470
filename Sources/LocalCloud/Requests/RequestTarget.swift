// A request target is split and percent-decoded strictly: what a careful server refuses must not pass here.

/// The path and query of a request in origin form (RFC 9112 section 3.2.1), decoded.
struct RequestTarget: Sendable {
    /// The segments between slashes, percent-decoded; nil where an escape is broken or is no UTF-8.
    let pathSegments: [String]?
    let query: QueryParameters

    /// - Parameter raw: The target as it came over the wire.
    init(_ raw: String) {
        let parts = raw.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        query = QueryParameters(parts.count > 1 ? parts[1] : "")
        let path = parts.first ?? ""
        guard path.utf8.first == UInt8(ascii: "/") else {
            pathSegments = nil
            return
        }
        var segments: [String] = []
        for segment in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let decoded = segment.percentDecoded(plus: .asItself) else {
                pathSegments = nil
                return
            }
            segments.append(decoded)
        }
        pathSegments = segments
    }
}

/// What a `+` means in the text that is decoded.
enum PlusMeaning {
    case asItself
    /// As in HTML forms, and therefore in the queries of most servers.
    case space
}

extension Substring {
    /// Nil where a `%` is not followed by two hexadecimal digits, or the decoded bytes are no UTF-8.
    func percentDecoded(plus: PlusMeaning) -> String? {
        let source = utf8
        guard source.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
            return String(self)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var rest = source.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard
                    let high = rest.next()?.hexDigitValue, let low = rest.next()?.hexDigitValue
                else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plus == .space:
                bytes.append(UInt8(ascii: " "))
            default:
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// What the byte means as a hexadecimal digit of either case.
    var hexDigitValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
