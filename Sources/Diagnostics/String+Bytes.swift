// Texts compared by their bytes: to Swift, composed and decomposed letters are equal.

extension String {
    /// Whether both are the same bytes.
    package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        // Through an iterator it takes several times as long. Both buffers live during the call, and have one length.
        let result = utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { Self.areSame(bytes, $0) }
        }
        return (result ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    private static func areSame(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in one.indices where one[index] != other[index] { return false }
        return true
    }
}
