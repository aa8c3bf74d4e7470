// Texts compared by their bytes: to Swift, composed and decomposed letters are equal.

extension String {
    /// Whether both are the same bytes.
    package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        // Through an iterator it takes several times as long. Both buffers live during the call, and have one length.
        let result = utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { bytes.elementsEqual($0) }
        }
        return (result ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}
