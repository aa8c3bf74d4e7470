// How a parameter or a body stands that the document describes by a media type of JSON.

/// A value whose text is JSON.
struct JSONParameter: ParameterEncodable {
    let json: [UInt8]

    func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.bytes += json
    }
}

@_spi(Generated) extension RequestBuilder {
    /// Appends `name=` and the value as JSON, escaped: OpenAPI's `content: application/json` in the place of `schema`.
    /// Nothing where the value is nil.
    public func queryJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        query(name, value.map { JSONParameter(json: parameterJSON(of: name, $0, style: style)) })
    }

    /// Appends the value as JSON, escaped, as a part of the path.
    public func pathJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value,
        style: TextStyle = .standard
    ) {
        pathSegment(name, JSONParameter(json: parameterJSON(of: name, value, style: style)))
    }

    /// Adds a cookie of JSON, escaped; nothing where the value is nil.
    public func cookieJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        cookie(name, value.map { JSONParameter(json: parameterJSON(of: name, $0, style: style)) })
    }
}

@_spi(Generated) extension MessageBuilder {
    /// Sets a header to JSON; nothing where the value is nil.
    public func headerJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        header(name, value.map { JSONParameter(json: parameterJSON(of: name, $0, style: style)) })
    }
}
