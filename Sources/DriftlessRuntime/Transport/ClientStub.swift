// A stand-in for a server, operation by operation, in the types of the operations: for tests and previews.
import HTTPTypes

/// Responds to the calls of a client with values, without a request ever becoming bytes.
///
/// Code that takes a client is tested, and shown in a preview, with the client itself: there is nothing to keep in
/// step with the document, and what a test does not name needs no response. Where a client has a protocol (`protocol` in driftless.yaml), code
/// may take that, and a test double of its own.
///
/// ```swift
/// let stub = ClientStub()
///     .responding(to: RDSClient.ListBackups.self) { input in
///         BackupPage(backups: [], totalCount: 0)
///     }
/// let rds = RDSClient(server: ClientStub.server, projectID: "p", transport: stub)
/// ```
///
/// - A response may differ by the input, wait, and throw the `ClientError` that the call is to throw: `throw .transport(…)`.
/// - `all(…)` asks page by page, as it asks a server: `input.offset` says for which.
/// - Arguments are held against the document as in any call. `send(…)` says 200, without headers.
/// - An operation that has no response here fails with a `TransportError` that names it.
/// - Middlewares see nothing, since there is no request. Where they are what is tested, take a ``MemoryTransport``, or one that replays a
///   ``Recording``.
public struct ClientStub: Transport {
    private struct Responder<Operation: ClientOperation>: Sendable {
        let respond: @Sendable (Operation.Input) async throws(ClientError) -> Operation.Output
    }

    private var responses: [ObjectIdentifier: any Sendable] = [:]

    /// Creates a stub without responses.
    public init() {}

    /// Stands where a client wants a server.
    public static var server: ServerURL { ServerURL(scheme: "https", host: "stub.invalid", port: nil, basePath: "") }

    /// The same with a response to an operation, in the place of one that it has.
    ///
    /// - Parameters:
    ///   - operation: The type of the operation.
    ///   - respond: Gives the output for an input, or throws the error that the call is to throw.
    public func responding<Operation: ClientOperation>(
        to operation: Operation.Type,
        _ respond: @escaping @Sendable (Operation.Input) async throws(ClientError) -> Operation.Output
    ) -> ClientStub {
        var stub = self
        stub.responses[ObjectIdentifier(operation)] = Responder<Operation>(respond: respond)
        return stub
    }

    /// Gets what has no response here.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        throw TransportError(.other, "the stub has no response to \(request.operation)")
    }

    /// A response of success without headers that has the body.
    ///
    /// - Throws: `ClientError.response` where the document requires a header.
    func response<Body, Headers>(_ body: Body, to request: ClientRequest) throws(ClientError) -> Response<Body, Headers>
    {
        let head = ClientResponse(operation: request.operation, status: 200, headers: HTTPFields(), body: [])
        return Response(body: body, status: head.status, headers: try Headers(of: head), fields: head.headers)
    }

    /// The output for the input; nil where the stub has none for the operation.
    func output<Operation: ClientOperation>(
        of operation: Operation.Type,
        _ input: Operation.Input
    ) async throws(ClientError) -> Operation.Output? {
        guard let responder = responses[ObjectIdentifier(operation)] as? Responder<Operation> else { return nil }
        return try await responder.respond(input)
    }
}
