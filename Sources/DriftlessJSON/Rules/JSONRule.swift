// What a document asks of a value beyond its type: JSON Schema Validation 2020-12, section 6.

/// A rule for a value that is sent. A rule says nothing of values of a type that it does not concern.
@_spi(Generated) public struct JSONRule: Sendable {
    indirect enum Form: Sendable {
        case minimum(JSONNumber)
        case maximum(JSONNumber)
        case exclusiveMinimum(JSONNumber)
        case exclusiveMaximum(JSONNumber)
        case multipleOf(JSONNumber)
        case minLength(Int)
        case maxLength(Int)
        case pattern(TextPattern)
        case listed([String])
        case minItems(Int)
        case maxItems(Int)
        case uniqueItems
        case items([JSONRule])
        case item(Int, [JSONRule])
        case rest(Int, [JSONRule])
        case minProperties(Int)
        case maxProperties(Int)
        case member(String, [JSONRule])
        case names([JSONRule])
        case values([JSONRule], pattern: TextPattern?, besides: [String])
        case hidden
        /// A rule that was written wrongly, which generators do not do.
        case none
    }

    let form: Form

    private init(_ form: Form) {
        self.form = form
    }
}

@_spi(Generated) extension JSONRule {
    /// The value is a secret: what is said of one that breaks the other rules does not show it, nor what is in it.
    public static var hidden: JSONRule { JSONRule(.hidden) }

    /// A number of at least the bound, compared exactly.
    public static func minimum(_ bound: String) -> JSONRule { number(bound, Form.minimum) }

    /// A number of at most the bound.
    public static func maximum(_ bound: String) -> JSONRule { number(bound, Form.maximum) }

    /// A number greater than the bound.
    public static func exclusiveMinimum(_ bound: String) -> JSONRule { number(bound, Form.exclusiveMinimum) }

    /// A number less than the bound.
    public static func exclusiveMaximum(_ bound: String) -> JSONRule { number(bound, Form.exclusiveMaximum) }

    /// A whole multiple of the number, exactly: 19.99 is one of 0.01.
    public static func multipleOf(_ divisor: String) -> JSONRule { number(divisor, Form.multipleOf) }

    /// A string of at least so many characters, counted as code points (RFC 8259, section 7).
    public static func minLength(_ count: Int) -> JSONRule { JSONRule(.minLength(count)) }

    /// A string of at most so many characters.
    public static func maxLength(_ count: Int) -> JSONRule { JSONRule(.maxLength(count)) }

    /// A string in which the expression is found. One that cannot be matched asks nothing.
    public static func pattern(_ source: String) -> JSONRule {
        JSONRule(TextPattern(source).map(Form.pattern) ?? .none)
    }

    /// One of the strings.
    public static func listed(_ texts: [String]) -> JSONRule { JSONRule(.listed(texts)) }

    /// An array of at least so many elements.
    public static func minItems(_ count: Int) -> JSONRule { JSONRule(.minItems(count)) }

    /// An array of at most so many elements.
    public static func maxItems(_ count: Int) -> JSONRule { JSONRule(.maxItems(count)) }

    /// An array without an element twice; `1` and `1.0` are one number.
    public static var uniqueItems: JSONRule { JSONRule(.uniqueItems) }

    /// What holds for each element of an array.
    public static func items(_ rules: [JSONRule]) -> JSONRule { JSONRule(.items(rules)) }

    /// What holds for one element of an array.
    public static func item(_ index: Int, _ rules: [JSONRule]) -> JSONRule { JSONRule(.item(index, rules)) }

    /// What holds for each element of an array from an index on.
    public static func rest(_ start: Int, _ rules: [JSONRule]) -> JSONRule { JSONRule(.rest(start, rules)) }

    /// An object of at least so many members.
    public static func minProperties(_ count: Int) -> JSONRule { JSONRule(.minProperties(count)) }

    /// An object of at most so many members.
    public static func maxProperties(_ count: Int) -> JSONRule { JSONRule(.maxProperties(count)) }

    /// What holds for the value of one member of an object.
    public static func member(_ name: String, _ rules: [JSONRule]) -> JSONRule { JSONRule(.member(name, rules)) }

    /// What holds for the name of each member.
    public static func names(_ rules: [JSONRule]) -> JSONRule { JSONRule(.names(rules)) }

    /// What holds for the value of each member that has none of the names and, where there is a pattern, whose name matches it.
    public static func values(
        _ rules: [JSONRule],
        matching pattern: String? = nil,
        besides names: [String] = []
    ) -> JSONRule {
        JSONRule(.values(rules, pattern: pattern.flatMap { TextPattern($0) }, besides: names))
    }

    private static func number(_ text: String, _ form: (JSONNumber) -> Form) -> JSONRule {
        JSONRule(JSONNumber(text).map(form) ?? .none)
    }
}

/// A rule that a value breaks, with where the value starts in the text that was written.
package struct JSONBrokenRule: Sendable {
    package var offset: Int
    /// What the value must be: `at least 1`.
    package var rule: String
    /// What it is, in brief.
    package var value: String
}
