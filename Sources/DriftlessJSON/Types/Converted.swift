// Types of one's own in place of generated ones: made from a JSON value, and made into one again.

/// What a type of one's own offers that stands for a schema (`types` in driftless.yaml).
///
/// A type for a schema of strings conforms to `TextParsable` instead.
public protocol JSONConvertible: Hashable, Sendable {
    /// The value that a JSON value means; nil where it means none.
    init?(_ json: JSONValue)

    /// The value as it is sent.
    var json: JSONValue { get }
}

/// A value of a type of one's own, or the JSON value where the type has none for it: one odd value never loses a whole response.
public enum Converted<Value: JSONConvertible>: Hashable, Sendable {
    /// The JSON value's meaning.
    case value(Value)
    /// What came, where the type makes no value of it.
    case unrecognized(JSONValue)

    /// The value, where there is one.
    public var value: Value? {
        if case .value(let value) = self { return value }
        return nil
    }

    /// Takes a JSON value.
    public init(_ json: JSONValue) {
        self = Value(json).map { .value($0) } ?? .unrecognized(json)
    }

    /// What is sent.
    public var json: JSONValue {
        switch self {
        case .value(let value): value.json
        case .unrecognized(let json): json
        }
    }
}

extension Converted: JSONValueDecodable {
    public static var jsonKind: JSONKind { .any }

    public init(decoding slot: JSONSlot) {
        self.init(JSONValue(decoding: slot))
    }
}

extension Converted: JSONEncodable {
    public func encode(to writer: inout JSONWriter) {
        json.encode(to: &writer)
    }
}
