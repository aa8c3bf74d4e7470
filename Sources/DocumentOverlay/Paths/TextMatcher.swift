// `match` and `search`: expressions of RFC 9485, matched in time linear in the text.
@_spi(Generated) import DriftlessJSON

/// An expression of a filter.
struct TextMatcher: Sendable {
    private let part: TextPattern
    private let whole: TextPattern

    /// Nil where the text is no expression that is matched.
    init?(_ pattern: String) {
        // The groups of the expression stay its own.
        guard let part = TextPattern(pattern), let whole = TextPattern("^(?:\(pattern))$") else { return nil }
        self.part = part
        self.whole = whole
    }

    func matches(_ text: String, _ extent: JSONPath.Extent) -> Bool {
        switch extent {
        case .whole: whole.matches(text)
        case .part: part.matches(text)
        }
    }
}
