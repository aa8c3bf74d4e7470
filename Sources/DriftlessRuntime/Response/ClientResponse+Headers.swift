// How typed headers of a response are read.
import HTTPTypes

@_spi(Generated) extension ClientResponse {
    /// A header that the document requires.
    ///
    /// - Throws: `ClientError.response` where it is missing or its text is not of the type.
    public func header<Value: HeaderDecodable>(_ name: String) throws(ClientError) -> Value {
        guard let value: Value = try optionalHeader(name) else {
            throw error(.missingHeader(name))
        }
        return value
    }

    /// A header that may be missing.
    ///
    /// - Throws: `ClientError.response` where its text is not of the type.
    public func optionalHeader<Value: HeaderDecodable>(_ name: String) throws(ClientError) -> Value? {
        guard let field = HTTPField.Name(name), let text = headers[field] else {
            return nil
        }
        guard let value = Value(headerText: text) else {
            throw error(.invalidHeader(name, value: text, expected: Value.headerTextName))
        }
        return value
    }

    /// A header of documented values that the document requires.
    ///
    /// - Throws: `ClientError.response` where it is missing.
    public func header<Value: JSONStringEnum>(_ name: String) throws(ClientError) -> Value {
        Value(rawValue: try header(name) as String)
    }

    /// A header of documented values that may be missing.
    public func optionalHeader<Value: JSONStringEnum>(_ name: String) -> Value? {
        HTTPField.Name(name).flatMap { headers[$0] }.map { Value(rawValue: $0) }
    }
}
