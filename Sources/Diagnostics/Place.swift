// Where something stands: a document and a pointer, never a pointer alone.

/// A place in a document: two files may have the same pointer.
package struct Place: Hashable, Sendable {
    /// The document's path as diagnostics print it.
    package var document: String
    /// The JSON pointer inside the document (RFC 6901): `/components/schemas/Pet`.
    package var pointer: String

    package init(document: String, pointer: String) {
        self.document = document
        self.pointer = pointer
    }

    /// The place around this one; the root's is the root.
    package var parent: Place {
        let end = pointer.lastIndex(of: "/") ?? pointer.startIndex
        return Place(document: document, pointer: String(pointer[..<end]))
    }
}

extension Place: Comparable {
    package static func < (a: Place, b: Place) -> Bool {
        (a.document, a.pointer) < (b.document, b.pointer)
    }
}
