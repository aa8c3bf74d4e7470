// The way of a request from an operation through the middlewares to the transport, and of its response back.

/// What all operations of a client share.
@_spi(Generated) public struct ClientCore: Sendable {
    public let server: ServerURL
    public let transport: any Transport
    /// The first is the outermost: it sees requests first and responses last.
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

    /// Sends the request to the server and returns its response, whatever the status.
    public func send(_ request: ClientRequest) async throws(ClientError) -> ClientResponse {
        let outgoing = try request.transportRequest(to: server, limits: limits)
        let response: TransportResponse
        let body: [UInt8]
        do {
            try Task.checkCancellation()
            if middlewares.isEmpty {
                response = try await transport.send(outgoing)
            } else {
                response = try await send(outgoing, throughMiddlewaresFrom: 0)
            }
            switch response.body.contents {
            case .whole(let bytes): body = bytes
            // Only where a transport or a middleware streams without being asked.
            case .stream: body = try await response.body.collect(upTo: limits.maximumBodySize)
            }
        } catch {
            throw ClientError(sending: request.operation, thrown: error)
        }
        // A transport that does not keep to the limit must not make the caller pay for decoding what is too large.
        guard body.count <= limits.maximumBodySize else {
            throw .transport(.bodyTooLarge(limit: limits.maximumBodySize))
        }
        return ClientResponse(to: request, response, body: body)
    }

    /// Sends the request to the server and returns its response, whatever the status: the body of a success as a stream,
    /// bounded by the limits, any other whole.
    public func stream(_ request: ClientRequest) async throws(ClientError) -> StreamedResponse {
        let outgoing = try request.transportRequest(to: server, limits: limits, delivery: .stream)
        do {
            try Task.checkCancellation()
            let response = try await send(outgoing, throughMiddlewaresFrom: 0)
            return StreamedResponse(to: request, response, limit: limits.maximumBodySize)
        } catch {
            throw ClientError(sending: request.operation, thrown: error)
        }
    }

    private func send(
        _ request: TransportRequest,
        throughMiddlewaresFrom index: Int
    ) async throws -> TransportResponse {
        guard index < middlewares.count else {
            return try await transport.send(request)
        }
        return try await middlewares[index].intercept(request) { request in
            try await send(request, throughMiddlewaresFrom: index + 1)
        }
    }
}

extension TransportError {
    /// The error for a body that is larger than the limit in bytes.
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
