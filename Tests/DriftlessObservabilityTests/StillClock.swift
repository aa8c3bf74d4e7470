// A clock that moves only when it is told to.
import Synchronization

final class StillClock: Clock, Sendable {
    struct Instant: InstantProtocol {
        var offset: Swift.Duration

        func advanced(by duration: Swift.Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Swift.Duration { other.offset - offset }
        static func < (a: Instant, b: Instant) -> Bool { a.offset < b.offset }
    }

    private let instant = Mutex(Instant(offset: .zero))

    var now: Instant { instant.withLock { $0 } }
    var minimumResolution: Swift.Duration { .nanoseconds(1) }

    func move(by duration: Swift.Duration) {
        instant.withLock { $0 = $0.advanced(by: duration) }
    }

    func sleep(until deadline: Instant, tolerance: Swift.Duration?) async throws {}
}
