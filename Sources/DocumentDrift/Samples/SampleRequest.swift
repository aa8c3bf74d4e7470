// The parts of a request that a page prints: method, path, query, and a JSON body behind them.

struct SampleRequest {
    /// As printed; empty where the sample has none.
    var method = ""
    /// Without scheme and host, and without the blanks that the page prints in it.
    var path = ""
    /// Names and values in the order printed, percent escapes decoded.
    var query: [(name: String, value: String)] = []
    var hasHost = false
    var hasBlank = false
    /// The text from the first line that begins an object or array, and how many lines stand before it.
    var body: (text: String, line: Int)?

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let start = lines.firstIndex { line in
            let first = line.first { !$0.isWhitespace }
            return first == "{" || first == "["
        }
        if let start { body = (lines[start...].joined(separator: "\n"), start) }
        let head = lines[..<(start ?? lines.endIndex)]
        guard let line = head.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return }
        var words = line.split(whereSeparator: \.isWhitespace)
        if let last = words.last, words.count > 2, last.uppercased().hasPrefix("HTTP/") { words.removeLast() }
        guard let first = words.first else { return }
        // Some pages print the URI alone.
        let hasMethod = !first.contains("/")
        if hasMethod { method = String(words.removeFirst()) }
        hasBlank = words.count > 1
        readTarget(words.joined())
    }

    private mutating func readTarget(_ target: String) {
        var rest = target[...]
        if let scheme = rest.firstRange(of: "://") {
            hasHost = true
            rest = rest[scheme.upperBound...]
            rest = rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
        }
        let halves = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = halves.first.map(String.init) ?? ""
        guard halves.count > 1 else { return }
        for pair in halves[1].split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            query.append((Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : ""))
        }
    }

    /// The values of the `{name}` segments of a template; nil where the path is another.
    func values(of template: String) -> [(name: String, value: Substring)]? {
        // A server's own path stands before that of the operation.
        Self.values(of: template, in: path, place: hasHost ? .end : .whole)
    }

    /// Whether a path is one of a template.
    static func path(_ path: String, fits template: String) -> Bool {
        values(of: template, in: path, place: .end) != nil
    }

    private enum Place { case whole, end }

    private static func values(
        of template: String,
        in path: String,
        place: Place
    ) -> [(name: String, value: Substring)]? {
        let parts = template.split(separator: "/")
        var segments = path.split(separator: "/")
        if place == .end, segments.count > parts.count { segments = segments.suffix(parts.count) }
        guard segments.count == parts.count else { return nil }
        var values: [(name: String, value: Substring)] = []
        for (segment, part) in zip(segments, parts) {
            if part.hasPrefix("{"), part.hasSuffix("}") {
                values.append((String(part.dropFirst().dropLast()), segment))
            } else if segment != part {
                return nil
            }
        }
        return values
    }

    /// Percent escapes decoded; text with broken ones as it is. A plus is a plus: these pages print times with one.
    static func decoded(_ text: Substring) -> String {
        guard text.contains("%") else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
                return String(text)
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
