// Strings, numbers and Boolean values are decoded from one record.

extension String: JSONValueDecodable {
    public static var jsonKind: JSONKind { .string }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self = slot.string
    }
}

extension Int: JSONValueDecodable {
    public static var jsonKind: JSONKind { .integer }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self = slot.integer
    }
}

extension Int32: JSONValueDecodable {
    public static var jsonKind: JSONKind { .integer32 }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(truncatingIfNeeded: slot.record.pointee.payload)
    }
}

extension Int64: JSONValueDecodable {
    public static var jsonKind: JSONKind { .integer64 }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(bitPattern: slot.record.pointee.payload)
    }
}

extension UInt64: JSONValueDecodable {
    public static var jsonKind: JSONKind { .unsigned }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self = slot.record.pointee.payload
    }
}

extension UInt32: JSONValueDecodable {
    public static var jsonKind: JSONKind { .unsigned32 }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(truncatingIfNeeded: slot.record.pointee.payload)
    }
}

extension Double: JSONValueDecodable {
    public static var jsonKind: JSONKind { .number }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(bitPattern: slot.record.pointee.payload)
    }
}

extension Float: JSONValueDecodable {
    public static var jsonKind: JSONKind { .float }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(Double(bitPattern: slot.record.pointee.payload))
    }
}

extension Bool: JSONValueDecodable {
    public static var jsonKind: JSONKind { .boolean }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self = slot.record.pointee.payload != 0
    }
}
