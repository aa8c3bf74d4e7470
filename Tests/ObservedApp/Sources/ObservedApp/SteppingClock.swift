// A clock that moves by a millisecond whenever it is asked.
import Synchronization

final class SteppingClock: Clock, Sendable {
    struct Instant: InstantProtocol {
        var offset: Swift.Duration

        func advanced(by duration: Swift.Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Swift.Duration { other.offset - offset }
        static func < (a: Instant, b: Instant) -> Bool { a.offset < b.offset }
    }

    private let steps = Mutex(0)

    var now: Instant {
        steps.withLock { steps in
            steps += 1
            return Instant(offset: .milliseconds(steps))
        }
    }

    var minimumResolution: Swift.Duration { .milliseconds(1) }

    func sleep(until deadline: Instant, tolerance: Swift.Duration?) async throws {}
}
