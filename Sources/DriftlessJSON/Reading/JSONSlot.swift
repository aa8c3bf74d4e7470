// How decoded types read what the scanner found: without failing, since the scanner has checked it all.

/// The place of one value among those that the scanner found. Valid only while the initialiser that received it runs.
public struct JSONSlot {
    // The record lies within the scanner's block that starts at `records`, and the offsets in it within the text: the
    // scanner wrote them so, and frees both only after the root's initialiser has returned.
    @usableFromInline let record: UnsafePointer<JSONRecord>
    @usableFromInline let records: UnsafePointer<JSONRecord>
    @usableFromInline let text: UnsafePointer<UInt8>

    @inlinable
    init(record: UnsafePointer<JSONRecord>, records: UnsafePointer<JSONRecord>, text: UnsafePointer<UInt8>) {
        self.record = record
        self.records = records
        self.text = text
    }

    /// Whether the member was left out or is `null`.
    @inlinable var isEmpty: Bool { record.pointee.tag.rawValue <= JSONRecord.Tag.null.rawValue }

    @inlinable var isNull: Bool { record.pointee.tag == .null }

    @inlinable var isAbsent: Bool { record.pointee.tag == .absent }

    /// The value of the type that the context asks for.
    @_spi(Generated) @inlinable
    public func value<Value: JSONValueDecodable>() -> Value {
        Value(decoding: self)
    }

    /// The members of an object; of anything else none, and generated code that asks for one gets an empty slot.
    @inlinable var members: JSONSlots {
        let record = record.pointee
        return JSONSlots(
            block: records + (record.tag == .object ? record.low : 0),
            count: record.tag == .object ? record.high : 0,
            records: records,
            text: text
        )
    }

    /// The index of a known case of an enum.
    @inlinable var knownCase: Int? {
        record.pointee.tag == .knownCase ? Int(truncatingIfNeeded: record.pointee.payload) : nil
    }

    @inlinable var integer: Int {
        Int(truncatingIfNeeded: record.pointee.payload)
    }

    /// The branch of a union, -1 where none fitted.
    @inlinable var branch: Int {
        record.pointee.tag == .union ? Int(Int32(truncatingIfNeeded: record.pointee.high)) : -1
    }

    /// The value of a union's branch.
    @inlinable var chosen: JSONSlot {
        JSONSlot(
            record: record.pointee.tag == .union ? records + record.pointee.low : record,
            records: records,
            text: text
        )
    }

    /// Whether a string has escapes among its bytes.
    @inlinable var isEscaped: Bool { record.pointee.tag == .escapedString }

    /// The bytes of a string, escapes unresolved, or the text of any value.
    @inlinable var bytes: UnsafeBufferPointer<UInt8> {
        switch record.pointee.tag {
        case .string, .escapedString, .any:
            UnsafeBufferPointer(start: text + record.pointee.low, count: record.pointee.high)
        default:
            UnsafeBufferPointer(start: text, count: 0)
        }
    }

    /// The text of a string.
    @usableFromInline var string: String {
        if isEscaped {
            return String(decoding: JSONEscape.resolved(bytes), as: UTF8.self)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The places of an object's members, in the order of its layout.
public struct JSONSlots {
    @usableFromInline let block: UnsafePointer<JSONRecord>
    @usableFromInline let count: Int
    @usableFromInline let records: UnsafePointer<JSONRecord>
    @usableFromInline let text: UnsafePointer<UInt8>

    @inlinable
    init(
        block: UnsafePointer<JSONRecord>,
        count: Int,
        records: UnsafePointer<JSONRecord>,
        text: UnsafePointer<UInt8>
    ) {
        self.block = block
        self.count = count
        self.records = records
        self.text = text
    }

    /// The member at that index of the layout.
    @_spi(Generated) @inlinable
    public subscript<Value: JSONValueDecodable>(index: Int) -> Value {
        Value(decoding: slot(index))
    }

    /// The members that the layout does not name.
    ///
    /// - Parameter index: The number of the layout's fields.
    @_spi(Generated) @inlinable
    public subscript<Value: JSONValueDecodable>(additional index: Int) -> [String: Value] {
        [String: Value](decoding: slot(index))
    }

    /// The members that the layout does not name, of any kind and in the order of the text.
    ///
    /// - Parameter index: The number of the layout's fields.
    @_spi(Generated)
    public subscript(additional index: Int) -> JSONObject {
        JSONObject(decoding: slot(index))
    }

    /// An index that the layout does not have, which no generator writes, finds record 0, which is always empty.
    @inlinable
    func slot(_ index: Int) -> JSONSlot {
        let isInside = UInt(bitPattern: index) < UInt(bitPattern: count)
        return JSONSlot(record: isInside ? block + index : records, records: records, text: text)
    }
}
