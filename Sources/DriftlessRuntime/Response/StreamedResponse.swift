// A response whose body is still on its way.
public import HTTPTypes

/// The response to a ``ClientRequest`` whose operation wants to read the body while it comes.
@_spi(Generated) public struct StreamedResponse: Sendable {
    /// The operation as the document spells it.
    public let operation: String
    /// The HTTP status, such as 200.
    public let status: Int
    public let headers: HTTPFields
    /// The body, with any content coding undone. Reading it throws `ClientError`: where it is larger than the limit,
    /// does not come on within the time limit, or breaks off.
    public let body: HTTPBody
    private let request: ClientRequest
    private let limits: TransportLimits
    private let response: TransportResponse

    /// - Parameter limits: How much of the body is read.
    init(to request: ClientRequest, _ response: TransportResponse, limits: TransportLimits) {
        let head = ClientResponse(to: request, response, body: [])
        operation = request.operation
        self.request = request
        self.limits = limits
        self.response = response
        status = head.status
        headers = head.headers
        body = head.carriesContent ? response.body.bounded(by: limits.maximumStreamSize, for: operation) : HTTPBody()
    }

    /// Whether the server says that it did what was asked: a status of 200 to 299.
    public var isSuccess: Bool { 200..<300 ~= status }

    /// The response without its body.
    var head: ClientResponse { ClientResponse(to: request, response, body: []) }

    /// The response with all of its body: what errors are made of.
    ///
    /// - Throws: `ClientError.transport` where the body cannot be read whole within the limits.
    public func collected() async throws(ClientError) -> ClientResponse {
        do {
            let body = try await body.collect(upTo: limits.maximumBodySize)
            return ClientResponse(to: request, response, body: body)
        } catch {
            throw ClientError(sending: operation, thrown: error)
        }
    }
}
