// An operation with its parameters, bodies and responses; path-level parameters are already merged in.

package struct Operation: Sendable {
    /// As written: `get` in lower case where OpenAPI has a key for the method, or a name of `additionalOperations`.
    package var method: String
    /// As written, with `{name}` templates.
    package var path: String
    package var operationID: String?
    /// Of the value of `operationId`.
    package var operationIDOrigin: Origin?
    package var summary: String?
    package var description: String?
    package var tags: [String]
    package var isDeprecated: Bool
    package var parameters: [Parameter]
    package var requestBody: RequestBody?
    package var responses: [Response]
    /// The operation's or its path's; empty where the document's servers hold.
    package var servers: [Server]
    /// Nil where the document's requirements hold; empty where the operation needs nothing.
    package var security: [SecurityRequirement]?
    package var callbacks: [NamedCallback]
    package var externalDocs: ExternalDocs?
    package var pagination: Pagination?
    package var parameterRules: ParameterRules
    package var documentReference: DocumentReference?
    package var origin: Origin

    /// The method as requests have it: `GET`. Methods have case (RFC 9110, section 9.1).
    package var requestMethod: String {
        PathsReader.methods.contains(method) ? method.uppercased() : method
    }

    /// The path without its query and without what stands behind `#`. Templates are here and nowhere else.
    package var requestPath: String {
        String(path.prefix { $0 != "?" && $0 != "#" })
    }

    /// What stands behind the `?` of the path's key, which is sent as it is: `action=list`. Nil where there is no `?`. What stands
    /// behind `#`, which some documents have to tell two operations apart, is not sent.
    package var literalQuery: String? {
        let sent = path.prefix { $0 != "#" }
        return sent.firstIndex(of: "?").map { String(sent[sent.index(after: $0)...]) }
    }
}

package struct NamedCallback: Sendable {
    package var name: String
    package var id: CallbackID
}

package struct Parameter: Sendable {
    package enum Location: String, Hashable, Sendable, CaseIterable {
        case path, query, header, cookie
        /// The whole query, since 3.2.
        case querystring
    }

    package enum Style: String, Hashable, Sendable, CaseIterable {
        case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject
        /// As cookies are written, without percent-encoding; since 3.2.
        case cookie
    }

    package var name: String
    package var location: Location
    package var description: String?
    package var isRequired: Bool
    package var isDeprecated: Bool
    /// As written, or the location's default.
    package var style: Style
    /// As written, or the style's default.
    package var explodes: Bool
    package var allowsReserved: Bool
    /// A parameter that may be sent without a value; deprecated by OpenAPI 3.1.
    package var allowsEmptyValue: Bool
    package var hasExamples: Bool
    package var schema: SchemaID
    /// The media type where the parameter has `content` instead of `schema`.
    package var contentType: String?
    /// Where the description of that media type stands.
    package var contentOrigin: Origin?
    /// `x-driftless-client-parameter`: given once to the client, not to each call.
    package var isClientParameter: Bool
    package var documentReference: DocumentReference?
    package var origin: Origin
}

package struct MediaType: Sendable {
    /// As written: `application/json; charset=utf-8`.
    package var name: String
    package var schema: SchemaID?
    /// Of each item of a body that is a sequence of values, such as `application/jsonl`; since 3.2.
    package var itemSchema: SchemaID?
    /// How properties of a form or multipart body are written, where the document says so.
    package var encodings: [Encoding]
    /// How the first parts of a multipart body are written, by position; since 3.2.
    package var prefixEncodings: [Encoding] = []
    /// Whether a part whose schema says nothing is bytes, as it is since 3.1 (§4.8.15.1); before, it is any value.
    package var takesUnstatedAsBytes = false
    /// How the other parts are written.
    package var itemEncoding: Encoding?
    package var hasExamples: Bool
    package var origin: Origin
}

/// How one property of a form or multipart body is written.
package struct Encoding: Sendable {
    /// Empty for a part that is told by its position.
    package var propertyName: String
    /// As written; may be a list with commas.
    package var contentType: String?
    package var style: Parameter.Style?
    package var explodes: Bool?
    package var allowsReserved: Bool
    /// Of the part of a multipart body.
    package var headers: [Header]
    /// Of the parts of a part that is multipart itself; since 3.2.
    package var encodings: [Encoding] = []
    package var prefixEncodings: [Encoding] = []
    package var itemEncodings: [Encoding] = []
    package var origin: Origin
}

package struct RequestBody: Sendable {
    package var description: String?
    package var isRequired: Bool
    package var content: [MediaType]
    package var origin: Origin
}

package enum StatusPattern: Hashable, Sendable {
    case exact(Int)
    /// `4XX` is `range(4)`.
    case range(Int)
    case `default`
}

package struct Response: Sendable {
    package var status: StatusPattern
    package var summary: String?
    package var description: String
    package var headers: [Header]
    package var content: [MediaType]
    package var links: [Link]
    package var origin: Origin
}

package struct Header: Sendable {
    package var name: String
    package var description: String?
    package var isRequired: Bool
    package var isDeprecated: Bool
    package var hasExamples: Bool
    /// As written, or false, which is the default of the only style of headers, `simple`.
    package var explodes: Bool
    package var schema: SchemaID
    /// The media type where the header has `content` instead of `schema`.
    package var contentType: String?
    /// Where the description of that media type stands.
    package var contentOrigin: Origin?
    package var origin: Origin
}

/// `x-driftless-pagination` of an operation.
package struct Pagination: Sendable {
    package enum Style: String, Hashable, Sendable, CaseIterable {
        /// The position parameter counts records.
        case offset
        /// The position parameter counts pages.
        case page
    }
    package var style: Style
    /// The name of the query parameter that says where the page begins.
    package var position: String
    /// The name of the query parameter that says how many records a page holds.
    package var limit: String
    /// The position of the first record or page: 0 or 1.
    package var base: Int
    /// The property of the response that holds the records.
    package var items: String
    /// The property of the response that holds the number of all records.
    package var total: String?
    package var origin: Origin
}

/// `x-driftless-parameter-rules` of an operation: rules between parameters, each naming them as the document does.
package struct ParameterRules: Sendable {
    package struct Rule: Sendable {
        package var parameters: [String]
        package var origin: Origin
    }
    /// All of them are given, or none.
    package var together: [Rule]
    /// Each is later, or larger, than the one before.
    package var ascending: [Rule]

    package init(together: [Rule] = [], ascending: [Rule] = []) {
        self.together = together
        self.ascending = ascending
    }
}
