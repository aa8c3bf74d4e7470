// What goes through middlewares and transports: a whole request, and a whole answer.
public import HTTPTypes

/// A request ready to be sent, body included.
public struct TransportRequest: Sendable {
    /// The operation as the document spells it, for logs and errors.
    public var operation: String
    /// Method, scheme, authority (`host` or `host:port`), the path with its query as it goes over the wire, and headers.
    public var head: HTTPRequest
    /// The body; empty where there is none.
    public var body: [UInt8]
    /// What the transport has to keep to.
    public var limits: TransportLimits

    public init(operation: String, head: HTTPRequest, body: [UInt8] = [], limits: TransportLimits = TransportLimits()) {
        self.operation = operation
        self.head = head
        self.body = body
        self.limits = limits
    }
}

/// An answer, body included, with any content coding such as gzip undone.
public struct TransportResponse: Sendable {
    /// Status and headers.
    public var head: HTTPResponse
    public var body: [UInt8]

    public init(head: HTTPResponse, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }

    public init(status: HTTPResponse.Status, headers: HTTPFields = [:], body: [UInt8] = []) {
        self.init(head: HTTPResponse(status: status, headerFields: headers), body: body)
    }
}

/// How long a request may take and how large its answer may be.
public struct TransportLimits: Hashable, Sendable {
    /// From the first byte sent to the last byte received. The default is one minute.
    public var timeout: Duration
    /// The largest body of an answer in bytes, with any content coding undone. The default is 64 MiB.
    public var maximumBodySize: Int

    public init(timeout: Duration = .seconds(60), maximumBodySize: Int = 64 << 20) {
        self.timeout = timeout
        self.maximumBodySize = maximumBodySize
    }
}
