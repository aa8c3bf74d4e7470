// The body of a request; see `ClientRequest` for what each does.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    public func json<Value: JSONEncodable>(_ value: Value?) { request.json(value) }

    public func json<Value: JSONEncodable>(_ value: Value?, rules: [JSONRule]) { request.json(value, rules: rules) }

    @_disfavoredOverload
    public func json<Value: JSONEncodable>(
        _ value: Value?,
        contentType: String = "application/json",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        request.json(value, contentType: contentType, style: style, rules: rules)
    }

    public func text(_ value: String?) { request.text(value) }

    public func text(_ value: String?, contentType: String) { request.text(value, contentType: contentType) }

    public func bytes(_ value: [UInt8]?, contentType: String) { request.bytes(value, contentType: contentType) }

    @_disfavoredOverload
    public func bytes(_ value: HTTPBody?, contentType: String) { request.bytes(value, contentType: contentType) }

    public func jsonItems<Item: JSONEncodable & Sendable>(
        _ value: SentItems<Item>?,
        contentType: String,
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        request.jsonItems(value, contentType: contentType, style: style, rules: rules)
    }

    public func form<Value: JSONEncodable>(
        _ value: Value?,
        fields: [FormFields] = [],
        contentType: String = "application/x-www-form-urlencoded",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        request.form(value, fields: fields, contentType: contentType, style: style, rules: rules)
    }

    public func orderedParts<Value: JSONEncodable>(
        _ value: Value?,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, []),
        contentType: String = "multipart/mixed",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        request.orderedParts(
            value,
            prefix: prefix,
            others: others,
            contentType: contentType,
            style: style,
            rules: rules
        )
    }

    public func multipart<Value: JSONEncodable>(
        _ value: Value?,
        parts: [PartFields] = [],
        headers: PartHeaders = PartHeaders(),
        contentType: String = "multipart/form-data",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        request.multipart(
            value,
            parts: parts,
            headers: headers,
            contentType: contentType,
            style: style,
            rules: rules
        )
    }
}
