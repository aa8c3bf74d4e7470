// The Authorization header is read strictly enough that no two readings of it are possible.

/// What `SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…` says.
struct AuthorizationHeader: Hashable, Sendable {
    static let scheme = "SDK-HMAC-SHA256"

    let accessKey: String
    /// In the order in which the client named them, in lower case.
    let signedHeaders: [String]
    /// 64 lower-case hexadecimal digits.
    let signature: String

    /// Nil where a part is missing, repeated or malformed.
    init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0] == Self.scheme else { return nil }
        var values: [String: String] = [:]
        for pair in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { return nil }
            let name = sides[0].trimmingBlanks
            guard values.updateValue(sides[1].trimmingBlanks, forKey: name) == nil else { return nil }
        }
        guard
            values.count == 3, let accessKey = values["Access"], let names = values["SignedHeaders"],
            let signature = values["Signature"], !accessKey.isEmpty, Self.isDigest(signature)
        else { return nil }
        let signedHeaders = names.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        guard
            signedHeaders.allSatisfy({ !$0.isEmpty && $0 == $0.lowercased() }),
            Set(signedHeaders).count == signedHeaders.count
        else { return nil }
        self.accessKey = accessKey
        self.signedHeaders = signedHeaders
        self.signature = signature
    }

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// Without the spaces and tabs at both ends, as header values are read (RFC 9110 section 5.5).
    var trimmingBlanks: String {
        let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
            return String(self)
        }
        var rest = Array(utf8)[...]
        while rest.first.map(isBlank) == true { rest.removeFirst() }
        while rest.last.map(isBlank) == true { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }
}
