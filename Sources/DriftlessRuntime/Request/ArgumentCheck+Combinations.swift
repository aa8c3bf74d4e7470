// The rules between several parameters, which documents state in words: `x-driftless-parameter-rules`.

@_spi(Generated) extension ArgumentCheck {
    /// All of the parameters are given, or none.
    ///
    /// - Parameter parameters: Their names, and whether each is given.
    @inlinable
    public mutating func together(_ parameters: [(name: String, isGiven: Bool)]) {
        var given = 0
        for parameter in parameters {
            given += parameter.isGiven ? 1 : 0
        }
        if given != 0, given != parameters.count {
            noteApart(parameters)
        }
    }

    @usableFromInline
    mutating func noteApart(_ parameters: [(name: String, isGiven: Bool)]) {
        let given = parameters.filter(\.isGiven).map(\.name).joined(separator: ", ")
        for parameter in parameters where !parameter.isGiven {
            note(parameter.name, "given together with \(given), or neither", nil)
        }
    }

    /// Each parameter that is given is greater than those before it.
    @inlinable
    public mutating func ascending<Value: Comparable & ParameterEncodable>(
        _ parameters: [(name: String, value: Value?)]
    ) {
        var previous: (name: String, value: Value)?
        for parameter in parameters {
            guard let value = parameter.value else {
                continue
            }
            if let previous, !(previous.value < value) {
                note(parameter.name, "greater than \(previous.name) (\(previous.value.parameterText))", text: value)
            }
            previous = (parameter.name, value)
        }
    }
}
