// The words of pages for the units that `x-driftless-unit` knows.

enum UnitDraft {
    private static let bytes: Set<String> = ["b", "byte", "bytes", "byte(s)", "字节", "位元组"]
    private static let kilobytes: Set<String> = [
        "k", "kb", "kb(s)", "kbyte", "kbytes", "kib", "kilobyte", "kilobytes", "千字节",
    ]

    /// `B` or `kB`; nil for any other unit.
    static func unit(_ printed: String) -> String? {
        let word = printed.trimmed.lowercased()
        if bytes.contains(word) { return "B" }
        return kilobytes.contains(word) ? "kB" : nil
    }
}
