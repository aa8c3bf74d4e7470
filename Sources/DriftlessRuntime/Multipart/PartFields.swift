// How the properties of a multipart body become its parts: OpenAPI's Encoding Object, as one choice.

/// Parts that are written in one way.
@_spi(Generated) public struct PartFields: Sendable {
    let style: FormFieldStyle
    let contentType: String?
    let nested: NestedParts?
    let names: [String]

    /// - Parameters:
    ///   - style: `.content` where the document gives none: each element of a list is a part.
    ///   - contentType: As the document spells it: a media type, a range such as `image/*`, or several with commas. Nil where the
    ///     value tells it.
    ///   - nested: What the parts of each part are, where it is multipart itself.
    ///   - names: Of the properties.
    public init(
        _ style: FormFieldStyle = .content,
        contentType: String? = nil,
        nested: NestedParts? = nil,
        _ names: [String]
    ) {
        self.style = style
        self.contentType = contentType
        self.nested = nested
        self.names = names
    }
}
