// The sixteen bytes in which the scanner notes a value.

/// What was found at one place of the layout. Offsets count bytes of the text, indices count records.
@usableFromInline
struct JSONRecord: BitwiseCopyable {
    @usableFromInline
    enum Tag: UInt8, BitwiseCopyable {
        case absent
        case null
        /// Offset and length of the bytes between the quotation marks.
        case string
        /// The same, with escapes among them.
        case escapedString
        /// The bits of an `Int64` or a `UInt64`.
        case integer
        /// The bits of a `Double`.
        case number
        /// 0 or 1.
        case boolean
        /// The index of a known value of an enum.
        case knownCase
        /// The first record of the members.
        case object
        /// The first element's record and the count.
        case array
        /// The first key's record and the count; a value's record follows its key's.
        case map
        /// The record of the branch's value and the branch.
        case union
        /// Offset and length of any value's text.
        case any
    }

    @usableFromInline var payload: UInt64
    /// The next element's record.
    @usableFromInline var link: UInt32
    @usableFromInline var tag: Tag
    /// The unit of a data size.
    @usableFromInline var unit: UInt8

    @inline(__always)
    init(_ tag: Tag, payload: UInt64, unit: UInt8 = 0) {
        self.payload = payload
        self.link = 0
        self.tag = tag
        self.unit = unit
    }

    @inline(__always)
    init(_ tag: Tag, low: Int, high: Int) {
        self.init(
            tag,
            payload: UInt64(UInt32(truncatingIfNeeded: low)) | UInt64(UInt32(truncatingIfNeeded: high)) << 32
        )
    }

    /// Offset or index.
    @inlinable var low: Int { Int(UInt32(truncatingIfNeeded: payload)) }

    /// Length, count or branch.
    @inlinable var high: Int { Int(UInt32(truncatingIfNeeded: payload >> 32)) }
}
