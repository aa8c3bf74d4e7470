// What enums of values of several kinds promise to the runtime: they keep what is new, and are what they are sent as.

/// An enum of values of any kind that keeps values which its spec does not list. Generated code conforms to it.
public protocol JSONValueEnum: JSONValueDecodable, JSONEncodable, Hashable, CustomStringConvertible {
    /// The values that the spec lists, in its order.
    static var jsonValues: [JSONValue] { get }

    /// The cases of `jsonValues`, in the same order.
    static var allKnownCases: [Self] { get }

    /// The case for that value, `unrecognized` where the spec does not list it.
    init(rawValue: JSONValue)

    /// The value as it is sent and received.
    var rawValue: JSONValue { get }
}

extension JSONValueEnum {
    public static var jsonProgram: JSONProgram { JSONProgram(linking: JSONKind(.valueEnumeration(self))) }

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
        let cases = allKnownCases
        guard let index = jsonValues.firstIndex(of: rawValue), index < cases.count else { return nil }
        return cases[index]
    }

    /// Whether both are sent as the same value: an unrecognized one that the spec lists is the listed one.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}
