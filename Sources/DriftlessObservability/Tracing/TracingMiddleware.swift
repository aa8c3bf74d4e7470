// Which spans calls and attempts are, and how a trace goes on at the server.
#if Observability
    public import DriftlessRuntime
    import HTTPTypes
    public import Tracing

    /// Makes a span of each call, or of each attempt of one, with swift-distributed-tracing. Behind the package's trait
    /// `Observability`.
    ///
    /// A span is of the kind `client`, and a child of the span that surrounds the call; the spans of attempts are children of
    /// their call's. Its name is the operation as the document spells it. It has OpenTelemetry's attributes for HTTP clients:
    /// `http.request.method`, `server.address`, `server.port`, `url.scheme`, `url.full` (without the query, which may hold
    /// secrets), the sizes of the bodies, `http.response.status_code`, `http.response.header.x-request-id`, `error.type`, and
    /// for an attempt after the first one `http.request.resend_count`; the operation is `driftless.operation`. A status of 400
    /// or more, or no response, makes the span's status an error.
    ///
    /// The tracer's headers, such as `traceparent`, are added to the request. A middleware that signs should stand inside:
    /// then they are signed, and nothing on the way to the server may rewrite them.
    public struct TracingMiddleware: ClientMiddleware {
        private let scope: ObservedScope
        private let tracer: (any Tracer)?

        /// - Parameters:
        ///   - scope: Whether a span is a whole call or an attempt.
        ///   - tracer: Makes the spans; nil for the one that the program has bootstrapped.
        public init(scope: ObservedScope = .calls, tracer: (any Tracer)? = nil) {
            self.scope = scope
            self.tracer = tracer
        }

        public func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            let tracer = tracer ?? InstrumentationSystem.tracer
            switch scope {
            case .calls:
                let attempts = AttemptCounter(of: request.operation)
                return try await traced(request, resends: 0, by: tracer) { request in
                    try await AttemptCounter.$traced.withValue(attempts) { try await next(request) }
                }
            case .attempts:
                let attempt = AttemptCounter.traced?.begin(request.operation) ?? 1
                return try await traced(request, resends: attempt - 1, by: tracer, sending: next)
            }
        }

        private func traced(
            _ request: TransportRequest,
            resends: Int,
            by tracer: some Tracer,
            sending send: (TransportRequest) async throws -> TransportResponse
        ) async throws -> TransportResponse {
            // Not `withSpan`: it records errors as they are, and their descriptions quote bodies.
            let span = tracer.startSpan(request.operation, ofKind: .client)
            defer { span.end() }
            span.describe(ObservedRequest(request), resends: resends)
            var outgoing = request
            tracer.inject(span.context, into: &outgoing.headers, using: HeaderInjector())
            do {
                let response = try await ServiceContext.$current.withValue(span.context) { [outgoing] in
                    try await send(outgoing)
                }
                span.describe(ObservedResult(response), hiding: request.redaction)
                return response
            } catch {
                span.describe(ObservedResult(error, of: request), hiding: request.redaction)
                throw error
            }
        }
    }

    /// Writes a trace's context into the headers of a request.
    private struct HeaderInjector: Injector {
        func inject(_ value: String, forKey key: String, into headers: inout HTTPFields) {
            // A key that is no name of a header cannot be sent, and is no reason to fail the call.
            if let name = HTTPField.Name(key) {
                headers[name] = value
            }
        }
    }
#endif
