// The words by which pages name a unit, and which of the spec's two units each is.
import OpenAPIDocument

struct UnitWord {
    /// Nil for a unit that the spec has no word for.
    let unit: Schema.Unit?

    private static let bytes: Set<String> = ["b", "byte", "bytes", "byte(s)", "字节", "位元组"]
    private static let kilobytes: Set<String> = [
        "k", "kb", "kib", "kbyte", "kbytes", "kilobyte", "kilobytes", "千字节", "kb(s)",
    ]

    init(_ word: String) {
        let word = word.lowercased()
        if Self.bytes.contains(word) {
            unit = .bytes
        } else {
            unit = Self.kilobytes.contains(word) ? .kilobytes : nil
        }
    }
}
