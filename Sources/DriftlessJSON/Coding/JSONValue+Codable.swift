// Any JSON value through the encoders and decoders of Foundation and others, for which it is what its kind is.

extension JSONValue: Codable {
    /// Reads any value that the decoder has: of a property list also a Boolean value, a number, a string, an array or a dictionary.
    ///
    /// A number has the digits that the decoder gives: at most those of a `Double` where it is no integer of 64 bits.
    public init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: MemberName.self) {
            self = .object(
                JSONObject(
                    try members.allKeys.map { name in
                        JSONObject.Member(
                            name: name.stringValue,
                            value: try members.decode(JSONValue.self, forKey: name)
                        )
                    }
                )
            )
        } else if var elements = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !elements.isAtEnd { values.append(try elements.decode(JSONValue.self)) }
            self = .array(values)
        } else {
            self = try JSONValue(try decoder.singleValueContainer())
        }
    }

    private init(_ container: any SingleValueDecodingContainer) throws {
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let boolean = try? container.decode(Bool.self) {
            self = .boolean(boolean)
        } else if let integer = try? container.decode(Int64.self) {
            self = .number(JSONNumber(integer))
        } else if let integer = try? container.decode(UInt64.self) {
            self = .number(JSONNumber(integer))
        } else if let number = JSONNumber(try container.decode(Double.self)) {
            self = .number(number)
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a number that JSON has not")
        }
    }

    /// Writes the value as what it is: an object as a keyed container, an array as an unkeyed one.
    ///
    /// - Throws: `EncodingError` for a number that neither an integer of 64 bits nor a `Double` holds: it would be another one.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let object):
            var container = encoder.container(keyedBy: MemberName.self)
            for member in object.members {
                try container.encode(member.value, forKey: MemberName(stringValue: member.name))
            }
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .boolean(let boolean):
            var container = encoder.singleValueContainer()
            try container.encode(boolean)
        case .string(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .number(let number):
            try Self.encode(number, to: encoder)
        }
    }

    private static func encode(_ number: JSONNumber, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let integer = number.integer {
            try container.encode(integer)
        } else if let integer = UInt64(number.text) {
            try container.encode(integer)
        } else if JSONNumber(number.double) == number {
            try container.encode(number.double)
        } else {
            throw EncodingError.invalidValue(
                number.text,
                EncodingError.Context(
                    codingPath: encoder.codingPath,
                    debugDescription: "a number with more digits than a Double holds"
                )
            )
        }
    }

    /// A member of an object.
    private struct MemberName: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }
}
