// What samples show as the value of a field: enough to tell how a time is written.
import DocumentTables

struct SampleTexts: Sendable {
    private let samples: [String]

    init(_ samples: [PageSample]) {
        // Many pages print curly quotes.
        self.samples = samples.map { $0.text.replacing("“", with: "\"").replacing("”", with: "\"") }
    }

    /// The first text that a sample has for a key; nil where none has one.
    func value(of key: String) -> String? {
        guard !key.isEmpty else { return nil }
        for sample in samples {
            var rest = sample[...]
            while let range = rest.firstRange(of: "\"" + key + "\"") {
                rest = rest[range.upperBound...]
                let value = rest.drop { $0 == " " || $0 == "\t" || $0 == ":" }
                guard value.first == "\"" else { continue }
                let text = value.dropFirst().prefix { $0 != "\"" && !$0.isNewline }
                if !text.isEmpty { return String(text) }
            }
        }
        return nil
    }
}
