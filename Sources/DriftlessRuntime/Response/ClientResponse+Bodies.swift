// How bodies that are not JSON are taken.
import HTTPTypes

@_spi(Generated) extension ClientResponse {
    /// The body as text in the charset that `Content-Type` names: UTF-8 where it names none, US-ASCII, or ISO-8859-1.
    ///
    /// - Throws: `ClientError.response` where the body is not in that charset, or in one that is not read.
    public func text() throws(ClientError) -> String {
        let name = headers[.contentType].flatMap { MediaType($0) }?.parameter("charset")
        guard let charset = TextCharset(named: name ?? "utf-8") else {
            throw error(.unsupportedCharset(name ?? ""))
        }
        guard let text = charset.text(of: body) else {
            throw error(.invalidText)
        }
        return text
    }

    /// The body as it came.
    public func bytes() -> [UInt8] {
        body
    }
}
