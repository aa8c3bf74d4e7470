// The labels of a request's metrics, few enough to be kept for ever.
#if Observability
    import DriftlessRuntime
    import Metrics

    /// Records what came of one request.
    struct RequestFigures: Sendable {
        let request: ObservedRequest
        let factory: any MetricsFactory

        init(of request: TransportRequest, factory: any MetricsFactory) {
            self.request = ObservedRequest(request)
            self.factory = factory
        }

        func record(call result: ObservedResult, took duration: Duration) {
            let labels = [operation, ("outcome", result.outcome.rawValue)]
            let statusClass = result.status.map { 100...599 ~= $0 ? "\($0 / 100)xx" : Self.other } ?? "none"
            Counter(
                label: "driftless.client.calls",
                dimensions: labels + [("status_class", statusClass)],
                factory: factory
            ).increment()
            time(duration, as: "driftless.client.call.duration", labels)
        }

        func record(attempt result: ObservedResult, took duration: Duration) {
            var labels = [
                operation,
                ("http.request.method", Self.knownMethods.contains(request.method) ? request.method : Self.other),
                ("server.address", request.host),
                ("server.port", "\(request.port)"),
                ("url.scheme", request.scheme),
            ]
            if let status = result.status {
                labels.append(("http.response.status_code", Self.label(status)))
            }
            if let error = result.errorType {
                labels.append(("error.type", result.status.map(Self.label) ?? error))
            }
            time(duration, as: "http.client.request.duration", labels)
            if let bodySize = request.bodySize {
                size(bodySize, as: "http.client.request.body.size", labels)
            }
            if let bodySize = result.bodySize {
                size(bodySize, as: "http.client.response.body.size", labels)
            }
        }

        func countRetry() {
            Counter(label: "driftless.client.retries", dimensions: [operation], factory: factory).increment()
        }

        private var operation: (String, String) { ("driftless.operation", request.operation) }

        private func time(_ duration: Duration, as label: String, _ dimensions: [(String, String)]) {
            Metrics.Timer(label: label, dimensions: dimensions, preferredDisplayUnit: .seconds, factory: factory)
                .record(duration: duration)
        }

        private func size(_ bytes: Int, as label: String, _ dimensions: [(String, String)]) {
            Recorder(label: label, dimensions: dimensions, aggregate: true, factory: factory).record(bytes)
        }

        private static func label(_ status: Int) -> String {
            100...599 ~= status ? "\(status)" : other
        }

        /// What OpenTelemetry's conventions call a value that is not among the known ones.
        private static let other = "_OTHER"
        private static let knownMethods: Set<String> = [
            "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE",
        ]
    }
#endif
