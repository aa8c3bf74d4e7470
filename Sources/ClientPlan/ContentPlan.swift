// Bodies, one model both ways: media types, how their bytes are read and written, and whether they come whole.

/// A body in one media type, of a request or of a response.
package struct ContentPlan: Equatable, Sendable {
    /// How a value becomes bytes.
    package enum Codec: String, Hashable, Sendable {
        case json, form, multipart, text, bytes
        /// As bytes: no XML is read or written.
        case xml
        /// A JSON value a line, or a record (RFC 7464).
        case jsonLines
        /// `text/event-stream`
        case events
    }

    package enum Delivery: String, Hashable, Sendable { case whole, stream }

    /// What the case of a choice between contents is called.
    package var symbol: SymbolID
    /// As the document writes it: `application/json; charset=utf-8`, `image/*`.
    package var mediaType: String
    package var codec: Codec
    package var delivery: Delivery
    package var type: TypeUse
    /// Media types of the document that carry the same value in the same way; the first is the one that is used.
    package var alternatives: [String]
    /// What is checked where the value is sent, besides what its type has checked.
    package var rules: [ValueRule] = []
    /// Where the body is a sequence of values, each of the type: how they are read.
    package var items: StreamItems?
    /// The properties of a form that are not written by what they are.
    package var fields: [FieldEncoding] = []
    /// The properties of a multipart body that are not written by what they are.
    package var parts: [PartEncoding] = []

    /// Of a multipart body whose parts have no names; nil where they have.
    package var order: PartOrder?
    /// The headers of such parts, of all positions: each part comes, or is sent, with those that it has.
    package var itemHeaders: [HeaderPlan] = []

    package init(
        symbol: SymbolID,
        mediaType: String,
        codec: Codec,
        delivery: Delivery,
        type: TypeUse,
        alternatives: [String] = [],
        rules: [ValueRule] = [],
        items: StreamItems? = nil,
        fields: [FieldEncoding] = []
    ) {
        self.symbol = symbol
        self.mediaType = mediaType
        self.codec = codec
        self.delivery = delivery
        self.type = type
        self.alternatives = alternatives
        self.rules = rules
        self.items = items
        self.fields = fields
    }

    /// Whether whoever sends the body has to say what it is: the document gives a range of types, and bytes do not tell.
    package var needsMediaType: Bool { codec == .bytes && mediaType.contains("*") }

    /// All media types of the document that are read alike: bodies of JSON are asked for in one of them.
    package var readable: [String] { codec == .json ? [mediaType] : [mediaType] + alternatives }

    /// Whether whoever receives the body has to be told what it is: several types are read alike, and it is not JSON.
    package var tellsMediaType: Bool {
        items == nil && codec != .json && (readable.count > 1 || mediaType.contains("*"))
    }
}

/// How the values of a stream are read.
package struct StreamItems: Hashable, Sendable {
    package enum Form: String, Hashable, Sendable {
        /// Each is JSON: a line, or the data of an event.
        case json
        /// The data of an event, as text.
        case text
        /// A whole event as an object, its data a text.
        case event
        /// A whole event as an object, its data JSON where that is an object or an array.
        case jsonEvent
        /// A part of a multipart body.
        case part
    }

    package var form: Form
    /// What says that no more will come: the data of an event, or a line.
    package var end: String?

    package init(form: Form, end: String? = nil) {
        self.form = form
        self.end = end
    }
}

extension [ContentPlan] {
    /// The headers of parts without names, each once: text where their types differ, and required where each of the contents
    /// requires it.
    package var itemHeaders: [HeaderPlan] {
        var merged: [HeaderPlan] = []
        let described = filter { !$0.itemHeaders.isEmpty }
        for header in described.flatMap(\.itemHeaders) {
            guard let index = merged.firstIndex(where: { $0.symbol == header.symbol }) else {
                merged.append(header)
                continue
            }
            if header.need == .optional { merged[index].need = .optional }
            if header.type != merged[index].type || header.codec != merged[index].codec {
                merged[index].type = .string
                merged[index].codec = .simple
            }
        }
        for index in merged.indices
        where !described.allSatisfy({ $0.itemHeaders.contains { $0.symbol == merged[index].symbol } }) {
            merged[index].need = .optional
        }
        return merged
    }
}

/// The body of a request.
package struct RequestPlan: Equatable, Sendable {
    /// The argument.
    package var symbol: SymbolID
    /// The argument that says the media type, where the only content is a range.
    package var contentTypeSymbol: SymbolID?
    package var need: ArgumentNeed
    /// Those that can be sent, the preferred one first; never empty.
    package var contents: [ContentPlan]
    package var documentation: Documentation

    package init(
        symbol: SymbolID,
        contentTypeSymbol: SymbolID?,
        need: ArgumentNeed,
        contents: [ContentPlan],
        documentation: Documentation
    ) {
        self.symbol = symbol
        self.contentTypeSymbol = contentTypeSymbol
        self.need = need
        self.contents = contents
        self.documentation = documentation
    }
}
