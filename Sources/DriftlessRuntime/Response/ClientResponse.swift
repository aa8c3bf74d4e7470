// A response as an operation gets it, and the errors it can turn into.
public import HTTPTypes

/// The response to a ``ClientRequest``, before it is decoded. What `output(of:)` of an operation takes.
public struct ClientResponse: Sendable {
    /// The operation as the document spells it.
    public let operation: String
    /// The HTTP status, such as 200.
    public let status: Int
    /// The header fields, as they came.
    public let headers: HTTPFields
    /// The body, with any content coding undone; empty where the response carries no content.
    public let body: [UInt8]
    /// Whether the response can have a body, whatever a document or a header says: one to HEAD has none, nor has one with
    /// the status 204, 205 or 304 (RFC 9110 §6.4.1, §15.3.6).
    public let carriesContent: Bool
    private var noted = ResponseNotes.Holder()
    /// What is hidden wherever the response is spoken of.
    var secrets: CallSecrets?
    /// What becomes of values in the body that do not fit their types.
    var leniency = JSONLeniency.none
    private var streaming: SharedValue<ReceivedStream>?

    /// What a middleware found out about the response.
    public var explanation: (any ResponseExplanation)? {
        get { noted.notes.explanation }
        set { noted.notes.explanation = newValue }
    }

    /// How many attempts led to the response; nil where retries had nothing to do with it.
    public var retries: RetryReport? {
        get { noted.notes.retries }
        set { noted.notes.retries = newValue }
    }

    /// Who wants to know what the body has that the document does not say.
    var driftObservers: [DriftObserver] {
        get { noted.notes.driftObservers }
        set { noted.notes.driftObservers = newValue }
    }

    /// The body where it is still on its way, and `body` is empty.
    var stream: ReceivedStream? {
        get { streaming?.value }
        set { streaming = newValue.map { SharedValue($0) } }
    }

    /// Whether nobody asked to be told of drift.
    var isUnobserved: Bool { noted.isEmpty || driftObservers.isEmpty }

    /// Creates a response to decode, wherever it came from.
    public init(operation: String, status: Int, headers: HTTPFields, body: [UInt8]) {
        self.operation = operation
        self.status = status
        self.headers = headers
        carriesContent = Self.carriesContent(status: status)
        self.body = carriesContent ? body : []
    }

    /// The whole response that a transport gave to a request of the operation.
    ///
    /// - Parameters:
    ///   - operation: The operation, by its `operationId`.
    ///   - response: One whose body is whole, as transports give it unless they are asked for a stream. A stream is not
    ///     read, and counts as no body.
    public init(operation: String, _ response: TransportResponse) {
        self.init(operation, .whole, response, response.body.bytes ?? [], response.secrets)
    }

    /// The response that a transport gave to the request.
    ///
    /// - Parameters:
    ///   - request: The request that was sent.
    ///   - response: What came, but for its body.
    ///   - body: All of the response's body.
    public init(to request: ClientRequest, _ response: TransportResponse, body: [UInt8]) {
        self.init(request.operation, request.expectation, response, body, response.secrets)
    }

    /// - Parameter secrets: Instead of those that the response has.
    init(
        _ operation: String,
        _ expectation: Expectation,
        _ response: borrowing TransportResponse,
        _ body: [UInt8],
        _ secrets: CallSecrets?
    ) {
        self.operation = operation
        status = response.status.code
        headers = response.headers
        carriesContent = expectation == .whole && Self.carriesContent(status: status)
        self.body = carriesContent ? body : []
        noted = response.noted
        self.secrets = secrets
        leniency = response.leniency
    }

    /// What a request's method lets its response have.
    enum Expectation: Sendable {
        /// A head and a body.
        case whole
        /// No body: HEAD (RFC 9110 §9.3.2).
        case headOnly
    }

    private static func carriesContent(status: Int) -> Bool {
        switch status {
        case 100..<200, 204, 205, 304: false
        default: true
        }
    }

    /// Whether the server says that it did what was asked: a status of 200 to 299.
    public var isSuccess: Bool { 200..<300 ~= status }
}

extension ClientResponse {
    /// The error for a response whose status the document does not describe. A status of 400 or more is still the server
    /// saying that it failed.
    @_spi(Generated) public func undocumented() -> ClientError {
        status >= 400 ? .server(serverError()) : error(.unexpectedStatus)
    }

    /// The error for a response that the document describes without a body.
    @_spi(Generated) public func failure() -> ClientError {
        .server(serverError())
    }

    func serverError() -> ServerError {
        var error = ServerError(operation: operation, status: status, headers: headers, rawBody: body)
        error.explanation = explanation
        error.retries = retries
        error.redaction = redaction
        return error
    }

    func error(_ problem: ResponseError.Problem) -> ClientError {
        let error = ResponseError(problem, operation: operation, status: status, headers: headers, rawBody: body)
        return ClientError.response(error).hiding(redaction)
    }

    /// What texts about the response must not show. To be made where there is something to say, and once for all of it.
    package var redaction: Redaction {
        Redaction((secrets?.all ?? []) + SecretParts.of(headers))
    }
}

extension ClientResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `RDSListBackups: 200 OK, 1024 bytes`
    public var description: String {
        "\(operation): \(StatusMeaning.text(of: status)), \(body.count) bytes"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(self, children: ["description": description, "headers": headers.shown(redaction)])
    }
}
