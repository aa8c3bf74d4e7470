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
        guard let field = HTTPField.Name(name) else {
            return nil
        }
        let lines = headers[values: field]
        guard !lines.isEmpty else {
            return nil
        }
        for candidate in shape.candidates(lines, of: field) {
            if let value = try? Value(json: candidate) { return value }
        }
        throw error(.invalidHeader(name, value: lines.joined(separator: ", "), expected: shape.phrase))
    }
}
