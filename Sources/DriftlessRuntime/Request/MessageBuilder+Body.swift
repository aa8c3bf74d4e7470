// How bodies become bytes.
@_spi(Generated) public import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension MessageBuilder {
    /// Sets the body to JSON; nothing where the value is nil.
    public func json<Value: JSONEncodable>(_ value: Value?) {
        if let value { setJSON(value, "application/json", .standard, []) }
    }

    public func json<Value: JSONEncodable>(_ value: Value?, rules: [JSONRule]) {
        if let value { setJSON(value, "application/json", .standard, rules) }
    }

    /// Sets the body to JSON; nothing where the value is nil.
    ///
    /// - Parameters:
    ///   - contentType: As the document spells it, such as `application/merge-patch+json`.
    ///   - style: For times and Boolean texts in the value.
    ///   - rules: What the document asks of the value itself.
    @_disfavoredOverload
    public func json<Value: JSONEncodable>(
        _ value: Value?,
        contentType: String = "application/json",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        if let value { setJSON(value, contentType, style, rules) }
    }

    private func setJSON<Value: JSONEncodable>(
        _ value: Value,
        _ contentType: String,
        _ style: TextStyle,
        _ rules: [JSONRule]
    ) {
        let (bytes, broken) = value.checkedJSONBytes(style: style, rules: rules)
        noteBroken(broken)
        setBody(HTTPBody(bytes), contentType: contentType)
    }

    /// Sets the body to text in UTF-8; nothing where the value is nil.
    public func text(_ value: String?) {
        text(value, contentType: "text/plain; charset=utf-8")
    }

    public func text(_ value: String?, contentType: String) {
        if let value { setBody(HTTPBody(value), contentType: contentType) }
    }

    /// Sets the body to bytes as they are; nothing where the value is nil.
    public func bytes(_ value: [UInt8]?, contentType: String = "application/octet-stream") {
        if let value {
            setBody(HTTPBody(value), contentType: contentType)
        }
    }

    /// Sets the body to bytes or a stream of them; nothing where the value is nil.
    ///
    /// - Parameter contentType: As the document spells it, or as the caller has it for a range such as `image/*`.
    @_disfavoredOverload
    public func bytes(_ value: HTTPBody?, contentType: String = "application/octet-stream") {
        if let value {
            setBody(value, contentType: contentType)
        }
    }

    func setBody(_ body: HTTPBody, contentType: String) {
        self.body = body
        guard HTTPField.isValidValue(contentType), !contentType.isEmpty, !contentType.utf8.contains(UInt8(ascii: "*"))
        else {
            refuse("Content-Type", rule: "one media type, such as 'image/png'", value: contentType)
            return
        }
        headers[.contentType] = contentType
    }
}
