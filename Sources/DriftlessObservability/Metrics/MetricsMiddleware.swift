// Which figures calls and attempts leave, under which names and labels.
#if Observability
    public import DriftlessRuntime
    import HTTPTypes
    public import Metrics

    /// Counts and times each call, or each attempt of one, with swift-metrics. Behind the package's trait `Observability`.
    ///
    /// | scope | metric | kind | labels |
    /// |---|---|---|---|
    /// | `.calls` | `driftless.client.calls` | counter | operation, `outcome`, `status_class` |
    /// | | `driftless.client.call.duration` | timer | operation, `outcome` |
    /// | `.attempts` | `http.client.request.duration` | timer | OpenTelemetry's for HTTP clients, and the operation |
    /// | | `http.client.request.body.size`, `http.client.response.body.size` | recorder, in bytes | the same |
    /// | | `driftless.client.retries` | counter | operation |
    ///
    /// Retries are counted where a middleware of `.calls` stands outside of the one of `.attempts`. The duration of a call
    /// includes retries and waits. OpenTelemetry's labels are `http.request.method`, `server.address`, `server.port`,
    /// `url.scheme`, `http.response.status_code` and `error.type`; the operation is `driftless.operation`; `outcome` is
    /// `success`, `client_error`, `server_error`, `cancelled` or `failure`; `status_class` is `2xx` and so on, or `none`.
    ///
    /// No label holds a path, an id or a text of an error, and methods and statuses that HTTP does not know are `_OTHER`, so
    /// the number of series is bounded by the operations and servers of the program.
    public struct MetricsMiddleware: ClientMiddleware {
        private let scope: ObservedScope
        private let factory: (any MetricsFactory)?
        private let stopwatch: Stopwatch

        /// - Parameters:
        ///   - scope: Whether the figures are about whole calls or about attempts.
        ///   - factory: Makes the metrics; nil for the one that the program has bootstrapped.
        ///   - clock: Measures durations.
        public init(
            scope: ObservedScope = .calls,
            factory: (any MetricsFactory)? = nil,
            clock: some Clock<Duration> = ContinuousClock()
        ) {
            self.scope = scope
            self.factory = factory
            stopwatch = Stopwatch(clock)
        }

        public func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            let figures = RequestFigures(of: request, factory: factory ?? MetricsSystem.factory)
            switch scope {
            case .calls:
                return try await measured(request, figures.record(call:took:)) {
                    let attempts = AttemptCounter(of: request.operation)
                    return try await AttemptCounter.$measured.withValue(attempts) { try await next(request) }
                }
            case .attempts:
                if let attempt = AttemptCounter.measured?.begin(request.operation), attempt > 1 {
                    figures.countRetry()
                }
                return try await measured(request, figures.record(attempt:took:)) { try await next(request) }
            }
        }

        private func measured(
            _ request: TransportRequest,
            _ record: (ObservedResult, Duration) -> Void,
            sending send: () async throws -> TransportResponse
        ) async throws -> TransportResponse {
            let elapsed = stopwatch.start()
            do {
                let response = try await send()
                record(ObservedResult(response), elapsed())
                return response
            } catch {
                record(ObservedResult(error, of: request), elapsed())
                throw error
            }
        }
    }
#endif
