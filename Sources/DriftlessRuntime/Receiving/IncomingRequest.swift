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
    func error(_ problem: IncomingRequestError.Problem) -> IncomingRequestError {
        IncomingRequestError(problem, operation: operation, headers: headers, rawBody: body)
    }
}

extension IncomingRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `POST, 1024 bytes`: neither the target nor a header, which may hold secrets.
    public var description: String { "\(method.excerpt(limit: 20)), \(body.count) bytes" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
