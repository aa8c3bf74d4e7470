// How bodies become bytes.
@_spi(Generated) public import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension ClientRequest {
    /// Sets the body to JSON; nothing where the value is nil.
    ///
    /// - Parameters:
    ///   - contentType: As the document spells it, such as `application/merge-patch+json`.
    ///   - style: For times and Boolean texts in the value.
    ///   - rules: What the document asks of the value itself.
    public mutating func json<Value: JSONEncodable>(
        _ value: Value?,
        contentType: String = "application/json",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        if let value {
            let (bytes, broken) = value.checkedJSONBytes(style: style, rules: rules)
            for (path, rule) in broken {
                refuse("body" + path.dropFirst(), rule: rule.rule, value: rule.value)
            }
            setBody(HTTPBody(bytes), contentType: contentType)
        }
    }

    /// Sets the body to text in UTF-8; nothing where the value is nil.
    public mutating func text(_ value: String?, contentType: String = "text/plain; charset=utf-8") {
        if let value {
            setBody(HTTPBody(value), contentType: contentType)
        }
    }

    /// Sets the body to bytes as they are; nothing where the value is nil.
    public mutating func bytes(_ value: [UInt8]?, contentType: String = "application/octet-stream") {
        if let value {
            setBody(HTTPBody(value), contentType: contentType)
        }
    }

    /// Sets the body to bytes or a stream of them; nothing where the value is nil.
    ///
    /// - Parameter contentType: As the document spells it, or as the caller has it for a range such as `image/*`.
    @_disfavoredOverload
    public mutating func bytes(_ value: HTTPBody?, contentType: String = "application/octet-stream") {
        if let value {
            setBody(value, contentType: contentType)
        }
    }

    mutating func setBody(_ body: HTTPBody, contentType: String) {
        self.body = body
        guard HTTPField.isValidValue(contentType), !contentType.isEmpty, !contentType.utf8.contains(UInt8(ascii: "*"))
        else {
            refuse("Content-Type", rule: "one media type, such as 'image/png'", value: contentType)
            return
        }
        headers[.contentType] = contentType
    }
}
