// The way of a request from an operation through the middlewares to the transport, and of its answer back.

/// What all operations of a client share.
@_spi(Generated) public struct ClientCore: Sendable {
    public let server: ServerURL
    public let transport: any Transport
    /// The first is the outermost: it sees requests first and answers last.
    public let middlewares: [any ClientMiddleware]
    public let limits: TransportLimits

    public init(
        server: ServerURL,
        transport: any Transport,
        middlewares: [any ClientMiddleware] = [],
        limits: TransportLimits = TransportLimits()
    ) {
        self.server = server
        self.transport = transport
        self.middlewares = middlewares
        self.limits = limits
    }

    /// Sends the request to the server and returns its answer, whatever the status.
    public func send(_ request: ClientRequest) async throws(ClientError) -> ClientResponse {
        var outgoing = try request.transportRequest(to: server, limits: limits)
        let secrets = CallSecrets()
        outgoing.secrets = secrets
        let answer: TransportResponse
        do {
            try Task.checkCancellation()
            if middlewares.isEmpty {
                answer = try await sendToTransport(outgoing)
            } else {
                answer = try await send(outgoing, throughMiddlewaresFrom: 0)
            }
        } catch {
            throw ClientError(sending: request.operation, thrown: error).hiding(Redaction(secrets.all))
        }
        // A transport that does not keep to the limit must not make the caller pay for decoding what is too large.
        guard answer.body.count <= limits.maximumBodySize else {
            throw .transport(.bodyTooLarge(limit: limits.maximumBodySize))
        }
        var response = ClientResponse(operation: request.operation, answer)
        response.secrets = secrets
        return response
    }

    private func send(
        _ request: TransportRequest,
        throughMiddlewaresFrom index: Int
    ) async throws -> TransportResponse {
        guard index < middlewares.count else {
            return try await sendToTransport(request)
        }
        return try await middlewares[index].intercept(request) { request in
            try await send(request, throughMiddlewaresFrom: index + 1)
        }
    }

    /// Sends what the middlewares made of the request. Errors lose its secrets here, before a middleware logs them.
    private func sendToTransport(_ request: TransportRequest) async throws -> TransportResponse {
        request.secrets?.noteSent(request)
        do {
            var answer = try await transport.send(request)
            answer.secrets = request.secrets
            return answer
        } catch let error as TransportError {
            throw error.hiding(request.redaction)
        } catch let error as ClientError {
            throw error.hiding(request.redaction)
        }
    }
}

extension TransportError {
    /// The error for an answer that is larger than the limit in bytes.
    public static func bodyTooLarge(limit: Int) -> TransportError {
        TransportError(.bodyTooLarge, "its body has more than \(limit) bytes, the limit in TransportLimits")
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
