// The rules between several parameters, which documents state in words: `x-driftless-parameter-rules`.

@_spi(Generated) extension RequestBuilder {
    /// Both parameters are given, or none.
    public func together(_ first: String, _ isFirstGiven: Bool, _ second: String, _ isSecondGiven: Bool) {
        if isFirstGiven != isSecondGiven {
            together([(first, isFirstGiven), (second, isSecondGiven)])
        }
    }

    /// All of the parameters are given, or none.
    ///
    /// - Parameter parameters: Their names, and whether each is given.
    public func together(_ parameters: [(name: String, isGiven: Bool)]) {
        let given = parameters.filter(\.isGiven).map(\.name)
        guard !given.isEmpty else { return }
        for parameter in parameters where !parameter.isGiven {
            let rule = "given together with \(given.joined(separator: ", ")), or neither"
            refuse(parameter.name, rule: rule, value: nil)
        }
    }

    /// The second parameter is greater than the first, where both are given.
    @inlinable
    public func ascending<Value: Comparable & ParameterEncodable>(
        _ first: String,
        _ low: Value?,
        _ second: String,
        _ high: Value?
    ) {
        if let low, let high { checkAscending(first, low, second, high) }
    }

    /// Each parameter that is given is greater than those before it.
    public func ascending<Value: Comparable & ParameterEncodable>(_ parameters: [(name: String, value: Value?)]) {
        var previous: (name: String, value: Value)?
        for parameter in parameters {
            guard let value = parameter.value else {
                continue
            }
            if let previous { checkAscending(previous.name, previous.value, parameter.name, value) }
            previous = (parameter.name, value)
        }
    }
}

extension RequestBuilder {
    @usableFromInline
    func checkAscending<Value: Comparable & ParameterEncodable>(
        _ first: String,
        _ low: Value,
        _ second: String,
        _ high: Value
    ) {
        guard !(low < high) else { return }
        var text = TextBuffer()
        low.appendText(to: &text, style: .standard)
        refuse(second, "greater than \(first) (\(text.string))", text: high)
    }
}
