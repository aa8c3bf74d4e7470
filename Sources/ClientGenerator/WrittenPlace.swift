// How driftless.yaml names a place of a document: `#/components/schemas/Pet`, or `models/pet.yaml#/properties/name`.
package import Diagnostics

/// A place as a maintainer writes it: in the root document, or in another file by its path from the root document.
package struct WrittenPlace: Hashable, Sendable {
    /// Relative to the folder of the root document; empty for the root document itself.
    package var file: String
    /// The JSON pointer inside the file (RFC 6901).
    package var pointer: String

    /// A text without `#` is a pointer into the root document.
    package init(_ text: String) {
        let bytes = text.utf8
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "#")) else {
            file = ""
            pointer = text
            return
        }
        file = String(text[..<mark])
        pointer = String(text[bytes.index(after: mark)...])
    }

    /// The place that diagnostics carry, where the root document has a path.
    package func place(in document: String) -> Place {
        let path = file.isEmpty ? document : FilePath.joined(FilePath.folder(of: document), file)
        // The document may be named by its own path, too.
        let isRoot = FilePath.normalised(path) == FilePath.normalised(document)
        return Place(document: isRoot ? document : path, pointer: pointer)
    }

    /// As a maintainer writes it.
    package var text: String { file + "#" + pointer }
}
