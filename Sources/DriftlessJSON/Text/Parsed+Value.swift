// A text's value in ordinary code: its members, comparisons with it, and literals for it.

extension Parsed {
    /// A member of the value; nil where the text has no value.
    ///
    /// `backup.beginTime?.secondsSinceEpoch` reads like a member of the value itself.
    public subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member? {
        value?[keyPath: member]
    }

    /// A member of the value that may be nil itself.
    public subscript<Member>(dynamicMember member: KeyPath<Value, Member?>) -> Member? {
        value?[keyPath: member]
    }

    /// Takes a value.
    public init(_ value: Value) {
        self = .value(value)
    }

    /// Whether the text has this value. One that is unrecognized has none.
    public static func == (parsed: Parsed, value: Value) -> Bool { parsed.value == value }

    public static func == (value: Value, parsed: Parsed) -> Bool { parsed.value == value }

    public static func != (parsed: Parsed, value: Value) -> Bool { parsed.value != value }

    public static func != (value: Value, parsed: Parsed) -> Bool { parsed.value != value }
}

/// A text without a value is neither less nor greater than anything.
extension Parsed where Value: Comparable {
    public static func < (parsed: Parsed, value: Value) -> Bool { parsed.value.map { $0 < value } ?? false }

    public static func <= (parsed: Parsed, value: Value) -> Bool { parsed.value.map { $0 <= value } ?? false }

    public static func > (parsed: Parsed, value: Value) -> Bool { parsed.value.map { $0 > value } ?? false }

    public static func >= (parsed: Parsed, value: Value) -> Bool { parsed.value.map { $0 >= value } ?? false }
}

extension Parsed: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Value.IntegerLiteralType) {
        self = .value(Value(integerLiteral: value))
    }
}

extension Parsed: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Value.BooleanLiteralType) {
        self = .value(Value(booleanLiteral: value))
    }
}
