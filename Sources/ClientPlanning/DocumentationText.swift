// The words of a doc comment: the document's text, then its facts as sentences.
import ClientPlan
import OpenAPIDocument

enum DocumentationText {
    static func documentation(
        _ texts: [String?],
        facts: [String] = [],
        deprecation: Deprecation = .current,
        at origin: Origin
    ) -> Documentation {
        var paragraphs: [String] = []
        for text in texts.compactMap({ $0?.trimmedText }) where !text.isEmpty && !paragraphs.contains(text) {
            paragraphs.append(text)
        }
        if deprecation == .deprecated { paragraphs.append("Deprecated.") }
        if !facts.isEmpty { paragraphs.append(facts.joined(separator: " ")) }
        return Documentation(paragraphs, place: origin.place)
    }
}

extension String {
    /// Without white space at its ends.
    var trimmedText: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
