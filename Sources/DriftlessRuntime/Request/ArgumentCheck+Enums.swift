// The rule that an argument is one of the documented values.

@_spi(Generated) extension ArgumentCheck {
    /// One of the values that the document lists: an open enum must not be `unrecognized` where it is sent.
    @inlinable
    public mutating func knownValue<Value: JSONStringCases>(_ parameter: String, _ value: Value?) {
        if let value, !Value.allKnownCases.contains(value) {
            noteUnknown(parameter, value)
        }
    }

    /// The same for each element of a list.
    @inlinable
    public mutating func knownValues<Value: JSONStringCases>(_ parameter: String, _ values: [Value]?) {
        for value in values ?? [] {
            knownValue(parameter, value)
        }
    }

    /// One of the numbers that the document lists.
    @inlinable
    public mutating func knownValue<Value: JSONIntegerCases>(_ parameter: String, _ value: Value?, _ known: [Int]) {
        if let value, !known.contains(value.rawValue) {
            note(parameter, "one of " + known.map(\.description).joined(separator: ", "), "\(value.rawValue)")
        }
    }

    /// The same for each element of a list.
    @inlinable
    public mutating func knownValues<Value: JSONIntegerCases>(_ parameter: String, _ values: [Value]?, _ known: [Int]) {
        for value in values ?? [] {
            knownValue(parameter, value, known)
        }
    }

    /// One of the values of any kind that the document lists.
    public mutating func knownValue<Value: JSONValueEnum>(_ parameter: String, _ value: Value?) {
        if let value, !Value.jsonValues.contains(value.rawValue) {
            note(parameter, "one of " + Value.jsonValues.map(\.description).joined(separator: ", "), value.description)
        }
    }

    /// The same for each element of a list.
    public mutating func knownValues<Value: JSONValueEnum>(_ parameter: String, _ values: [Value]?) {
        for value in values ?? [] {
            knownValue(parameter, value)
        }
    }

    @usableFromInline
    mutating func noteUnknown<Value: JSONStringCases>(_ parameter: String, _ value: Value) {
        note(parameter, "one of " + Value.jsonNames.joined(separator: ", "), value.rawValue)
    }
}
