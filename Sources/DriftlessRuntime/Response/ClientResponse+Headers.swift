// How typed headers of a response are read.
import HTTPTypes

@_spi(Generated) extension ClientResponse {
    /// A header that the document requires.
    ///
    /// - Throws: `ClientError.response` where it is missing or its text is not of the type.
    public func header<Value: JSONValueDecodable>(_ name: String, _ shape: HeaderShape) throws(ClientError) -> Value {
        guard let value: Value = try optionalHeader(name, shape) else {
            throw error(.missingHeader(name))
        }
        return value
    }

    /// A header that may be missing.
    ///
    /// - Throws: `ClientError.response` where its text is not of the type.
    public func optionalHeader<Value: JSONValueDecodable>(
        _ name: String,
        _ shape: HeaderShape
    ) throws(ClientError) -> Value? {
        switch shape.reading(of: name, in: headers, as: Value.self) {
        case .absent: return nil
        case .value(let value): return value
        case .unreadable(let text): throw error(.invalidHeader(name, value: text, expected: shape.phrase))
        }
    }
}
