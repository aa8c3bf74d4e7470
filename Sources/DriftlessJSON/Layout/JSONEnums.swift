// What generated enums promise to the runtime: they keep what is new, and are what they are sent as.

/// An enum of strings: those that its spec lists, and perhaps others.
public protocol JSONStringCases: JSONValueDecodable {
    /// The cases that the spec lists, in its order.
    static var allKnownCases: [Self] { get }

    /// Whether a value that the spec does not list is an error.
    static var refusesOthers: Bool { get }

    /// The text as it is sent and received.
    var rawValue: String { get }
}

/// An enum of strings that keeps values which its spec does not list. Generated code conforms to it.
public protocol JSONStringEnum: JSONStringCases {
    /// The case for a text that the spec does not list.
    static func unrecognized(rawValue: String) -> Self
}

extension JSONStringEnum {
    public static var refusesOthers: Bool { false }

    /// The case for that text, `unrecognized` where the spec does not list it.
    public init(rawValue: String) {
        self = Self.knownCase(rawValue) ?? .unrecognized(rawValue: rawValue)
    }

    /// The case at that index of `allKnownCases`; the index is always one of them.
    @usableFromInline
    init(knownCase index: Int) {
        let cases = Self.allKnownCases
        self = cases.indices.contains(index) ? cases[index] : .unrecognized(rawValue: "")
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

    /// Adds what `==` compares.
    @inlinable
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}

extension JSONStringCases {
    public static var jsonKind: JSONKind { JSONKind(.enumeration(self)) }

    public func encode(to json: inout JSONWriter) {
        json.string(rawValue)
    }

    /// The text as it is sent and received.
    public var description: String { rawValue }

    /// The values that the spec lists, in its order.
    public static var jsonNames: [String] { allKnownCases.map(\.rawValue) }

    /// Whether the spec lists the text, compared byte for byte.
    @_spi(Generated) public static func isListed(_ rawValue: String) -> Bool {
        // By index: iterators and closures cost several times as much in code that does not know the type.
        let cases = allKnownCases
        var index = 0
        while index < cases.count {
            if cases[index].rawValue.hasSameBytes(as: rawValue) { return true }
            index += 1
        }
        return false
    }

    /// The case of that text, compared byte for byte; nil where the spec does not list it.
    public static func knownCase(_ rawValue: String) -> Self? {
        allKnownCases.first { $0.rawValue.hasSameBytes(as: rawValue) }
    }
}

/// An enum of integers: those that its spec lists, and perhaps others.
public protocol JSONIntegerCases: JSONValueDecodable {
    /// The cases that the spec lists, in its order.
    static var allKnownCases: [Self] { get }

    /// Whether a number that the spec does not list is an error.
    static var refusesOthers: Bool { get }

    /// The number as it is sent and received.
    var rawValue: Int { get }
}

/// An enum of integers that keeps values which its spec does not list. Generated code conforms to it.
public protocol JSONIntegerEnum: JSONIntegerCases {
    /// The case for a number that the spec does not list.
    static func unrecognized(rawValue: Int) -> Self
}

extension JSONIntegerCases {
    public static var jsonKind: JSONKind { JSONKind(.integerEnumeration(self)) }

    public func encode(to json: inout JSONWriter) {
        json.integer(rawValue)
    }

    /// The number's digits.
    public var description: String { String(rawValue) }
}

extension JSONIntegerEnum {
    public static var refusesOthers: Bool { false }

    /// The case for that number, `unrecognized` where the spec does not list it.
    public init(rawValue: Int) {
        self = Self.allKnownCases.first { $0.rawValue == rawValue } ?? .unrecognized(rawValue: rawValue)
    }

    @inlinable
    public init(decoding slot: JSONSlot) {
        self.init(rawValue: slot.integer)
    }

    /// Whether both are sent as the same number: an unrecognized one that the spec lists is the listed one.
    @inlinable
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Adds what `==` compares.
    @inlinable
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}
