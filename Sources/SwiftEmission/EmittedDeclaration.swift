// Which declaration of a generated file came from which place of the document, for those who show the two together.

/// A declaration in the text of an `EmittedFile`.
package struct EmittedDeclaration: Hashable, Sendable {
    /// The JSON pointer of its origin, as its doc comment says.
    package var pointer: String
    /// The UTF-8 offset of its doc comment's first line; that of `start` where it has none.
    package var documentationStart: Int
    /// The UTF-8 offset of its first line.
    package var start: Int

    package init(pointer: String, documentationStart: Int, start: Int) {
        self.pointer = pointer
        self.documentationStart = documentationStart
        self.start = start
    }

    /// The same declaration in a text that stands behind `length` other bytes.
    func moved(by length: Int) -> EmittedDeclaration {
        EmittedDeclaration(
            pointer: pointer,
            documentationStart: documentationStart + length,
            start: start + length
        )
    }
}
