// Why a server refused a signature: both canonical requests, line by line, with the first difference.
public import DriftlessRuntime

/// A server computed another signature than the request has, and said from which canonical request.
///
/// The description shows both canonical requests line by line, marks where they begin to differ, and says what usually
/// leads to that. Values of headers that hold secrets, such as `x-security-token`, are neither kept nor shown.
public struct SignatureRefusal: ResponseExplanation, Hashable {
    /// One line of the canonical requests.
    public struct Line: Hashable, Sendable {
        /// `method`, `path`, `query`, `header host`, `signed headers` or `body hash`.
        public let name: String
        /// What was signed; nil where the request has no such line.
        public let signed: String?
        /// What the server saw; nil where it saw no such line.
        public let seen: String?
        /// The first character that differs, from 1; nil where the lines are the same, one is missing or both are secret.
        public let column: Int?
        /// Whether the two are not the same.
        public let differs: Bool
    }

    /// All lines, in the order of the canonical request.
    public let lines: [Line]
    /// What usually leads to such a difference, and what to do about it: whole sentences.
    public let hints: [String]

    /// The first line that differs; nil where both requests are the same.
    public var firstDifference: Line? { lines.first(where: \.differs) }

    /// - Parameter redaction: What the lines must not show, beside the headers that are named like secrets.
    init(signed: CanonicalLines, seen: CanonicalLines, hiding redaction: Redaction) {
        let names = signed.names(with: seen)
        lines = names.map { Line($0, signed: signed[$0], seen: seen[$0], hiding: redaction) }
        let different = zip(names, lines).filter(\.1.differs)
        hints =
            different.isEmpty
            ? [
                "Both are the same, so the secret key is not the one of the access key: see that the two belong together and that neither has a blank or a line break at its end."
            ] : different.prefix(3).map { Self.hint(for: $0.0, $0.1) }
    }

    private static func hint(for name: CanonicalLines.Name, _ line: Line) -> String {
        switch name {
        case .method:
            "The method was changed on the way, as by a redirect: call the URL that it led to."
        case .path:
            "The path was changed on the way, as by a proxy that rewrites or normalises it: see that the server's URL has no path of its own and that proxies leave paths alone."
        case .query:
            "The query was changed on the way, as by a proxy or a transport that escapes or sorts it anew: send it exactly as it was signed."
        case .header("host"):
            "The host was changed on the way, as by a proxy: call the server by the name that it sees itself, or let the proxy keep the Host header."
        case .header(let header) where line.seen == nil:
            "The header \(header.excerpt(limit: 60)) did not arrive: something on the way removed it."
        case .header(let header) where line.signed == nil:
            "The header \(header.excerpt(limit: 60)) was not signed."
        case .header(let header):
            "The header \(header.excerpt(limit: 60)) was changed on the way: something between here and the server sets it."
        case .signedHeaders:
            "The list of signed headers was changed on the way."
        case .bodyHash:
            "The body was changed on the way, as by compression or another encoding of its text: send exactly the bytes that were signed."
        }
    }
}

extension SignatureRefusal.Line {
    init(_ line: CanonicalLines.Name, signed: String?, seen: String?, hiding redaction: Redaction) {
        name = redaction(line.description)
        differs = signed != seen
        // Two texts may be equal as Strings and still differ in bytes, which is what a signature sees.
        let same = zip(signed?.unicodeScalars ?? "".unicodeScalars, seen?.unicodeScalars ?? "".unicodeScalars)
            .prefix { $0 == $1 }.count
        column = differs && signed != nil && seen != nil && !line.isSecret ? same + 1 : nil
        let shown = { (text: String) in
            line.isSecret ? SecretNames.placeholder : redaction(text).excerpt(limit: 2000)
        }
        self.signed = signed.map(shown)
        self.seen = seen.map(shown)
    }
}

extension SignatureRefusal: CustomStringConvertible {
    /// Lines of which `-` shows what was signed and `+` what the server saw.
    public var description: String {
        let width = (lines.map(\.name.count).max() ?? 0) + 2
        var text = ["The server refused the signature. Lines with - were signed, lines with + the server saw:"]
        let first = firstDifference
        for line in lines {
            let name = line.name + String(repeating: " ", count: width - line.name.count)
            guard line.differs else {
                text.append("    \(name)\(line.signed ?? "")")
                continue
            }
            text.append("  - \(name)\(line.signed ?? "(no such line)")")
            text.append("  + \(name)\(line.seen ?? "(no such line)")")
            if line == first {
                let indent = String(repeating: " ", count: 4 + width + (line.column ?? 1) - 1)
                text.append("\(indent)^ the first difference\(line.column.map { ", column \($0)" } ?? "")")
            }
        }
        return (text + hints).joined(separator: "\n")
    }
}
