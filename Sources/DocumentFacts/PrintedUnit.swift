// The words by which pages name a unit, and which of the two units that a spec can state each is.

/// A unit that `x-driftless-unit` has a word for; the raw value is that word.
package enum PrintedUnit: String, Hashable, Sendable {
    case bytes = "B"
    case kilobytes = "kB"

    private static let words: [PrintedUnit: Set<String>] = [
        .bytes: ["b", "byte", "bytes", "byte(s)", "字节", "位元组"],
        .kilobytes: ["k", "kb", "kb(s)", "kib", "kbyte", "kbytes", "kilobyte", "kilobytes", "千字节"],
    ]

    /// Nil for any other unit. The case of letters does not matter.
    package init?(word: String) {
        let word = word.lowercased()
        guard let unit = Self.words.first(where: { $0.value.contains(word) })?.key else { return nil }
        self = unit
    }
}
