// A request that came in, as any server has it.
public import DriftlessJSON
public import HTTPTypes

/// A request that the provider sent, before it is read.
public struct IncomingRequest: Sendable {
    /// As it came: `POST`. Methods have case (RFC 9110 §9.1).
    public var method: String
    /// The path and, after `?`, the query, as they came over the wire.
    public var target: String
    /// The header fields, as they came.
    public var headers: HTTPFields
    /// The body, with any content coding undone; empty where there is none.
    public var body: [UInt8]
    /// The body while it comes, where ``body`` is not all of it: for operations whose bodies are sequences of items. How much of it
    /// is read is up to the server that it comes from; see ``collected(upTo:)`` for other operations.
    public var stream: HTTPBody?
    /// The most bytes of an item of a sequence: an event, a line of JSON, a part. The default is 16 MiB.
    public var maximumItemSize = TransportLimits().maximumItemSize
    /// What becomes of values in the JSON that do not fit their types.
    public var leniency = JSONLeniency.none
    /// What the document calls the operation that the request is read as.
    var operation = ""

    /// Creates a request from what an HTTP server received.
    public init(method: String, target: String = "/", headers: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// Creates a request whose body is still on its way.
    public init(method: String, target: String = "/", headers: HTTPFields = HTTPFields(), stream: HTTPBody) {
        self.init(method: method, target: target, headers: headers, body: stream.bytes ?? [])
        if stream.bytes == nil { self.stream = stream }
    }

    /// The request with all of its body, which operations want whose body is no sequence.
    ///
    /// - Parameter limit: The most bytes of the body.
    /// - Throws: What reading the body throws; a `TransportError` of the kind `bodyTooLarge` where it is larger.
    public func collected(upTo limit: Int) async throws -> IncomingRequest {
        guard let stream else { return self }
        var request = self
        request.body = try await stream.collect(upTo: limit)
        request.stream = nil
        return request
    }

    /// A request of a server that has its head as a value of HTTPTypes.
    public init(_ head: HTTPRequest, body: [UInt8]) {
        self.init(method: head.method.rawValue, target: head.path ?? "/", headers: head.headerFields, body: body)
    }

    /// What the `Content-Type` says; nil where there is none or it is no media type.
    public var contentType: MediaType? { headers[.contentType].flatMap { MediaType($0) } }
}

@_spi(Generated) extension IncomingRequest {
    /// The request as that of an operation.
    ///
    /// - Throws: `IncomingRequestError` where it has another method.
    public func expected(as operation: String, method: String) throws(IncomingRequestError) -> IncomingRequest {
        var request = self
        request.operation = operation
        guard self.method == method else {
            throw request.error(.unexpectedMethod(found: self.method, expected: method))
        }
        return request
    }

    /// The error for a request of a name that the document does not describe.
    ///
    /// - Parameter known: The names that it does describe.
    public func unknown(_ name: String, known: [String]) -> IncomingRequestError {
        var request = self
        request.operation = name
        return request.error(.unknownName(name, known: known))
    }

    /// The error for a request of a method that the document does not describe.
    ///
    /// - Parameter expected: Those that it does describe.
    public func unexpectedMethod(for name: String, expected: [String]) -> IncomingRequestError {
        var request = self
        request.operation = name
        return request.error(.unexpectedMethod(found: method, expected: expected.joined(separator: " or ")))
    }
}

extension IncomingRequest {
    /// The body of an operation that reads all of it.
    ///
    /// - Throws: `IncomingRequestError` where it is still on its way.
    func wholeBody() throws(IncomingRequestError) -> [UInt8] {
        guard stream == nil else { throw error(.bodyNotCollected) }
        return body
    }

    func error(_ problem: IncomingRequestError.Problem) -> IncomingRequestError {
        IncomingRequestError(problem, operation: operation, headers: headers, rawBody: body)
    }
}

extension IncomingRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `POST, 1024 bytes`, or `a stream`: neither the target nor a header, which may hold secrets.
    public var description: String { "\(method.excerpt(limit: 20)), \(stream ?? HTTPBody(body))" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
