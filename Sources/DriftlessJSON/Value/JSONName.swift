// Texts that are the same only where their bytes are: to Swift, composed and decomposed letters are equal.

/// A member's name, compared byte for byte as RFC 8259, section 8.3, has it.
struct JSONName: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: Self, right: Self) -> Bool {
        left.text.hasSameBytes(as: right.text)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}

extension String {
    /// Whether the other has the same bytes in UTF-8.
    @inlinable
    func hasSameBytes(as other: String) -> Bool {
        // Texts that differ by Swift's measure differ in their bytes, and most do.
        self == other && utf8.elementsEqual(other.utf8)
    }
}
