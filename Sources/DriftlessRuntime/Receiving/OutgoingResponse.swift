// What a receiver says back, as any server can send it.
@_spi(Generated) public import DriftlessJSON
public import HTTPTypes

/// The response to a request that the provider sent.
public struct OutgoingResponse: Sendable {
    /// The HTTP status, such as 200.
    public var status: Int
    /// The header fields to send.
    public var headers: HTTPFields
    /// The body; empty where there is none.
    public var body: HTTPBody

    /// Creates a response for an HTTP server to send.
    public init(status: Int, headers: HTTPFields = HTTPFields(), body: HTTPBody = HTTPBody()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Writes the documented parts of a response.
@_spi(Generated) public struct OutgoingResponseWriter {
    /// Headers and bodies are written as those of requests are.
    var message: ClientRequest

    /// - Parameter operation: As the document spells it.
    public init(operation: String) {
        message = ClientRequest(messageOf: operation)
    }

    /// Sets the body to JSON.
    public mutating func json<Value: JSONEncodable>(
        _ value: Value,
        contentType: String = "application/json",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        message.json(value, contentType: contentType, style: style, rules: rules)
    }

    /// Sets the body to a form whose fields are the members of the value.
    public mutating func form<Value: JSONEncodable>(
        _ value: Value,
        fields: [FormFields] = [],
        contentType: String = "application/x-www-form-urlencoded",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        message.form(value, fields: fields, contentType: contentType, style: style, rules: rules)
    }

    /// Sets the body to parts that are the members of the value.
    public mutating func multipart<Value: JSONEncodable>(
        _ value: Value,
        parts: [PartFields] = [],
        contentType: String = "multipart/form-data",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        message.multipart(value, parts: parts, contentType: contentType, style: style, rules: rules)
    }

    /// Sets the body to parts without names that are the elements of a list.
    public mutating func orderedParts<Value: JSONEncodable>(
        _ value: Value,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, []),
        contentType: String = "multipart/mixed",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        message.orderedParts(
            value,
            prefix: prefix,
            others: others,
            contentType: contentType,
            style: style,
            rules: rules
        )
    }

    /// Sets the body to JSON values, one a line or one a record.
    public mutating func jsonItems<Item: JSONEncodable & Sendable>(
        _ value: SentItems<Item>,
        contentType: String,
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        message.jsonItems(value, contentType: contentType, style: style, rules: rules)
    }

    /// Sets the body to text in UTF-8.
    public mutating func text(_ value: String, contentType: String = "text/plain; charset=utf-8") {
        message.text(value, contentType: contentType)
    }

    /// Sets the body to bytes or a stream of them.
    public mutating func bytes(_ value: HTTPBody, contentType: String = "application/octet-stream") {
        message.bytes(value, contentType: contentType)
    }

    /// Sets a header; nothing where the value is nil.
    public mutating func header<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        message.header(name, value, style: style)
    }

    /// Sets a header to a list: `a,b`. Nothing where the list is nil or empty.
    public mutating func headerList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value]?,
        style: TextStyle = .standard
    ) {
        message.headerList(name, values, style: style)
    }

    /// Sets a header by the shape that the value has; nothing where it is nil, null, or has no elements.
    public mutating func headerValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        _ object: HeaderObjectStyle = .joined,
        style: TextStyle = .standard
    ) {
        message.headerValue(name, value, object, style: style)
    }

    /// Sets a header to JSON text; nothing where the value is nil.
    public mutating func headerJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        message.headerJSON(name, value, style: style)
    }

    /// Notes where a status is none of those that the document describes together, such as `4XX`.
    public mutating func check(_ status: Int, in range: Range<Int>) {
        if !range.contains(status) {
            message.refuse("status", rule: "in \(range.lowerBound)...\(range.upperBound - 1)", value: "\(status)")
        }
    }

    /// The response.
    ///
    /// - Throws: `ArgumentError` with all documented rules that are broken.
    public func response(_ status: Int) throws(ArgumentError) -> OutgoingResponse {
        guard message.violations.isEmpty else {
            throw ArgumentError(operation: message.operation, violations: message.violations)
        }
        return OutgoingResponse(status: status, headers: message.headers, body: message.body)
    }
}
