// Arrays, dictionaries and optionals are decoded from the records that theirs leads to.

extension Optional: JSONValueDecodable where Wrapped: JSONValueDecodable {
    public static var jsonKind: JSONKind { .nullable(Wrapped.jsonKind) }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self = slot.isEmpty ? nil : Wrapped(decoding: slot)
    }
}

extension Array: JSONValueDecodable where Element: JSONValueDecodable {
    public static var jsonKind: JSONKind { .array(Element.jsonKind) }

    @inlinable
    public init(decoding slot: JSONSlot) {
        let count = slot.elementCount(.array)
        self.init(unsafeUninitializedCapacity: count) { buffer, initializedCount in
            // The buffer has room for `count` elements, and as many records are linked.
            var record = slot.records + slot.record.pointee.low
            for index in 0..<count {
                let element = Element(decoding: JSONSlot(record: record, records: slot.records, text: slot.text))
                buffer.initializeElement(at: index, to: element)
                record = slot.records + Int(record.pointee.link)
            }
            initializedCount = count
        }
    }
}

extension Dictionary: JSONValueDecodable where Key == String, Value: JSONValueDecodable {
    public static var jsonKind: JSONKind { .map(Value.jsonKind) }

    /// Of a key that comes twice, the last value counts; also where the spellings differ in nothing but composed and
    /// decomposed letters, which are one key to `String`. ``JSONObject`` keeps both.
    @inlinable
    public init(decoding slot: JSONSlot) {
        let count = slot.elementCount(.map)
        self.init(minimumCapacity: count)
        var record = slot.records + slot.record.pointee.low
        for _ in 0..<count {
            let key = JSONSlot(record: record, records: slot.records, text: slot.text)
            let value = JSONSlot(record: record + 1, records: slot.records, text: slot.text)
            self[key.string] = Value(decoding: value)
            record = slot.records + Int(record.pointee.link)
        }
    }
}

extension JSONObject: JSONValueDecodable {
    public static var jsonKind: JSONKind { .map(.any) }

    /// Of a name that comes twice, the last value counts.
    public init(decoding slot: JSONSlot) {
        var members: [Member] = []
        var record = slot.records + slot.record.pointee.low
        for _ in 0..<slot.elementCount(.map) {
            let name = JSONSlot(record: record, records: slot.records, text: slot.text)
            let value = JSONSlot(record: record + 1, records: slot.records, text: slot.text)
            members.append(Member(name: name.string, value: JSONValue(decoding: value)))
            record = slot.records + Int(record.pointee.link)
        }
        self.init(members)
    }
}

extension JSONSlot {
    /// How many elements or members are linked from this place.
    @inlinable
    func elementCount(_ tag: JSONRecord.Tag) -> Int {
        record.pointee.tag == tag ? record.pointee.high : 0
    }
}
