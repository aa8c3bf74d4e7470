// The line of a log that tells of an attempt that will be repeated.
import DriftlessRuntime
package import Logging

extension Logger {
    /// Writes a line of level info: the call goes on, and its end gets a line of its own.
    ///
    /// - Parameters:
    ///   - operation: As the document spells it.
    ///   - attempt: The number of the attempt that failed; the first is 1.
    ///   - delay: How long the call waits before the next attempt.
    ///   - reason: The status, or the kind of a transport's error.
    ///   - requestID: The failed answer's `X-Request-Id`.
    package func logRetry(
        of operation: String,
        afterAttempt attempt: Int,
        in delay: Duration,
        because reason: String,
        requestID: String?
    ) {
        var metadata: Logger.Metadata = [
            "operation": .string(operation.excerpt(limit: 200)),
            "attempt": .stringConvertible(attempt),
            "delay-ms": .string(delay.millisecondsText),
            "error": .string(reason.excerpt(limit: 200)),
        ]
        metadata["request-id"] = requestID.map { .string($0.excerpt(limit: 100)) }
        info("call is retried", metadata: metadata)
    }
}
