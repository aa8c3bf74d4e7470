// The demonstration takes place when its data was made, so that it looks the same on every day.

import DriftlessRuntime

/// The demonstration's present: 2018-08-16T02:41:14Z, a few hours after its newest backups.
struct DemoTime: TimeSource {
    static let present = Timestamp("2018-08-16T02:41:14Z")

    let now: Timestamp

    init() {
        now = Self.present ?? SystemTime().now
    }

    func sleep(for duration: Duration) async throws {
        try await SystemTime().sleep(for: duration)
    }
}
