// Boolean values that a document spells as strings.

extension Bool: TextParsable {
    /// `true` or `false` in any case, since services answer `TRUE` as well as `true`.
    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        func isWord(_ word: StaticString) -> Bool {
            guard word.utf8CodeUnitCount == utf8.count else {
                return false
            }
            // Both have `utf8.count` bytes. Bit 5 is what sets a letter's cases apart.
            return utf8.indices.allSatisfy { utf8[$0] | 0x20 == word.utf8Start[$0] }
        }
        if isWord("true") {
            self = true
        } else if isWord("false") {
            self = false
        } else {
            return nil
        }
    }

    /// The word that the style has for the value.
    public func text(style: TextStyle) -> String {
        style.word(for: self)
    }
}
