// What generated enums promise to the runtime: they keep what is new, and are what they are sent as.

/// An enum of strings: those that its spec lists, and perhaps others.
public protocol JSONStringCases: JSONValueDecodable, JSONEncodable, Hashable, CustomStringConvertible {
    /// The values that the spec lists, in its order.
    static var jsonNames: [String] { get }

    /// The cases of `jsonNames`, in the same order.
    static var allKnownCases: [Self] { get }

    /// Whether a value that the spec does not list is an error.
    static var refusesOthers: Bool { get }

    /// The case at that index of `jsonNames`; the index is always one of them.
    init(knownCase index: Int)

    /// The text as it is sent and received.
    var rawValue: String { get }
}

/// An enum of strings that keeps values which its spec does not list. Generated code conforms to it.
public protocol JSONStringEnum: JSONStringCases {
    /// The case for that text, `unrecognized` where the spec does not list it.
    init(rawValue: String)
}

extension JSONStringEnum {
    public static var refusesOthers: Bool { false }

    public init(knownCase index: Int) {
        let cases = Self.allKnownCases
        self = cases.indices.contains(index) ? cases[index] : Self(rawValue: "")
    }

    @inlinable
    public init(decoding slot: JSONSlot) {
        if let index = slot.knownCase {
            self.init(knownCase: index)
        } else {
            self.init(rawValue: slot.string)
        }
    }

    /// Whether both are sent as the same text: an unrecognized one that the spec lists is the listed one.
    @inlinable
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue.hasSameBytes(as: right.rawValue)
    }

    @inlinable
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}

extension JSONStringCases {
    public static var jsonProgram: JSONProgram { JSONProgram(linking: JSONKind(.enumeration(self))) }

    public func encode(to json: inout JSONWriter) {
        json.string(rawValue)
    }

    /// The text as it is sent and received.
    public var description: String { rawValue }

    /// The case of that text, compared byte for byte; nil where the spec does not list it.
    public static func knownCase(_ rawValue: String) -> Self? {
        let cases = allKnownCases
        guard let index = jsonNames.firstIndex(where: { $0.hasSameBytes(as: rawValue) }), index < cases.count else {
            return nil
        }
        return cases[index]
    }
}

/// An enum of integers: those that its spec lists, and perhaps others.
public protocol JSONIntegerCases: JSONValueDecodable, JSONEncodable, Hashable, CustomStringConvertible {
    /// The cases that the spec lists, in its order.
    static var allKnownCases: [Self] { get }

    /// Whether a number that the spec does not list is an error.
    static var refusesOthers: Bool { get }

    /// The number as it is sent and received.
    var rawValue: Int { get }
}

/// An enum of integers that keeps values which its spec does not list. Generated code conforms to it.
public protocol JSONIntegerEnum: JSONIntegerCases {
    /// The case for that number, `unrecognized` where the spec does not list it.
    init(rawValue: Int)
}

extension JSONIntegerCases {
    public func encode(to json: inout JSONWriter) {
        json.integer(rawValue)
    }

    /// The number's digits.
    public var description: String { String(rawValue) }
}

extension JSONIntegerEnum {
    public static var refusesOthers: Bool { false }

    public static var jsonProgram: JSONProgram { .integer }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(rawValue: slot.integer)
    }

    /// Whether both are sent as the same number: an unrecognized one that the spec lists is the listed one.
    @inlinable
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    @inlinable
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}
