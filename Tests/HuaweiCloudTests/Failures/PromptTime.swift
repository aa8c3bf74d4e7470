// A clock on which waits are over at once, so that tests of real retries take no time.
import Foundation
import HuaweiCloud
import Synchronization

/// Begins at the present, since servers refuse signatures of another time, and goes on by what is slept.
final class PromptTime: TimeSource {
    private struct State {
        var now: Timestamp
        var sleeps: [Duration] = []
    }

    private let state: Mutex<State>
    private let whileSleeping: @Sendable (_ number: Int) async throws -> Void

    /// - Parameter whileSleeping: What happens during each wait; the first one's number is 1.
    init(
        _ now: Timestamp = SystemTime().now,
        whileSleeping: @escaping @Sendable (_ number: Int) async throws -> Void = { _ in }
    ) {
        state = Mutex(State(now: now))
        self.whileSleeping = whileSleeping
    }

    var now: Timestamp { state.withLock { $0.now } }

    /// How long each wait was to be, in order.
    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    func sleep(for duration: Duration) async throws {
        let number = state.withLock { state in
            state.now = state.now.advanced(by: duration)
            state.sleeps.append(duration)
            return state.sleeps.count
        }
        try await whileSleeping(number)
        try Task.checkCancellation()
    }
}
