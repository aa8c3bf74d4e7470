// What a generated operation puts its request together in: one reference, so that each parameter costs one call to compile.
import HTTPTypes

/// A request under construction: rules of the document, then the path and the query (RFC 9112 §3.2.1, `origin-form`) from left to
/// right, then headers, cookies and the body.
@_spi(Generated) public final class RequestBuilder: MessageBuilder {
    private let method: RequestMethod
    private let security: SecurityRequirements?
    /// The path, and behind `?` the query, as they go over the wire.
    @exclusivity(unchecked) var text = TextBuffer(capacity: 512)
    @exclusivity(unchecked) var hasQuery = false
    private var accepted = ""
    private var streamed: StreamedContents?
    var server: ServerURL?
    /// What no argument is to blame for, such as a server's address.
    var failure: ClientError?

    /// Begins a request.
    ///
    /// - Parameter security: What the document asks of whoever sends it; nil where anybody may.
    public init(_ operation: String, _ method: RequestMethod, _ security: SecurityRequirements) {
        self.method = method
        self.security = security
        super.init(operation)
    }

    /// Begins a request that anybody may send.
    public init(_ operation: String, _ method: RequestMethod) {
        self.method = method
        security = nil
        super.init(operation)
    }

    /// Says which media types the operation can read.
    public func accept(_ mediaTypes: String) {
        accepted = mediaTypes
    }

    /// Says which media types the operation can read.
    ///
    /// - Parameters:
    ///   - streamed: Those of a success whose body is read while it comes.
    ///   - whole: Those of a success whose body is read when all of it is there.
    public func accept(_ mediaTypes: String, streamed: [String], whole: [String] = []) {
        accepted = mediaTypes
        self.streamed = StreamedContents(streamed: streamed, whole: whole)
    }

    /// Appends a part of the path's template as it goes over the wire.
    public func literal(_ path: String) {
        text.append(path)
    }

    /// Begins the query with what the document's path has behind its `?`, as it goes over the wire.
    public func literalQuery(_ query: String) {
        text.append(byte: UInt8(ascii: "?"))
        text.append(query)
        hasQuery = true
    }

    /// Notes a value of the path or the query that could not be written.
    func checkText(of parameter: String) {
        guard let rule = text.refusedRule else {
            return
        }
        text.refusedRule = nil
        refuse(parameter, rule: rule, value: nil)
    }

    /// The request, once all of it is known to be sendable.
    ///
    /// - Throws: `ClientError.invalidArgument` where an argument breaks a documented rule, or does not fit into the path, the
    ///   query, a header, a cookie or the body.
    public func finish() throws(ClientError) -> ClientRequest {
        guard let known = method.httpMethod, violations.isEmpty else {
            if method.httpMethod == nil {
                refuse("method", rule: "the name of an HTTP method", value: nil)
            }
            throw .invalidArgument(ArgumentError(operation: operation, violations: violations))
        }
        if let failure {
            throw failure
        }
        let line = ClientRequest.Line(
            operation,
            known,
            text.string,
            security: security,
            expectation: method == .head ? .headOnly : .whole,
            streamed: streamed
        )
        let headers = accepted.isEmpty ? headers : headers.accepting(accepted)
        return ClientRequest(line, headers: headers, server: server, body: body)
    }
}

extension HTTPFields {
    /// What a request has that reads JSON and sends no header of its own: nearly all of them.
    private static let acceptingJSON: HTTPFields = [.accept: "application/json"]

    fileprivate func accepting(_ mediaTypes: String) -> HTTPFields {
        if isEmpty, mediaTypes == "application/json" { return Self.acceptingJSON }
        var fields = self
        fields.append(HTTPField(name: .accept, value: mediaTypes))
        return fields
    }
}
