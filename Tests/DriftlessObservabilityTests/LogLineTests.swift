// How a retry and a drift read in a log.
import DriftlessRuntime
import Logging
import Testing

@testable import DriftlessObservability

@Suite("Lines about retries and drift")
struct LogLineTests {
    private let log = RecordedLog()

    @Test("a retry is a line of level info")
    func retry() throws {
        log.logger().log(
            RetryEvent(
                operation: "listBackups",
                attempt: 2,
                delay: .milliseconds(1500),
                reason: .status(429, requestID: "req-1")
            )
        )
        let line = try #require(log.lines.first)
        #expect(line.level == .info)
        #expect(line.message == "call is retried")
        #expect(
            line.metadata == [
                "operation": "listBackups", "attempt": "2", "delay-ms": "1500.000", "error": "429",
                "request-id": "req-1",
            ]
        )
    }

    @Test(
        "a drift is a line of level notice, without the value where a secret is named",
        arguments: [
            ("$.backups[0].color", #"the string "red""#), ("$.token", "(hidden)"),
            ("$['user_password'].x[1]", "(hidden)"),
        ]
    )
    func drift(_ path: String, _ found: String) throws {
        log.logger().logDrift("unknown member", at: path, in: "listBackups", found: #"the string "red""#)
        let line = try #require(log.lines.first)
        #expect(line.level == .notice)
        #expect(
            line.metadata == [
                "operation": "listBackups", "json-path": path, "drift": "unknown member", "found": found,
            ]
        )
    }

    @Test(
        "a duration is milliseconds with three decimals",
        arguments: [
            (Duration.zero, "0.000"), (.nanoseconds(999), "0.000"), (.microseconds(7), "0.007"),
            (.milliseconds(60), "60.000"), (.seconds(86_400), "86400000.000"), (.seconds(-1), "0.000"),
            (.seconds(Int64.max), "1000000000000.000"),
        ]
    )
    func durations(_ duration: Duration, _ text: String) {
        #expect(duration.millisecondsText == text)
    }
}
