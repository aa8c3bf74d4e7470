// A response whose body is still on its way.
public import HTTPTypes

/// The response to a ``ClientRequest`` whose operation wants to read the body while it comes.
@_spi(Generated) public struct StreamedResponse: Sendable {
    /// The operation as the document spells it.
    public let operation: String
    /// The HTTP status, such as 200.
    public let status: Int
    public let headers: HTTPFields
    /// The body, with any content coding undone. Reading it throws `ClientError`: where it is larger than the limit, does not
    /// come within the time limit of the whole call, or breaks off.
    public let body: HTTPBody
    private let request: ClientRequest
    private let limit: Int
    private let response: TransportResponse

    /// - Parameter limit: The most bytes that are read of the body.
    init(to request: ClientRequest, _ response: TransportResponse, limit: Int) {
        let head = ClientResponse(to: request, response, body: [])
        operation = request.operation
        self.request = request
        self.limit = limit
        self.response = response
        status = head.status
        headers = head.headers
        body = head.carriesContent ? response.body.bounded(by: limit, for: operation) : HTTPBody()
    }

    /// Whether the server says that it did what was asked: a status of 200 to 299.
    public var isSuccess: Bool { 200..<300 ~= status }

    /// The response with all of its body: what errors are made of.
    ///
    /// - Throws: `ClientError.transport` where the body cannot be read whole within the limits.
    public func collected() async throws(ClientError) -> ClientResponse {
        do {
            let body = try await body.collect(upTo: limit)
            return ClientResponse(to: request, response, body: body)
        } catch {
            throw ClientError(sending: operation, thrown: error)
        }
    }
}
