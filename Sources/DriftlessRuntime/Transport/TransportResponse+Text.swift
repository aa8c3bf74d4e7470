// Responses from text, for the tests of those who use a client.
import HTTPTypes

extension TransportResponse {
    /// A response with a JSON body.
    ///
    /// - Parameters:
    ///   - text: The body as it goes over the wire.
    ///   - status: The HTTP status, such as 200.
    public static func json(_ text: String, status: Int = 200) -> TransportResponse {
        TransportResponse(
            status: HTTPResponse.Status(code: status),
            headers: [.contentType: "application/json"],
            body: Array(text.utf8)
        )
    }
}
