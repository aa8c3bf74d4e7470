// What a response says of the range that it has (RFC 9110 §14.4), and by what the server knows the whole again.
import HTTPTypes

/// `bytes 100-199/200`, `bytes 100-199/*`, or `bytes */200` of a range that cannot be had.
struct ContentRange: Equatable {
    /// Nil where the range cannot be had.
    var bytes: ClosedRange<Int>?
    /// The length of the whole; nil where the server does not know it.
    var total: Int?

    init?(_ text: String) {
        guard text.lowercased().hasPrefix("bytes ") else { return nil }
        let parts = text.dropFirst(6).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        if parts[1] != "*" {
            guard let total = Self.number(parts[1]) else { return nil }
            self.total = total
        }
        guard parts[0] != "*" else { return }
        let bounds = parts[0].split(separator: "-", omittingEmptySubsequences: false).map(Self.number)
        guard bounds.count == 2, let first = bounds[0], let last = bounds[1], first <= last, last < total ?? .max else {
            return nil
        }
        bytes = first...last
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { 48...57 ~= $0 } ? Int(text) : nil
    }
}

extension HTTPFields {
    /// What `If-Range` can name: an entity tag that is not weak, else the date of the last change (RFC 9110 §13.1.5). Nil where
    /// the server says neither, does not know ranges, or has compressed the body, of which a range is none of the file.
    var rangeValidator: String? {
        if let coding = self[.contentEncoding], coding.lowercased() != "identity" { return nil }
        if self[.acceptRanges]?.lowercased() == "none" { return nil }
        if let tag = self[.eTag] { return tag.hasPrefix("W/") ? nil : tag }
        return self[.lastModified]
    }
}
