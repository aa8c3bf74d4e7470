// What goes through middlewares and transports: a request, and a response.
public import HTTPTypes

/// A request ready to be sent.
public struct TransportRequest: Sendable {
    private var values: SharedValue<Values>

    /// The operation as the document spells it, for logs and errors.
    public var operation: String {
        get { values.value.operation }
        set { values.value.operation = newValue }
    }

    /// The HTTP method.
    public var method: HTTPRequest.Method {
        get { values.value.method }
        set { values.value.method = newValue }
    }

    /// `https` or `http`.
    public var scheme: String {
        get { values.value.scheme }
        set { values.value.scheme = newValue }
    }

    /// What the `Host` header says: `host` or `host:port`.
    public var authority: String {
        get { values.value.authority }
        set { values.value.authority = newValue }
    }

    /// The path and, after `?`, the query, as they go over the wire.
    public var path: String {
        get { values.value.path }
        set { values.value.path = newValue }
    }

    /// The header fields to send.
    public var headers: HTTPFields {
        get { values.value.headers }
        set { values.value.headers = newValue }
    }

    /// The body; empty where there is none. A stream that can be read once is begun by the attempt that sends it.
    public var body: HTTPBody {
        get { values.value.body }
        set { values.value.body = newValue }
    }

    /// What the transport has to keep to.
    public var limits: TransportLimits {
        get { values.value.limits }
        set { values.value.limits = newValue }
    }

    /// How the caller wants the body of the response.
    public var delivery: BodyDelivery {
        get { values.value.delivery }
        set { values.value.delivery = newValue }
    }

    /// What the document asks of whoever sends it, for middlewares that authenticate; nil where that is nothing.
    public internal(set) var security: SecurityRequirements? {
        get { values.value.security }
        set { values.value.security = newValue }
    }

    /// What is to be hidden wherever the call is spoken of; see `hide`.
    var secrets: CallSecrets? {
        get { values.value.secrets }
        set { values.value.secrets = newValue }
    }

    private struct Values: Sendable {
        var operation: String
        var method: HTTPRequest.Method
        var scheme: String
        var authority: String
        var path: String
        var headers: HTTPFields
        var body: HTTPBody
        var limits: TransportLimits
        var delivery: BodyDelivery
        var security: SecurityRequirements?
        var secrets: CallSecrets?
    }

    init(
        operation: String,
        method: HTTPRequest.Method,
        scheme: String,
        authority: String,
        path: String,
        headers: HTTPFields,
        body: HTTPBody,
        limits: TransportLimits,
        delivery: BodyDelivery,
        security: SecurityRequirements?
    ) {
        values = SharedValue(
            Values(
                operation: operation,
                method: method,
                scheme: scheme,
                authority: authority,
                path: path,
                headers: headers,
                body: body,
                limits: limits,
                delivery: delivery,
                security: security
            )
        )
    }

    /// Creates a request for a transport, for tests of transports and middlewares.
    public init(
        operation: String,
        method: HTTPRequest.Method,
        scheme: String,
        authority: String,
        path: String,
        headers: HTTPFields = HTTPFields(),
        body: HTTPBody = HTTPBody(),
        limits: TransportLimits = TransportLimits(),
        delivery: BodyDelivery = .whole
    ) {
        self.init(
            operation: operation,
            method: method,
            scheme: scheme,
            authority: authority,
            path: path,
            headers: headers,
            body: body,
            limits: limits,
            delivery: delivery,
            security: nil
        )
    }

    /// A request whose body is there as bytes.
    public init(
        operation: String,
        method: HTTPRequest.Method,
        scheme: String,
        authority: String,
        path: String,
        headers: HTTPFields = HTTPFields(),
        body: [UInt8],
        limits: TransportLimits = TransportLimits(),
        delivery: BodyDelivery = .whole
    ) {
        self.init(
            operation: operation,
            method: method,
            scheme: scheme,
            authority: authority,
            path: path,
            headers: headers,
            body: HTTPBody(body),
            limits: limits,
            delivery: delivery
        )
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

/// How the body of a response gets to the caller.
public enum BodyDelivery: Hashable, Sendable {
    /// As bytes, once all of them are there.
    case whole
    /// As a stream, while they come. A transport streams responses of success (2xx), and gives all others whole, so that
    /// middlewares can look into errors. One that cannot stream gives whole bytes.
    case stream
}

/// A response, with any content coding such as gzip undone.
public struct TransportResponse: Sendable {
    /// The HTTP status.
    public var status: HTTPResponse.Status
    /// The header fields, as they came.
    public var headers: HTTPFields
    /// The body; empty where there is none. A stream where the request asks for one: middlewares leave it unread.
    public var body: HTTPBody
    var noted = ResponseNotes.Holder()
    /// What is hidden wherever the response is spoken of.
    var secrets: CallSecrets?
    /// What becomes of values in the JSON that do not fit their types.
    public var leniency = JSONLeniency.none

    /// What a middleware found out about a response that is an error; goes into ``ServerError``.
    public var explanation: (any ResponseExplanation)? {
        get { noted.notes.explanation }
        set { noted.notes.explanation = newValue }
    }

    /// How many attempts led to the response; nil where retries had nothing to do with it.
    public var retries: RetryReport? {
        get { noted.notes.retries }
        set { noted.notes.retries = newValue }
    }

    /// Who wants to know what the body has that the document does not say; see `observeDrift`.
    var driftObservers: [DriftObserver] {
        get { noted.notes.driftObservers }
        set { noted.notes.driftObservers = newValue }
    }

    /// A response whose body is there as bytes.
    public init(status: HTTPResponse.Status, headers: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.init(status: status, headers: headers, body: HTTPBody(body))
    }

    /// Creates a response, as transports and middlewares give it.
    public init(status: HTTPResponse.Status, headers: HTTPFields = HTTPFields(), body: HTTPBody) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
