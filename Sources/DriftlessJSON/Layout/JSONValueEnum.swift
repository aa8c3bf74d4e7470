// What enums of values of several kinds promise to the runtime: they keep what is new, and are what they are sent as.

/// An enum of values of any kind that keeps values which its spec does not list. Generated code conforms to it.
public protocol JSONValueEnum: JSONValueDecodable {
    /// The cases that the spec lists, in its order.
    static var allKnownCases: [Self] { get }

    /// The case for a value that the spec does not list.
    static func unrecognized(rawValue: JSONValue) -> Self

    /// The value as it is sent and received.
    var rawValue: JSONValue { get }
}

extension JSONValueEnum {
    public static var jsonKind: JSONKind { JSONKind(.valueEnumeration(self)) }

    /// The values that the spec lists, in its order.
    public static var jsonValues: [JSONValue] { allKnownCases.map(\.rawValue) }

    /// The case for that value, `unrecognized` where the spec does not list it.
    public init(rawValue: JSONValue) {
        self = Self.knownCase(rawValue) ?? .unrecognized(rawValue: rawValue)
    }

    public init(decoding slot: JSONSlot) {
        self.init(rawValue: JSONValue(decoding: slot))
    }

    public func encode(to json: inout JSONWriter) {
        rawValue.encode(to: &json)
    }

    /// The value as JSON text.
    public var description: String { rawValue.description }

    /// The case of that value; nil where the spec does not list it. `1` and `1.0` are one value.
    public static func knownCase(_ rawValue: JSONValue) -> Self? {
        allKnownCases.first { $0.rawValue == rawValue }
    }

    /// Whether both are sent as the same value: an unrecognized one that the spec lists is the listed one.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Adds what `==` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}
