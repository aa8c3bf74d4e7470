// The line of a log that tells of an attempt that will be repeated.
public import DriftlessRuntime
public import Logging

extension Logger {
    /// Writes a line of level info: the call goes on, and its end gets a line of its own.
    ///
    /// ```swift
    /// RetryMiddleware { event in logger.log(event) }
    /// ```
    public func log(_ event: RetryEvent) {
        var metadata: Logger.Metadata = [
            "operation": .string(event.operation.excerpt(limit: 200)),
            "attempt": .stringConvertible(event.attempt),
            "delay-ms": .string(event.delay.millisecondsText),
        ]
        switch event.reason {
        case .status(let status, let requestID):
            metadata["error"] = .stringConvertible(status)
            metadata["request-id"] = requestID.map { .string($0.excerpt(limit: 100)) }
        case .transport(let kind, _):
            metadata["error"] = .string(kind.rawValue)
        }
        info("call is retried", metadata: metadata)
    }
}
