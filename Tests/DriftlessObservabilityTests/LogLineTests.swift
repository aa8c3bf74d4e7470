// How a retry and a drift read in a log.
import DriftlessRuntime
import Logging
import RecordedLog
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

    @Test("a drift is a line of level notice")
    func drift() throws {
        log.logger().log(
            DriftReport(
                operation: "listBackups",
                kind: .unknownMember,
                path: "$.backups[0].color",
                generalPath: "$.backups[*].color",
                sample: #"the string "red""#,
                requestID: "req-1"
            )
        )
        let line = try #require(log.lines.first)
        #expect(line.level == .notice)
        #expect(
            line.metadata == [
                "operation": "listBackups", "json-path": "$.backups[0].color", "drift": "unknownMember",
                "found": #"the string "red""#, "status": "200", "request-id": "req-1",
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
