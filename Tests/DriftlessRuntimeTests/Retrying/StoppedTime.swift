// Sources of time in which waiting takes none, or lasts until the task is cancelled.
import DriftlessRuntime
import Synchronization
import Testing

/// A clock that stands still but for what is slept on it, at once.
final class StoppedTime: TimeSource {
    private let state: Mutex<(now: Timestamp, sleeps: [Duration])>

    /// - Parameter now: What the clock shows at first.
    init(_ now: Timestamp) {
        state = Mutex((now, []))
    }

    /// 2018-08-06T02:41:14Z.
    convenience init() throws {
        self.init(try #require(Timestamp("2018-08-06T02:41:14Z")))
    }

    var now: Timestamp { state.withLock { $0.now } }

    /// How long it was slept, in order.
    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    func advance(by duration: Duration) {
        state.withLock { $0.now = $0.now.advanced(by: duration) }
    }

    func sleep(for duration: Duration) async throws {
        try Task.checkCancellation()
        state.withLock {
            $0.now = $0.now.advanced(by: duration)
            $0.sleeps.append(duration)
        }
    }
}

/// A clock on which a sleep ends only when its task is cancelled.
final class EndlessSleep: TimeSource {
    let now: Timestamp
    private let begun = AsyncStream<Void>.makeStream()

    init(_ now: Timestamp) {
        self.now = now
    }

    /// Returns once a sleep has begun.
    func sleepBegan() async {
        for await _ in begun.stream { return }
    }

    func sleep(for duration: Duration) async throws {
        begun.continuation.yield()
        // A stream that never yields ends with its task.
        for await _ in AsyncStream<Void>.makeStream().stream {}
        try Task.checkCancellation()
    }
}
