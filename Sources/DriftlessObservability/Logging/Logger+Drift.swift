// The line of a log that tells where a response departs from its spec.
public import DriftlessRuntime
public import Logging

extension Logger {
    /// Writes a line of level notice: the response could be used, and the spec should be looked at.
    ///
    /// ```swift
    /// DriftReportingMiddleware { report in logger.log(report) }
    /// ```
    public func log(_ report: DriftReport) {
        var metadata: Logger.Metadata = [
            "operation": .string(report.operation.excerpt(limit: 200)),
            "json-path": .string(report.path.excerpt(limit: 500)),
            "drift": .string("\(report.kind)".excerpt(limit: 200)),
            "found": .string(report.sample.excerpt(limit: 200)),
            "status": .stringConvertible(report.status),
        ]
        metadata["request-id"] = report.requestID.map { .string($0.excerpt(limit: 100)) }
        notice("response drifts from its spec", metadata: metadata)
    }
}
