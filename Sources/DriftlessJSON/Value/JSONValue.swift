// A JSON value of any kind.

/// A value of which no more is known than that it is JSON. Nothing is lost: numbers keep their digits, objects their order.
///
/// Values are equal when their numbers are the same number and their texts the same bytes.
public enum JSONValue: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number with all of its digits.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)
}

extension JSONValue {
    /// The string, if it is one.
    public var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The number, if it is one.
    public var number: JSONNumber? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The Boolean value, if it is one.
    public var boolean: Bool? {
        if case .boolean(let boolean) = self { boolean } else { nil }
    }

    /// The elements, if it is an array.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members, if it is an object.
    public var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// The value of an object's member, nil where there is none of that name or this is no object.
    public subscript(name: String) -> JSONValue? {
        object?[name]
    }
}

extension JSONValue: JSONValueDecodable {
    public static var jsonKind: JSONKind { .any }

    public init(decoding slot: JSONSlot) {
        var builder = JSONValueBuilder(slot.bytes)
        self = builder.build()
    }
}

extension JSONValue: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .boolean(let boolean): json.boolean(boolean)
        case .number(let number): json.number(number)
        case .string(let string): json.string(string)
        case .array(let elements): elements.encode(to: &json)
        case .object(let object): object.encode(to: &json)
        }
    }
}

extension JSONObject: JSONEncodable {
    /// Members are written in their order.
    public func encode(to json: inout JSONWriter) {
        json.beginObject()
        for member in members {
            json.member(member.name, member.value)
        }
        json.endObject()
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as JSON text.
    public var description: String { String(decoding: jsonBytes(), as: UTF8.self) }
}
