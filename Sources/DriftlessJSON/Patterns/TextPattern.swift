// `pattern`: a regular expression of ECMA 262, as far as it can be matched in time linear in the text.

/// A regular expression that is matched without going back in the text, so that no text and no expression takes long.
///
/// All of ECMA 262 with the flag `u` but look-around, back-references, and properties of characters other than general categories
/// (JSON Schema 2020-12, section 6.4). What is outside is no pattern: `init` returns nil.
@_spi(Generated) public struct TextPattern: Sendable {
    /// As the document writes it.
    public let source: String
    private let program: PatternProgram

    /// Nil where the expression is wrong, outside of what is matched, or repeats too much.
    public init?(_ source: String) {
        var parser = PatternParser(source)
        guard let node = parser.parse(), let program = PatternProgram(node) else {
            return nil
        }
        self.source = source
        self.program = program
    }

    /// Whether the expression is found anywhere in the text.
    public func matches(_ text: String) -> Bool {
        var matcher = PatternMatcher(program)
        return matcher.finds(in: text.unicodeScalars)
    }
}
