// How the properties of a multipart body become its parts.

/// A property whose part is not written by what it is.
package struct PartEncoding: Equatable, Sendable {
    /// As the document spells it.
    package var name: String
    /// Nil where each element of a list is a part, and an object is JSON.
    package var form: FieldEncoding.Form?
    /// As the document spells it: one media type, a range, or several with commas.
    package var contentType: String?
    /// Those that a caller gives.
    package var headers: [PartHeader]
    /// What the parts of the part are, where it is multipart itself.
    package var nested: NestedParts?

    package init(name: String, form: FieldEncoding.Form?, contentType: String?, headers: [PartHeader] = []) {
        self.name = name
        self.form = form
        self.contentType = contentType
        self.headers = headers
    }
}

/// The parts of a part (OpenAPI 3.2 §4.15).
package indirect enum NestedParts: Equatable, Sendable {
    /// The members of an object, those that are not written by what they are.
    case named([PartEncoding])
    /// The elements of a list.
    case ordered(PartOrder)
}

/// How parts are written that are told by their positions: the elements of a list (OpenAPI 3.2 §4.14.5).
package struct PartOrder: Equatable, Sendable {
    /// Of the first parts, in their order.
    package var prefix: [PartEncoding]
    /// Of all that follow.
    package var others: PartEncoding

    package init(prefix: [PartEncoding], others: PartEncoding) {
        self.prefix = prefix
        self.others = others
    }
}

/// A header of the parts of a property, as an argument.
package struct PartHeader: Equatable, Sendable {
    /// The argument.
    package var symbol: SymbolID
    package var header: HeaderPlan

    package init(symbol: SymbolID, header: HeaderPlan) {
        self.symbol = symbol
        self.header = header
    }
}
