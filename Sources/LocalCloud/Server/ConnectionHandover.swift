// Which accepted connections have not reached their task yet: a listener that stops must wait for them.

import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// Counts connections between their acceptance and the start of their task.
///
/// SwiftNIO stops the process where a connection is dropped in between, which cancelling the accepting task would do.
final class ConnectionHandover: Sendable {
    private let waiting = Mutex(0)

    func accepted() {
        waiting.withLock { $0 += 1 }
    }

    func handedOver() {
        waiting.withLock { $0 -= 1 }
    }

    /// Returns once every accepted connection has its task, or after a second: a connection may fail on the way.
    func settle() async {
        for _ in 0..<500 where waiting.withLock({ $0 > 0 }) {
            try? await Task.sleep(for: .milliseconds(2))
        }
    }
}

/// A kind of connection whose handover is counted.
struct CountedChannel<Base: ServerChildChannel>: ServerChildChannel {
    let base: Base
    let handover: ConnectionHandover

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        handover.accepted()
        let value = base.setup(channel: channel, logger: logger)
        value.whenFailure { [handover] _ in handover.handedOver() }
        return value
    }

    func handle(value: Base.Value, logger: Logger) async {
        handover.handedOver()
        await base.handle(value: value, logger: logger)
    }
}
