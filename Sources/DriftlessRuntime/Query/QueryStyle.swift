// How lists and objects stand in a query: OpenAPI's style and explode, as one choice.

/// How the elements of a list become query text (OpenAPI 3.1 §4.8.12.2 `style` and `explode`).
@_spi(Generated) public enum ListStyle: Hashable, Sendable {
    /// `k=a&k=b`: `form` with `explode`.
    case exploded
    /// `k=a,b`: one pair; the separator is given as it goes over the wire: `,` for `form`, `%20` for `spaceDelimited`,
    /// `%7C` or `|` for `pipeDelimited`, all without `explode`.
    case joined(String)
}

/// How the members of an object become query text.
@_spi(Generated) public enum ObjectStyle: Hashable, Sendable {
    /// `a=1&b=2`: `form` with `explode`; the parameter's own name is not sent.
    case exploded
    /// `k=a,1,b,2`: names and values in turn, with the separator as it goes over the wire.
    case joined(String)
    /// `k[a]=1&k[b]=2`, with the brackets escaped: `deepObject`.
    case deepObject
}

/// Members of an object as a parameter; nil values are left out.
@_spi(Generated) public typealias ParameterMembers = [(name: String, value: (any ParameterEncodable)?)]

/// A member of an object whose text follows a style of its own.
@_spi(Generated) public struct StyledParameter<Value: ParameterEncodable>: ParameterEncodable {
    public var value: Value
    public var style: TextStyle

    public init(_ value: Value, style: TextStyle) {
        self.value = value
        self.style = style
    }

    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        value.appendText(to: &text, style: self.style)
    }
}
