// What a documentation page says, as plain values: names, types, flags, values, and no sentences.

/// The facts of one page of a provider's documentation.
///
/// Equal facts have equal values: whoever makes one sorts it with `sorted()`.
package struct DocumentFacts: Hashable, Sendable {
    /// The page's heading.
    package var title: String
    /// Nil on a page that documents no operation, such as a list of error codes.
    package var operation: OperationFacts?
    /// Tables of fields that belong to no operation, such as the error responses that all operations have in common, and
    /// those of an operation's page that nothing refers to.
    package var structures: [StructureFacts]
    /// The rows of tables of error codes, but for those that a field refers to: they are the field's values.
    package var errorCodes: [ErrorCodeFacts]
    /// The rows of tables of status codes, on a page that documents no operation.
    package var statusCodes: [Int]
    /// Whether a part of the page could not be read, so that it says more than this.
    package var isPartial: Bool

    package init(
        title: String,
        operation: OperationFacts? = nil,
        structures: [StructureFacts] = [],
        errorCodes: [ErrorCodeFacts] = [],
        statusCodes: [Int] = [],
        isPartial: Bool = false
    ) {
        self.title = title
        self.operation = operation
        self.structures = structures
        self.errorCodes = errorCodes
        self.statusCodes = statusCodes
        self.isPartial = isPartial
    }
}

package struct OperationFacts: Hashable, Sendable {
    /// The name that the provider's own tools use (`CreateBigkeyScanTask`), where the page links to one.
    package var name: String?
    /// Upper case: `GET`.
    package var method: String
    /// With `{name}` templates, without the query: `/v1.0/{project_id}/instances`.
    package var path: String
    /// The names of the query that is printed behind the path, whether or not a table describes them.
    package var queryNames: [String]
    package var parameters: [ParameterFacts]
    /// The fields of the request's body; nil where the page describes none.
    package var request: ShapeFacts?
    package var responses: [ResponseFacts]
    package var samples: [SampleFacts]

    package init(
        name: String? = nil,
        method: String,
        path: String,
        queryNames: [String] = [],
        parameters: [ParameterFacts] = [],
        request: ShapeFacts? = nil,
        responses: [ResponseFacts] = [],
        samples: [SampleFacts] = []
    ) {
        self.name = name
        self.method = method
        self.path = path
        self.queryNames = queryNames
        self.parameters = parameters
        self.request = request
        self.responses = responses
        self.samples = samples
    }
}

package struct ParameterFacts: Hashable, Sendable {
    package enum Location: String, Hashable, Sendable, CaseIterable {
        case path, query, header, cookie
    }

    package var location: Location
    package var field: FieldFacts

    package init(location: Location, field: FieldFacts) {
        self.location = location
        self.field = field
    }
}

package struct ResponseFacts: Hashable, Sendable {
    /// Nil where the page speaks of the normal response and names no status.
    package var status: Int?
    /// Nil where the page describes no body.
    package var body: ShapeFacts?
    package var headers: [FieldFacts]

    package init(status: Int?, body: ShapeFacts? = nil, headers: [FieldFacts] = []) {
        self.status = status
        self.body = body
        self.headers = headers
    }
}

/// A table of fields with the name that its caption or heading gives it.
package struct StructureFacts: Hashable, Sendable {
    package var name: String
    package var fields: [FieldFacts]

    package init(name: String, fields: [FieldFacts]) {
        self.name = name
        self.fields = fields
    }
}

package struct ErrorCodeFacts: Hashable, Sendable {
    /// As printed: `DBS.200022`, `111400060`.
    package var code: String
    /// The status that comes with it, where the page says.
    package var status: Int?

    package init(code: String, status: Int? = nil) {
        self.code = code
        self.status = status
    }
}

/// A sample that the page shows: what it is of, and what kind of text it is.
package struct SampleFacts: Hashable, Sendable {
    package enum Direction: String, Hashable, Sendable, CaseIterable {
        case request, response
    }

    package enum Content: String, Hashable, Sendable, CaseIterable {
        /// A JSON text (RFC 8259).
        case json
        /// Meant to be JSON, and none: curly quotes, for example.
        case brokenJSON = "broken json"
        /// A request line, with or without a JSON body behind it.
        case http
        case text
    }

    package var direction: Direction
    /// The status that stands above the sample; nil where none does.
    package var status: Int?
    package var content: Content

    package init(direction: Direction, status: Int? = nil, content: Content) {
        self.direction = direction
        self.status = status
        self.content = content
    }
}
