// Strings, numbers and Boolean values are decoded from one record.

extension String: JSONValueDecodable {
    public static var jsonProgram: JSONProgram { .string }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self = slot.string
    }
}

extension Int: JSONValueDecodable {
    public static var jsonProgram: JSONProgram { .integer }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self = slot.integer
    }
}

extension Int32: JSONValueDecodable {
    public static var jsonProgram: JSONProgram { .integer32 }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(truncatingIfNeeded: slot.record.pointee.payload)
    }
}

extension Int64: JSONValueDecodable {
    public static var jsonProgram: JSONProgram { .integer64 }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(bitPattern: slot.record.pointee.payload)
    }
}

extension UInt64: JSONValueDecodable {
    public static var jsonProgram: JSONProgram { .unsigned }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self = slot.record.pointee.payload
    }
}

extension UInt32: JSONValueDecodable {
    public static var jsonProgram: JSONProgram { .unsigned32 }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(truncatingIfNeeded: slot.record.pointee.payload)
    }
}

extension Double: JSONValueDecodable {
    public static var jsonProgram: JSONProgram { .number }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(bitPattern: slot.record.pointee.payload)
    }
}

extension Float: JSONValueDecodable {
    public static var jsonProgram: JSONProgram { .float }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(Double(bitPattern: slot.record.pointee.payload))
    }
}

extension Bool: JSONValueDecodable {
    public static var jsonProgram: JSONProgram { .boolean }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self = slot.record.pointee.payload != 0
    }
}
