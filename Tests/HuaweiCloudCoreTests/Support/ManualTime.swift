// A clock that goes on when the test says so, for tests of waiting that take no time.
import DriftlessRuntime
import Synchronization

final class ManualTime: TimeSource {
    private struct Sleeper {
        var wakesAt: Timestamp
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Timestamp
        var sleeps: [Duration] = []
        var sleepers: [Int: Sleeper] = [:]
        var lastNumber = 0
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state: Mutex<State>

    init(_ now: Timestamp = Timestamp("2018-08-06T02:41:14Z") ?? SystemTime().now) {
        state = Mutex(State(now: now))
    }

    var now: Timestamp { state.withLock { $0.now } }

    /// How long each sleep so far was to be, in order.
    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    func sleep(for duration: Duration) async throws {
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let (isOver, watchers) = state.withLock { state in
                    let isOver = Task.isCancelled || duration <= .zero
                    if !isOver {
                        state.sleepers[number] = Sleeper(
                            wakesAt: state.now.advanced(by: duration),
                            continuation: continuation
                        )
                    }
                    state.sleeps.append(duration)
                    let ready = state.watchers.filter { $0.count <= state.sleeps.count }
                    state.watchers.removeAll { $0.count <= state.sleeps.count }
                    return (isOver, ready.map(\.continuation))
                }
                if isOver {
                    continuation.resume(with: Result { try Task.checkCancellation() })
                }
                for watcher in watchers { watcher.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Moves the clock, and wakes those whose time has come.
    func advance(by duration: Duration) {
        let woken = state.withLock { state in
            state.now = state.now.advanced(by: duration)
            let due = state.sleepers.filter { $0.value.wakesAt <= state.now }
            for number in due.keys { state.sleepers[number] = nil }
            return due.values.sorted { $0.wakesAt < $1.wakesAt }.map(\.continuation)
        }
        for continuation in woken { continuation.resume() }
    }

    /// Waits until so many sleeps have begun since the clock was made.
    func untilSleeps(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isReached = state.withLock { state in
                if state.sleeps.count >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isReached { continuation.resume() }
        }
    }
}
