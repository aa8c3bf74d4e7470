// A connection's task runs on the connection's own event loop: going to another thread and back costs more than a response.

import HummingbirdCore
import Logging
import NIOCore

/// Runs the jobs of tasks on an event loop.
final class EventLoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// A kind of connection that is handled on its event loop.
struct LoopBoundChannel<Message: Sendable, Response: Sendable, Base: ServerChildChannel>: ServerChildChannel
where Base.Value == NIOAsyncChannel<Message, Response> {
    let base: Base

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        base.setup(channel: channel, logger: logger)
    }

    func handle(value: Base.Value, logger: Logger) async {
        await withTaskExecutorPreference(EventLoopExecutor(value.channel.eventLoop)) {
            await base.handle(value: value, logger: logger)
        }
    }
}
