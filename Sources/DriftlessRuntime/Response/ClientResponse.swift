// An answer as an operation gets it, and the errors it can turn into.
public import HTTPTypes

/// The answer to a ``ClientRequest``, before it is decoded. The input of the public second half of a call.
public struct ClientResponse: Sendable {
    /// The operation as the document spells it.
    public let operation: String
    /// The HTTP status, such as 200.
    public let status: Int
    public let headers: HTTPFields
    /// The body, with any content coding undone.
    public let body: [UInt8]
    /// What a middleware found out about the answer.
    public var explanation: (any AnswerExplanation)?
    /// How many attempts led to the answer; nil where retries had nothing to do with it.
    public var retries: RetryReport?
    /// Who wants to know what the body has that the document does not say.
    var driftObservers: [DriftObserver] = []
    /// What becomes of values in the body that do not fit their types.
    var leniency = JSONLeniency.none

    public init(operation: String, status: Int, headers: HTTPFields, body: [UInt8]) {
        self.operation = operation
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The answer that a transport gave to a request of the operation.
    public init(operation: String, _ response: TransportResponse) {
        self.init(
            operation: operation,
            status: response.status.code,
            headers: response.headers,
            body: response.body
        )
        explanation = response.explanation
        retries = response.retries
        driftObservers = response.driftObservers
        leniency = response.leniency
    }
}

extension ClientResponse {
    /// The error for an answer whose status the document does not describe. A status of 400 or more is still the server
    /// saying that it failed.
    @_spi(Generated) public func undocumented() -> ClientError {
        status >= 400 ? .server(serverError()) : error(.unexpectedStatus)
    }

    /// The error for an answer that the document describes without a body.
    @_spi(Generated) public func failure() -> ClientError {
        .server(serverError())
    }

    func serverError() -> ServerError {
        var error = ServerError(operation: operation, status: status, headers: headers, rawBody: body)
        error.explanation = explanation
        error.retries = retries
        return error
    }

    func error(_ problem: ResponseError.Problem) -> ClientError {
        .response(
            ResponseError(problem, operation: operation, status: status, headers: headers, rawBody: body)
        )
    }
}
