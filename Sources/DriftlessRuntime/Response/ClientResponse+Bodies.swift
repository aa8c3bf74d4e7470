// How bodies that are not JSON are taken.

@_spi(Generated) extension ClientResponse {
    /// The body as text.
    ///
    /// - Throws: `ClientError.response` where it is not UTF-8.
    public func text() throws(ClientError) -> String {
        guard let text = String(validating: body, as: UTF8.self) else {
            throw error(.invalidText)
        }
        return text
    }

    /// The body as it came.
    public func bytes() -> [UInt8] {
        body
    }
}
