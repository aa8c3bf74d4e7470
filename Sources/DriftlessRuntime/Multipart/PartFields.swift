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

/// The headers that the document describes of parts, as far as a caller gives them.
@_spi(Generated) public struct PartHeaders {
    /// Headers of a part are written as those of requests are.
    private(set) var messages: [String: MessageBuilder] = [:]
    private(set) var names: [String] = []
    private var positions: [Int: MessageBuilder] = [:]
    private var rest: (first: Int, message: MessageBuilder)?

    public init() {}

    /// The headers of the part at a position; nil where nobody gives any.
    func message(at position: Int) -> MessageBuilder? {
        if let message = positions[position] { return message }
        return rest.flatMap { $0.first <= position ? $0.message : nil }
    }

    /// The message whose headers are those of the part at a position.
    public subscript(position position: Int) -> MessageBuilder {
        mutating get {
            if let message = positions[position] { return message }
            let message = MessageBuilder("")
            positions[position] = message
            return message
        }
    }

    /// The message whose headers are those of all parts from a position on.
    public subscript(from position: Int) -> MessageBuilder {
        mutating get {
            if let rest { return rest.message }
            let message = MessageBuilder("")
            rest = (position, message)
            return message
        }
    }

    /// The message whose headers are those of the parts of a property.
    public subscript(part name: String) -> MessageBuilder {
        mutating get {
            if let message = messages[name] { return message }
            let message = MessageBuilder(name)
            messages[name] = message
            names.append(name)
            return message
        }
    }
}
