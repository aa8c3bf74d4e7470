// A parameter that is the whole query (OpenAPI 3.2, `in: querystring`): its value stands there without a name.

@_spi(Generated) extension RequestBuilder {
    /// Appends the value as the query; nothing where it is nil.
    ///
    /// - Parameter name: For errors alone.
    public func wholeQuery<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        guard let value else {
            return
        }
        // Behind a query that belongs to the path, it is one more part.
        text.append(byte: UInt8(ascii: hasQuery ? "&" : "?"))
        hasQuery = true
        let start = text.bytes.count
        value.appendText(to: &text, style: style)
        endValue(of: name, from: start)
    }

    /// Appends the value as JSON, escaped; nothing where it is nil.
    ///
    /// - Parameter name: For errors alone.
    public func wholeQueryJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        wholeQuery(name, value.map { JSONParameter(json: parameterJSON(of: name, $0, style: style)) })
    }
}
