// What samples show as the value of a field: enough to tell how a time is written, and what can be null.
import DocumentTables

struct SampleTexts: Sendable {
    /// The first text that a sample has for a key.
    private var values: [String: String] = [:]
    private var nulls: Set<String> = []

    init(_ samples: [PageSample]) {
        for sample in samples { read(sample.text) }
    }

    /// Nil where no sample has a text for the key.
    func value(of key: String) -> String? { values[key] }

    func isNull(_ key: String) -> Bool { nulls.contains(key) }

    /// Reads keys with their values, whatever stands around them: many samples are no JSON.
    private mutating func read(_ text: String) {
        var rest = text.replacing("“", with: "\"").replacing("”", with: "\"")[...]
        while let key = Self.quoted(&rest) {
            let value = rest.drop { $0.isWhitespace }
            guard value.first == ":" else { continue }
            rest = value.dropFirst().drop { $0.isWhitespace }
            if rest.hasPrefix("null") {
                nulls.insert(key)
            } else if rest.first == "\"", let value = Self.quoted(&rest), values[key] == nil, !value.isEmpty {
                values[key] = value
            }
        }
    }

    /// The next text in quotes, which ends on its line.
    private static func quoted(_ rest: inout Substring) -> String? {
        guard let start = rest.firstIndex(of: "\"") else { return nil }
        let inside = rest[rest.index(after: start)...]
        let end = inside.firstIndex { $0 == "\"" || $0.isNewline } ?? inside.endIndex
        rest = end < inside.endIndex ? inside[inside.index(after: end)...] : inside[end...]
        return String(inside[..<end])
    }
}
