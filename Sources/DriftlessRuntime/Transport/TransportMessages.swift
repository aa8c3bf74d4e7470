// What goes through middlewares and transports: a whole request, and a whole answer.
public import HTTPTypes

/// A request ready to be sent, body included.
public struct TransportRequest: Sendable {
    /// The operation as the document spells it, for logs and errors.
    public var operation: String
    public var method: HTTPRequest.Method
    /// `https` or `http`.
    public var scheme: String
    /// What the `Host` header says: `host` or `host:port`.
    public var authority: String
    /// The path and, after `?`, the query, as they go over the wire.
    public var path: String
    public var headers: HTTPFields
    /// The body; empty where there is none.
    public var body: [UInt8]
    /// What the transport has to keep to.
    public var limits: TransportLimits

    public init(
        operation: String,
        method: HTTPRequest.Method,
        scheme: String,
        authority: String,
        path: String,
        headers: HTTPFields = HTTPFields(),
        body: [UInt8] = [],
        limits: TransportLimits = TransportLimits()
    ) {
        self.operation = operation
        self.method = method
        self.scheme = scheme
        self.authority = authority
        self.path = path
        self.headers = headers
        self.body = body
        self.limits = limits
    }

    /// All but the body as one value of HTTPTypes, which is put together anew each time.
    public var head: HTTPRequest {
        HTTPRequest(method: method, scheme: scheme, authority: authority, path: path, headerFields: headers)
    }

    /// Where the request goes, as one text: `https://host:8443/path?query`.
    public var url: String {
        "\(scheme)://\(authority)\(path)"
    }
}

/// An answer, body included, with any content coding such as gzip undone.
public struct TransportResponse: Sendable {
    public var status: HTTPResponse.Status
    public var headers: HTTPFields
    /// The body; empty where there is none.
    public var body: [UInt8]
    /// What a middleware found out about an answer that is an error; goes into ``ServerError``.
    public var explanation: (any AnswerExplanation)?
    /// How many attempts led to the answer; nil where retries had nothing to do with it.
    public var retries: RetryReport?
    /// Who wants to know what the body has that the document does not say; see `observeDrift`.
    var driftObservers: [DriftObserver] = []
    /// What becomes of values in the JSON that do not fit their types.
    public var leniency = JSONLeniency.none

    public init(status: HTTPResponse.Status, headers: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
