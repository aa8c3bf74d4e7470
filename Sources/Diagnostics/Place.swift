// Where something stands: a document and a pointer, never a pointer alone.

/// A place in a document: two files may have the same pointer. Places are equal by their bytes: composed and decomposed letters
/// are two names.
package struct Place: Sendable {
    /// The document's path as diagnostics print it.
    package var document: String
    /// The JSON pointer inside the document (RFC 6901): `/components/schemas/Pet`.
    package var pointer: String

    package init(document: String, pointer: String) {
        self.document = document
        self.pointer = pointer
    }
}

extension Place: Hashable {
    package static func == (a: Place, b: Place) -> Bool {
        a.pointer.hasSameBytes(as: b.pointer) && a.document.hasSameBytes(as: b.document)
    }

    /// Equivalent spellings have one hash; equality tells them apart.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(document)
        hasher.combine(pointer)
    }
}

extension Place: Comparable {
    /// By bytes.
    package static func < (a: Place, b: Place) -> Bool {
        if a.document.hasSameBytes(as: b.document) {
            return a.pointer.utf8.lexicographicallyPrecedes(b.pointer.utf8)
        }
        return a.document.utf8.lexicographicallyPrecedes(b.document.utf8)
    }
}
