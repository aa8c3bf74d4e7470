// One service listens on one port of the loopback interface, and ends with the task that runs it.

import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// A server that answers for one service.
struct CloudListener: Sendable {
    /// The port that was bound.
    let port: Int
    private let running: Task<Void, Never>

    /// Returns once the port accepts connections.
    /// - Parameter port: 0 for any free port.
    init(_ responder: CloudResponder, port: Int, logger: Logger) async throws(LocalCloudError) {
        let service = responder.service
        // Beyond 16 bits, binding would quietly take another port.
        guard (0...65_535).contains(port) else {
            throw .cannotListen(service, port: port, reason: "a port is a number from 0 to 65535")
        }
        let (ports, bound) = AsyncThrowingStream<Int, any Error>.makeStream()
        running = Task {
            do {
                let server = Server(
                    childChannelSetup: HTTP1Channel(
                        responder: { try await responder.respond(to: $0, with: $1, on: $2) }),
                    configuration: ServerConfiguration(address: .hostname("127.0.0.1", port: port)),
                    onServerRunning: { bound.yield($0.localAddress?.port ?? port) },
                    eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
                    logger: logger
                )
                try await server.run()
                bound.finish()
            } catch {
                bound.finish(throwing: error)
            }
        }
        var boundPort: Int?
        do {
            var iterator = ports.makeAsyncIterator()
            boundPort = try await iterator.next()
        } catch {
            throw .cannotListen(service, port: port, reason: String(describing: error))
        }
        guard let boundPort else {
            running.cancel()
            await running.value
            throw .cancelled
        }
        self.port = boundPort
    }

    /// Closes the port and every connection, whatever is under way on it. Returns when that is done.
    func stop() async {
        cancel()
        await running.value
    }

    /// Begins to stop without waiting for the end.
    func cancel() {
        running.cancel()
    }
}
