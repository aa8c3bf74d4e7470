// How bodies become bytes.
import HTTPTypes

@_spi(Generated) extension ClientRequest {
    /// Sets the body to JSON; nothing where the value is nil.
    ///
    /// - Parameter mediaType: As the document spells it, such as `application/merge-patch+json`.
    public mutating func json<Value: JSONEncodable>(_ value: Value?, mediaType: String = "application/json") {
        if let value {
            setBody(value.jsonBytes(), mediaType: mediaType)
        }
    }

    /// Sets the body to text in UTF-8; nothing where the value is nil.
    public mutating func text(_ value: String?, mediaType: String = "text/plain; charset=utf-8") {
        if let value {
            setBody(Array(value.utf8), mediaType: mediaType)
        }
    }

    /// Sets the body to bytes as they are; nothing where the value is nil.
    public mutating func bytes(_ value: [UInt8]?, mediaType: String = "application/octet-stream") {
        if let value {
            setBody(value, mediaType: mediaType)
        }
    }

    /// Sets the body to a form whose fields were written as the query of a target without a path.
    public mutating func form(_ fields: RequestTarget) {
        violations += fields.violations
        setBody(Array(fields.text.bytes.dropFirst()), mediaType: "application/x-www-form-urlencoded")
    }

    private mutating func setBody(_ bytes: [UInt8], mediaType: String) {
        body = bytes
        headers[.contentType] = mediaType
    }
}
