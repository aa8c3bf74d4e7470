// One service listens on one port of the loopback interface, and ends with the task that runs it.

import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// A server that responses for one service.
struct CloudListener: Sendable {
    /// The port that was bound.
    let port: Int
    private let running: Task<Void, Never>
    private let channel: any Channel
    private let handover = ConnectionHandover()

    /// Returns once the port accepts connections.
    /// - Parameter port: 0 for any free port.
    init(_ responder: CloudResponder, port: Int, logger: Logger) async throws(LocalCloudError) {
        let service = responder.service
        // Beyond 16 bits, binding would quietly take another port.
        guard (0...65_535).contains(port) else {
            throw .cannotListen(service, port: port, reason: "a port is a number from 0 to 65535")
        }
        let (channels, bound) = AsyncThrowingStream<any Channel, any Error>.makeStream()
        running = Task { [handover] in
            do {
                let server = Server(
                    childChannelSetup: HandedOverChannel(
                        base: LoopBoundChannel(
                            base: HTTP1Channel(responder: { try await responder.respond(to: $0, with: $1, on: $2) })
                        ),
                        handover: handover
                    ),
                    configuration: ServerConfiguration(address: .hostname("127.0.0.1", port: port)),
                    onServerRunning: { bound.yield($0) },
                    eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
                    logger: logger
                )
                try await server.run()
                bound.finish()
            } catch {
                bound.finish(throwing: error)
            }
        }
        var boundChannel: (any Channel)?
        do {
            var iterator = channels.makeAsyncIterator()
            boundChannel = try await iterator.next()
        } catch {
            throw .cannotListen(service, port: port, reason: String(describing: error))
        }
        guard let boundChannel else {
            running.cancel()
            await running.value
            throw .cancelled
        }
        channel = boundChannel
        self.port = boundChannel.localAddress?.port ?? port
    }

    /// Closes the port and every connection, whatever is under way on it. Returns when that is done.
    func stop() async {
        // First no more connections, then none between acceptance and task: only then may the tasks be cancelled.
        try? await channel.close()
        // In a task of its own: a caller that is cancelled must wait as well.
        await Task { [handover] in await handover.settle() }.value
        running.cancel()
        await running.value
    }

    /// Begins to stop without waiting for the end.
    func cancel() {
        Task { await stop() }
    }
}
