// What a signature covers, as one text: a request in the form that client and server both come to.
import DriftlessRuntime
import HTTPTypes

/// Method, path, query, headers, their names and the body's hash, each on lines of its own.
struct CanonicalRequest: Sendable {
    /// All of it as UTF-8; a header's value keeps its bytes whatever they are.
    let bytes: [UInt8]
    /// Where the query stands in it.
    private let query: Range<Int>
    /// Whether the request has its query in the form that is signed.
    private let hasCanonicalQuery: Bool

    init(of request: TransportRequest, headers: CanonicalHeaders) {
        var text: [UInt8] = []
        text.reserveCapacity(1024)
        text.append(contentsOf: request.method.rawValue.uppercased().utf8)
        text.append(UInt8(ascii: "\n"))
        var target = request.path
        (query, hasCanonicalQuery) = target.withUTF8 { target in
            let mark = target.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
            text.appendCanonicalPath(target[..<mark])
            text.append(UInt8(ascii: "\n"))
            let start = text.count
            let given = target[mark...].dropFirst()
            text.appendCanonicalQuery(given)
            // A question mark without a query behind it is not sent.
            let isCanonical = mark == target.endIndex || (!given.isEmpty && text[start...].elementsEqual(given))
            return (start..<text.count, isCanonical)
        }
        text.append(UInt8(ascii: "\n"))
        headers.appendLines(to: &text)
        text.append(UInt8(ascii: "\n"))
        headers.appendNames(to: &text)
        text.append(UInt8(ascii: "\n"))
        PayloadHash.append(of: request, to: &text)
        bytes = text
    }

    /// Puts the query that is signed behind the path, which stays as it is.
    func replaceQuery(of path: inout String) {
        guard !hasCanonicalQuery, let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) else {
            return
        }
        path.replaceSubrange(mark..., with: query.isEmpty ? "" : "?" + String(decoding: bytes[query], as: UTF8.self))
    }

    /// The lines: method, path, query, a line a header, an empty one, the names, the body's hash.
    var text: String {
        String(decoding: bytes, as: UTF8.self)
    }
}
