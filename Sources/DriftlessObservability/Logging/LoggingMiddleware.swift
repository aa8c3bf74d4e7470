// Which calls and attempts become lines of a log, and at which levels.
public import DriftlessRuntime
public import Logging

/// Writes one line for each call, or for each attempt of one, to a `Logger`.
///
/// ```swift
/// let rds = RDSClient(
///     server: server, projectID: id, transport: transport,
///     middlewares: [
///         LoggingMiddleware(logger: logger),
///         RetryMiddleware(),
///         LoggingMiddleware(logger: logger, scope: .attempts),
///     ]
/// )
/// ```
/// | how it ended | `.calls` | `.attempts` |
/// |---|---|---|
/// | a response with a status below 400 | debug | debug |
/// | a status of 400 or more, or no response | warning | debug |
/// | the caller's task was cancelled | debug | debug |
///
/// So a call that fails is one warning, however many attempts it had. The message is always one of `call answered`,
/// `call failed`, `call cancelled`, and the same with `attempt`; the metadata says the rest:
///
/// | key | value |
/// |---|---|
/// | `operation` | as the document spells it |
/// | `method`, `host`, `port`, `path` | of the request; the path without its query |
/// | `duration-ms` | milliseconds, with three decimals |
/// | `status`, `request-id` | of the response, where there is one |
/// | `request-bytes`, `response-bytes` | sizes of the bodies; nothing for a stream of unknown length |
/// | `attempt` | `.attempts`: its number, from 1, where a middleware of `.calls` stands outside |
/// | `attempts` | `.calls`: how many there were, where a middleware of `.attempts` stands inside |
/// | `error`, `error-text` | the status, the kind of a `TransportError`, or an error's type; a `TransportError`'s sentence |
///
/// Headers (other than the request id), queries, bodies and the texts of other errors are never written: they may hold
/// secrets.
public struct LoggingMiddleware: ClientMiddleware {
    private let logger: Logger
    private let scope: ObservedScope
    private let stopwatch: Stopwatch

    /// - Parameters:
    ///   - logger: Gets the lines.
    ///   - scope: Whether a line is about a whole call or about an attempt.
    ///   - clock: Measures how long it took.
    public init(
        logger: Logger,
        scope: ObservedScope = .calls,
        clock: some Clock<Duration> = ContinuousClock()
    ) {
        self.logger = logger
        self.scope = scope
        stopwatch = Stopwatch(clock)
    }

    public func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        switch scope {
        case .calls:
            let attempts = AttemptCounter(of: request.operation)
            return try await logged(request) {
                attempts.count > 0 ? ("attempts", attempts.count) : nil
            } sending: {
                try await AttemptCounter.$logged.withValue(attempts) { try await next(request) }
            }
        case .attempts:
            let attempt = AttemptCounter.logged?.begin(request.operation)
            return try await logged(request) {
                attempt.map { ("attempt", $0) }
            } sending: {
                try await next(request)
            }
        }
    }

    private func logged(
        _ request: TransportRequest,
        attempts: () -> (key: String, value: Int)?,
        sending send: () async throws -> TransportResponse
    ) async throws -> TransportResponse {
        let elapsed = stopwatch.start()
        do {
            let response = try await send()
            write(request, ObservedResult(response), took: elapsed(), attempts())
            return response
        } catch {
            write(request, ObservedResult(error, of: request), took: elapsed(), attempts())
            throw error
        }
    }

    private func write(
        _ request: TransportRequest,
        _ result: ObservedResult,
        took duration: Duration,
        _ attempts: (key: String, value: Int)?
    ) {
        logger.log(
            level: level(of: result.outcome),
            "\(scope == .calls ? "call" : "attempt") \(Self.verb(for: result.outcome))",
            metadata: Self.metadata(ObservedRequest(request), result, duration, attempts, hiding: request.redaction)
        )
    }

    private func level(of outcome: ObservedResult.Outcome) -> Logger.Level {
        switch (scope, outcome) {
        case (.attempts, _), (_, .success), (_, .cancelled): .debug
        case (.calls, .clientError), (.calls, .serverError), (.calls, .failure): .warning
        }
    }

    private static func verb(for outcome: ObservedResult.Outcome) -> String {
        switch outcome {
        case .success: "answered"
        case .cancelled: "cancelled"
        case .clientError, .serverError, .failure: "failed"
        }
    }

    private static func metadata(
        _ request: ObservedRequest,
        _ result: ObservedResult,
        _ duration: Duration,
        _ attempts: (key: String, value: Int)?,
        hiding redaction: Redaction
    ) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "operation": .string(request.operation),
            "method": .string(request.method),
            "host": .string(request.host),
            "port": .stringConvertible(request.port),
            "path": .string(redaction(request.path)),
            "duration-ms": .string(duration.millisecondsText),
        ]
        metadata["request-bytes"] = request.bodySize.map { .stringConvertible($0) }
        if let attempts {
            metadata[attempts.key] = .stringConvertible(attempts.value)
        }
        metadata["status"] = result.status.map { .stringConvertible($0) }
        metadata["request-id"] = result.requestID.map { .string(redaction($0)) }
        metadata["response-bytes"] = result.bodySize.map { .stringConvertible($0) }
        metadata["error"] = result.errorType.map { .string($0) }
        metadata["error-text"] = result.errorText.map { .string($0) }
        return metadata
    }
}
