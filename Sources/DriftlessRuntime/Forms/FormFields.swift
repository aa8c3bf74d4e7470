// How the fields of a form are spelled: OpenAPI's Encoding Object, as one choice.

/// How a value becomes fields of a form (OpenAPI 3.2 §4.15 Encoding Object).
@_spi(Generated) public enum FormFieldStyle: Hashable, Sendable {
    /// By what the value is, where the document gives neither a style nor a media type: `k=v`; a list as `k=a&k=b`; an object,
    /// and a list in a list, as JSON.
    case content
    /// As JSON, each element of a list by itself: `contentType: application/json`.
    case json
    /// An object as the text of a form, each element of a list by itself: `contentType: application/x-www-form-urlencoded`.
    case form
    /// `k=v`, `k=a&k=b`, `a=1&b=2`: `form` with `explode`.
    case exploded
    /// `k=v`, `k=a,b`, `k=a,1,b,2`, with the separator as it goes over the wire.
    case joined(String)
    /// `k=v`, `k[a]=1&k[b][c]=2`, and lists in the given spelling.
    case deepObject(DeepListStyle)
}

/// The fields of a form that are written in one way.
@_spi(Generated) public struct FormFields: Sendable {
    let style: FormFieldStyle
    let escaping: ParameterEscaping
    let names: [String]

    /// - Parameters:
    ///   - escaping: `.keepingReserved` for `allowReserved`.
    ///   - names: Of the properties.
    public init(_ style: FormFieldStyle, escaping: ParameterEscaping = .all, _ names: [String]) {
        self.style = style
        self.escaping = escaping
        self.names = names
    }
}
