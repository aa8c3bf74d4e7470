// The way of a request from an operation through the middlewares to the transport, and of its response back.

/// What all operations of a client share.
public struct ClientCore: Sendable {
    /// One reference, so that clients and operations are copied by code that the compiler need not write for each of them.
    private let shared: Shared

    /// Where requests go that name no server of their own.
    public var server: ServerURL { shared.server }
    /// What sends the requests.
    public var transport: any Transport { shared.transport }
    /// The first is the outermost: it sees requests first and responses last.
    public var middlewares: [any ClientMiddleware] { shared.middlewares }
    /// How large a response may be, and how long it may take.
    public var limits: TransportLimits { shared.limits }
    /// What the client was given for the security schemes of its document.
    private var credentials: CredentialStore { shared.credentials }
    /// What responds in the types of the operations, in tests and previews.
    var stub: ClientStub? { shared.stub }
    /// How many middlewares see a request without its credentials.
    private var middlewaresBeforeCredentials: Int { shared.middlewaresBeforeCredentials }

    private final class Shared: Sendable {
        let server: ServerURL
        let transport: any Transport
        let middlewares: [any ClientMiddleware]
        let limits: TransportLimits
        let credentials: CredentialStore
        let middlewaresBeforeCredentials: Int
        /// Whether the options of a call are in it already.
        let hasOptions: Bool
        /// The transport, where it is a stub.
        let stub: ClientStub?

        init(
            _ server: ServerURL,
            _ credentials: CredentialStore,
            _ transport: any Transport,
            _ middlewares: [any ClientMiddleware],
            _ limits: TransportLimits,
            hasOptions: Bool = false
        ) {
            self.server = server
            self.transport = transport
            self.middlewares = middlewares
            self.limits = limits
            self.credentials = credentials
            self.hasOptions = hasOptions
            stub = transport as? ClientStub
            middlewaresBeforeCredentials =
                middlewares.firstIndex { $0 is CredentialsMiddleware } ?? middlewares.count
        }
    }

    /// - Parameter credentials: In the order of the schemes in the document's table.
    @_spi(Generated) public init(
        server: ServerURL,
        credentials: [SecurityCredential?] = [],
        transport: any Transport,
        middlewares: [any ClientMiddleware] = [],
        limits: TransportLimits = TransportLimits()
    ) {
        let store = credentials.isEmpty ? CredentialStore.empty : CredentialStore(credentials)
        shared = Shared(server, store, transport, middlewares, limits)
    }

    private init(_ shared: Shared) {
        self.shared = shared
    }

    /// The same for one call, whose options it has in it.
    func with(middlewares: [any ClientMiddleware], limits: TransportLimits) -> ClientCore {
        ClientCore(Shared(server, credentials, transport, middlewares, limits, hasOptions: true))
    }

    /// Sends the request to the server and returns its response, whatever the status.
    ///
    /// - Parameters:
    ///   - request: What `request(for:)` of an operation made.
    ///   - options: What this call does differently from the client.
    /// - Throws: `ClientError.transport` where there is no response, `ClientError.invalidArgument` where the request cannot be
    ///   sent.
    public func send(_ request: ClientRequest, options: CallOptions? = nil) async throws(ClientError) -> ClientResponse
    {
        guard let options = CallOptions.inEffect(options), !shared.hasOptions else {
            return try await sendAsItIs(request)
        }
        return try await applying(options).sendAsItIs(request.applying(options))
    }

    private func sendAsItIs(_ request: ClientRequest) async throws(ClientError) -> ClientResponse {
        if let streamed = request.streamed {
            return try await send(request, streaming: streamed)
        }
        var outgoing = request.transportRequest(to: server, limits: limits)
        let secrets = CallSecrets(of: outgoing)
        outgoing.secrets = secrets
        let response: TransportResponse
        let body: [UInt8]
        do {
            try Task.checkCancellation()
            let security = security(of: request)
            if middlewares.isEmpty, security == nil {
                response = try await transport.send(outgoing)
            } else {
                response = try await send(outgoing, security, throughMiddlewaresFrom: 0)
            }
            switch response.body.contents {
            case .whole(let bytes): body = bytes
            // Only where a transport or a middleware streams without being asked.
            case .stream: body = try await response.body.collect(upTo: limits.maximumBodySize)
            }
        } catch {
            throw ClientError(sending: request.operation, thrown: error).hiding(Redaction(secrets.all))
        }
        // A transport that does not keep to the limit must not make the caller pay for decoding what is too large.
        guard body.count <= limits.maximumBodySize else {
            throw .transport(.bodyTooLarge(limit: limits.maximumBodySize))
        }
        return ClientResponse(request.operation, request.expectation, response, body, secrets)
    }

