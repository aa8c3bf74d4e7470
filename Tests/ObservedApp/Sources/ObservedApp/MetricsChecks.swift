// The metrics of calls that succeed, are refused, are repeated and fail.
import DriftlessObservability
import DriftlessRuntime
import HuaweiCloudRDS
import Metrics
import MetricsTestKit

/// Returns how many series there are.
func checkMetrics() async throws -> Int {
    let metrics = TestMetrics()
    let clock = SteppingClock()
    let service = Service([
        .response(200), .response(404), .response(503), .response(503), .response(200), .refusedConnection,
        .refusedConnection,
        .foreignError, .response(777), .response(777), .response(777),
    ])
    let rds = try service.client([
        MetricsMiddleware(scope: .calls, factory: metrics, clock: clock),
        ThreeAttempts(),
        MetricsMiddleware(scope: .attempts, factory: metrics, clock: clock),
    ])
    for instance in 1...5 {
        _ = try? await rds.listBackups(instanceID: "c0c9f155c7b7423a9d30f0175998b63bin0\(instance)")
    }
    try expect(service.received.count, is: 11, "five calls had eleven attempts")

    let operation = ("driftless.operation", service.received[0].operation)
    for (outcome, statusClass, count) in [
        ("success", "2xx", 2), ("client_error", "4xx", 1), ("failure", "none", 1), ("server_error", "_OTHER", 1),
    ] {
        let labels = [operation, ("outcome", outcome), ("status_class", statusClass)]
        let counter = try metrics.expectCounter("driftless.client.calls", labels)
        try expect(counter.totalValue, is: Int64(count), "calls that ended in \(outcome)")
    }
    let retries = try metrics.expectCounter("driftless.client.retries", [operation])
    try expect(retries.totalValue, is: 6, "retries")

    // The clock moves by 1 ms whenever it is asked, so that an attempt takes 1 ms, and a call of n attempts 2n + 1 ms.
    let successes = try metrics.expectTimer(
        "driftless.client.call.duration",
        [operation, ("outcome", "success")]
    )
    try expect(successes.values, is: [3_000_000, 7_000_000], "durations of the calls that succeeded, in nanoseconds")

    let request = [
        operation, ("http.request.method", "GET"), ("server.address", "rds.test"), ("server.port", "8443"),
        ("url.scheme", "https"),
    ]
    for (labels, count) in [
        ([("http.response.status_code", "200")], 2),
        ([("http.response.status_code", "404"), ("error.type", "404")], 1),
        ([("http.response.status_code", "503"), ("error.type", "503")], 2),
        ([("http.response.status_code", "_OTHER"), ("error.type", "_OTHER")], 3),
        ([("error.type", "connection")], 2),
        ([("error.type", "ForeignError")], 1),
    ] {
        let timer = try metrics.expectTimer("http.client.request.duration", request + labels)
        try expect(timer.values, is: Array(repeating: 1_000_000, count: count), "attempts with \(labels)")
        let sizes = try metrics.expectRecorder("http.client.request.body.size", request + labels)
        try expect(sizes.values, is: Array(repeating: 0, count: count), "bodies of requests with \(labels)")
    }
    try expect(metrics.timers(label: "http.client.request.duration").count, is: 6, "no other series of attempts")
    let written = metrics.counters.map { "\($0.dimensions)" } + metrics.timers.map { "\($0.dimensions)" }
    try expect(!written.contains { $0.contains("0123456789abcdef") || $0.contains("bin0") }, "no label holds an id")
    return metrics.counters.count + metrics.timers.count + metrics.recorders.count
}
