// The rule that an argument is one of the documented values.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    /// One of the values that the document lists: an open enum must not be `unrecognized` where it is sent.
    @inlinable
    public func knownValue<Value: JSONStringCases>(_ parameter: String, _ value: Value?) {
        if let value { checkKnown(parameter, value) }
    }

    /// The same for each element of a list.
    public func knownValues<Value: JSONStringCases>(_ parameter: String, _ values: [Value]?) {
        for value in values ?? [] { checkKnown(parameter, value) }
    }

    /// One of the numbers that the document lists.
    public func knownValue<Value: JSONIntegerCases>(_ parameter: String, _ value: Value?, _ known: [Int]) {
        if let value, !known.contains(value.rawValue) {
            refuse(
                parameter,
                rule: "one of " + known.map(\.description).joined(separator: ", "),
                value: "\(value.rawValue)"
            )
        }
    }

    /// The same for each element of a list.
    public func knownValues<Value: JSONIntegerCases>(_ parameter: String, _ values: [Value]?, _ known: [Int]) {
        for value in values ?? [] {
            knownValue(parameter, value, known)
        }
    }

    /// One of the values of any kind that the document lists.
    public func knownValue<Value: JSONValueEnum>(_ parameter: String, _ value: Value?) {
        if let value, !Value.jsonValues.contains(value.rawValue) {
            refuse(
                parameter,
                rule: "one of " + Value.jsonValues.map(\.description).joined(separator: ", "),
                value: value.description
            )
        }
    }

    /// The same for each element of a list.
    public func knownValues<Value: JSONValueEnum>(_ parameter: String, _ values: [Value]?) {
        for value in values ?? [] {
            knownValue(parameter, value)
        }
    }
}

extension RequestBuilder {
    @usableFromInline
    func checkKnown<Value: JSONStringCases>(_ parameter: String, _ value: Value) {
        let text = value.rawValue
        if !Value.isListed(text) {
            refuse(parameter, rule: "one of " + Value.jsonNames.joined(separator: ", "), value: text)
        }
    }
}