    /// Sends the request to the server and returns its response, whatever the status: the body of a success as a stream,
    /// bounded by the limits, any other whole.
    @_spi(Generated) public func stream(
        _ request: ClientRequest,
        options: CallOptions? = nil
    ) async throws(ClientError) -> StreamedResponse {
        guard let options = CallOptions.inEffect(options), !shared.hasOptions else {
            return try await streamAsItIs(request)
        }
        return try await applying(options).streamAsItIs(request.applying(options))
    }

    private func streamAsItIs(_ request: ClientRequest) async throws(ClientError) -> StreamedResponse {
        var outgoing = request.transportRequest(to: server, limits: limits, delivery: .stream)
        let secrets = CallSecrets(of: outgoing)
        outgoing.secrets = secrets
        do {
            try Task.checkCancellation()
            let response = try await send(outgoing, security(of: request), throughMiddlewaresFrom: 0)
            return StreamedResponse(to: request, response, limits: limits)
        } catch {
            throw ClientError(sending: request.operation, thrown: error).hiding(Redaction(secrets.all))
        }
    }

    /// The request with its credentials, for those who send it themselves: in the background, or through something else. Middlewares
    /// do not see it.
    ///
    /// - Throws: `ClientError.invalidArgument` where there are no credentials for it, `ClientError.transport` where they cannot be
    ///   had.
    public func authenticated(_ request: ClientRequest) async throws(ClientError) -> TransportRequest {
        let outgoing = request.transportRequest(to: server, limits: limits)
        guard let security = security(of: request) else { return outgoing }
        do {
            return try await security.authenticated(outgoing)
        } catch {
            throw ClientError(sending: request.operation, thrown: error)
        }
    }

    private func security(of request: ClientRequest) -> CallSecurity? {
        credentials.isExternal ? nil : request.security.map { CallSecurity($0, credentials) }
    }

    /// - Parameter security: What the request has to show; nil where it need not, or does by now.
    private func send(
        _ request: TransportRequest,
        _ security: CallSecurity?,
        throughMiddlewaresFrom index: Int
    ) async throws -> TransportResponse {
        if let security, index == middlewaresBeforeCredentials {
            return try await security.send(request) { request in
                try await send(request, nil, throughMiddlewaresFrom: index)
            }
        }
        guard index < middlewares.count else {
            if !middlewares.isEmpty { request.secrets?.noteSent(request) }
            return try await sendToTransport(request)
        }
        return try await middlewares[index].intercept(request) { request in
            try await send(request, security, throughMiddlewaresFrom: index + 1)
        }
    }

    /// Sends what the middlewares made of the request. Errors lose its secrets here, before a middleware logs them.
    private func sendToTransport(_ request: TransportRequest) async throws -> TransportResponse {
        do {
            var response = try await transport.send(request)
            response.secrets = request.secrets
            return response
        } catch let error as TransportError {
            throw error.hiding(request.redaction)
        } catch let error as ClientError {
            throw error.hiding(request.redaction)
        }
    }
}

extension TransportError {
    /// The error for a body that is larger than the limit in bytes.
    public static func bodyTooLarge(limit: Int) -> TransportError {
        TransportError(.bodyTooLarge, "its body has more than \(limit) bytes, the limit in TransportLimits")
    }

    /// The error for a stream whose server is silent for longer than the limit.
    package static func silent(_ request: TransportRequest) -> TransportError {
        let time = request.limits.idleTimeout
        return TransportError(
            .timeout,
            "\(request.authority) sent nothing for \(time) in the middle of its stream, the limit in TransportLimits"
        )
    }

    /// The error for a request whose transport was shut down by then, or meanwhile.
    package static func shutDown(
        _ request: TransportRequest,
        progress: Progress,
        underlying: (any Error)? = nil
    ) -> TransportError {
        let state = progress == .notSent ? "was not sent" : "was under way"
        return TransportError(
            .shutDown,
            "the request to \(request.authority) \(state)",
            progress: progress,
            underlying: underlying
        )
    }
}
