// How texts lose the secrets in them: by value, whatever surrounds it, and by the name in front of a value.

/// What texts about a call must not show. A value of its own: what is forgotten elsewhere stays hidden by it.
package struct Redaction: Sendable {
    private let secrets: [String]

    package init(_ secrets: [String] = []) {
        var known: Set<String> = []
        self.secrets = secrets.filter { known.insert($0).inserted }
    }

    func adding(_ other: Redaction) -> Redaction {
        secrets.isEmpty ? other : other.secrets.isEmpty ? self : Redaction(secrets + other.secrets)
    }

    /// The text with `(hidden)` in the place of each secret. To be used before a text is clipped; what is left of a secret
    /// before `…` or before the end of the text is hidden too.
    package func callAsFunction(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let found = SecretFinder(secrets).places(in: bytes)
        return found.isEmpty ? text : Self.text(bytes, without: found)
    }

    /// The beginning of a text from outside on one line, without secrets, and without what names like `x-auth-token:` lead in.
    package func excerpt(of body: [UInt8], limit: Int) -> String {
        // Four bytes a character at most; three more, so that a character cut in two is not the last one shown.
        let window = body.prefix(limit * 4 + 3 + longest)
        let text = callAsFunction(String(decoding: window, as: UTF8.self)).hidingTokens
        return text.unicodeScalars.count <= limit && window.count < body.count
            ? text.excerpt(limit: limit) + "…" : text.excerpt(limit: limit)
    }

    /// The same for a text, which need not be all of it.
    package func excerpt(of text: String, limit: Int) -> String {
        callAsFunction(text).hidingTokens.excerpt(limit: limit)
    }

    /// Room for two of the longest secret, so that an excerpt also shows what stands behind them.
    private var longest: Int {
        2 * min(secrets.lazy.map(\.utf8.count).max() ?? 0, 32_768)
    }

    private static func text(_ bytes: [UInt8], without places: [Range<Int>]) -> String {
        var result: [UInt8] = []
        var kept = 0
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) where place.upperBound > kept {
            // Places that touch or overlap become one.
            if place.lowerBound > kept || result.isEmpty {
                result += bytes[kept..<max(place.lowerBound, kept)]
                result += SecretNames.placeholder.utf8
            }
            kept = place.upperBound
        }
        return String(decoding: result + bytes[kept...], as: UTF8.self)
    }
}

extension Redaction: CustomStringConvertible, CustomReflectable {
    package var description: String { "\(secrets.count) secrets" }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
