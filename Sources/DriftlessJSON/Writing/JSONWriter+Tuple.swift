// Writes arrays whose elements are described by their positions.

@_spi(Generated) extension JSONWriter {
    /// Writes an element.
    public mutating func element(
        _ value: some JSONEncodable,
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        separate()
        let start = buffer.count
        let outer = exchangeStyle(style)
        value.encode(to: &self)
        exchangeStyle(outer)
        if !rules.isEmpty {
            check(rules, from: start)
        }
        needsComma = true
    }

    /// Writes an element unless it, or one before it, is absent.
    public mutating func element(
        _ value: some JSONEncodable,
        style: TextStyle = .standard,
        rules: [JSONRule] = [],
        ifWhole isWhole: inout Bool
    ) {
        isWhole = isWhole && !value.isLeftOut
        if isWhole {
            element(value, style: style, rules: rules)
        }
    }

    /// Writes all elements that follow.
    public mutating func elements(_ values: [some JSONEncodable], style: TextStyle = .standard) {
        for value in values {
            element(value, style: style)
        }
    }

    /// Writes all elements that follow, unless one before them is absent.
    public mutating func elements(
        _ values: [some JSONEncodable],
        style: TextStyle = .standard,
        ifWhole isWhole: inout Bool
    ) {
        if isWhole {
            elements(values, style: style)
        }
    }
}
