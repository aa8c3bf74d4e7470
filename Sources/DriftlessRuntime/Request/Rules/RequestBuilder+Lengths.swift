// The rules of JSON Schema for the lengths of texts and lists.

@_spi(Generated) extension RequestBuilder {
    /// At least that many characters, counted as Unicode scalars (JSON Schema Validation §6.3.2, RFC 8259 §7).
    public func minLength(_ parameter: String, _ value: String?, _ bound: Int) {
        if let value, value.unicodeScalars.count < bound {
            refuse(parameter, rule: "at least \(bound) \(bound == 1 ? "character" : "characters") long", value: value)
        }
    }

    /// At most that many characters (§6.3.1).
    public func maxLength(_ parameter: String, _ value: String?, _ bound: Int) {
        // A scalar has at least one byte, and counting bytes is free.
        if let value, value.utf8.count > bound, value.unicodeScalars.count > bound {
            refuse(parameter, rule: "at most \(bound) \(bound == 1 ? "character" : "characters") long", value: value)
        }
    }

    /// At least that many elements (§6.4.2).
    public func minItems<Values: Collection>(_ parameter: String, _ values: Values?, _ bound: Int) {
        if let count = values?.count, count < bound {
            refuse(
                parameter,
                rule: "a list of at least \(bound) \(bound == 1 ? "element" : "elements")",
                value: "\(count) of them"
            )
        }
    }

    /// At most that many elements (§6.4.1).
    public func maxItems<Values: Collection>(_ parameter: String, _ values: Values?, _ bound: Int) {
        if let count = values?.count, count > bound {
            refuse(
                parameter,
                rule: "a list of at most \(bound) \(bound == 1 ? "element" : "elements")",
                value: "\(count) of them"
            )
        }
    }

    /// No element twice (§6.4.3).
    public func uniqueItems<Values: Collection>(
        _ parameter: String,
        _ values: Values?
    ) where Values.Element: Hashable {
        guard let values, values.count > 1 else {
            return
        }
        var seen = Set<Values.Element>()
        for value in values where !seen.insert(value).inserted {
            refuse(parameter, rule: "a list without duplicates", value: "a list with '\(value)' twice")
            return
        }
    }
}
