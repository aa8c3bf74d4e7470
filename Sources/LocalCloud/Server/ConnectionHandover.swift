// Which accepted connections have not reached their task yet: a listener that stops must wait for them, or close them.

import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// Holds connections between their acceptance and the start of their task.
///
/// SwiftNIO stops the process where a connection is let go in between unfinished. Cancelling the accepting task would do
/// that, and so does closing the port at the moment at which a connection is on its way from the port to the task.
final class ConnectionHandover: Sendable {
    typealias Connection = HTTP1Channel.Value

    private struct State {
        /// How many are accepted and not set up.
        var settingUp = 0
        var waiting: [ObjectIdentifier: Connection] = [:]
        var isOver = false
    }

    private let state = Mutex(State())

    func accepted() {
        state.withLock { $0.settingUp += 1 }
    }

    func failed() {
        state.withLock { $0.settingUp -= 1 }
    }

    func isSetUp(_ connection: Connection) {
        let isTooLate = state.withLock { state in
            state.settingUp -= 1
            if !state.isOver { state.waiting[ObjectIdentifier(connection.channel)] = connection }
            return state.isOver
        }
        if isTooLate { Task { await Self.close(connection) } }
    }

    /// Whether the task that has come for the connection may use it; it must leave one alone that was closed meanwhile.
    func handOver(_ connection: Connection) -> Bool {
        state.withLock { $0.waiting.removeValue(forKey: ObjectIdentifier(connection.channel)) != nil }
    }

    /// Returns once every accepted connection has its task or is closed. A connection for which no task comes within a
    /// second was lost when the port closed.
    func settle() async {
        for _ in 0..<500 where state.withLock({ $0.settingUp > 0 || !$0.waiting.isEmpty }) {
            try? await Task.sleep(for: .milliseconds(2))
        }
        let lost = state.withLock { state in
            state.isOver = true
            let lost = state.waiting.values
            state.waiting = [:]
            return Array(lost)
        }
        for connection in lost { await Self.close(connection) }
    }

    private static func close(_ connection: Connection) async {
        try? await connection.executeThenClose { _, _ in }
    }
}

/// A kind of connection whose handover is watched.
struct HandedOverChannel<Base: ServerChildChannel>: ServerChildChannel
where Base.Value == ConnectionHandover.Connection {
    let base: Base
    let handover: ConnectionHandover

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        handover.accepted()
        let value = base.setup(channel: channel, logger: logger)
        value.whenComplete { [handover] result in
            switch result {
            case .success(let connection): handover.isSetUp(connection)
            case .failure: handover.failed()
            }
        }
        return value
    }

    func handle(value: Base.Value, logger: Logger) async {
        guard handover.handOver(value) else { return }
        await base.handle(value: value, logger: logger)
    }
}
