// A server on loopback for bodies that are too large to be kept: it counts what goes out and what comes in.
import NIOCore
import NIOPosix
import Synchronization

/// Sends a body of many bytes as fast as it is taken, or takes one when it is told to.
package final class TrafficServer: Sendable {
    package enum Role: Sendable {
        /// Answers each request with a body of that many bytes.
        case sends(Int)
        /// The same with a body that stops after that many bytes, half of what its head says, on a connection that stays open.
        case stops(after: Int)
        /// Reads nothing until `release`, then a request with a chunked body, and answers it.
        case receives
    }

    package let port: Int
    private let channel: any Channel
    private let traffic: Traffic

    private final class Traffic: Sendable {
        let sent = Mutex(0)
        let received = Mutex(0)
        let channels = Mutex<[any Channel]>([])
        let openConnections = Mutex(0)
    }

    /// Bytes of bodies that were given to the network so far.
    package var sent: Int { traffic.sent.withLock { $0 } }
    /// Bytes of requests that were read so far, heads included.
    package var received: Int { traffic.received.withLock { $0 } }
    package var openConnections: Int { traffic.openConnections.withLock { $0 } }

    private init(channel: any Channel, traffic: Traffic) {
        self.channel = channel
        self.traffic = traffic
        port = channel.localAddress?.port ?? 0
    }

    /// Begins to read what clients send.
    package func release() async throws {
        try Task.checkCancellation()
        for channel in traffic.channels.withLock({ $0 }) {
            // One that was closed meanwhile has nothing to read.
            try? await channel.setOption(.autoRead, value: true).get()
        }
    }

    package static func with<Result>(
        _ role: Role,
        _ body: (TrafficServer) async throws -> Result
    ) async throws -> Result {
        let traffic = Traffic()
        var reads = true
        if case .receives = role { reads = false }
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelOption(.autoRead, value: reads)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Handler(role, traffic))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            let result = try await body(TrafficServer(channel: channel, traffic: traffic))
            try await channel.close()
            return result
        } catch {
            try? await channel.close()
            throw error
        }
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private static let chunk = ByteBuffer(repeating: 0x61, count: 65_536)

        private let role: Role
        private let traffic: Traffic
        private var left = 0
        private var tail: [UInt8] = []

        init(_ role: Role, _ traffic: Traffic) {
            self.role = role
            self.traffic = traffic
        }

        func channelActive(context: ChannelHandlerContext) {
            traffic.openConnections.withLock { $0 += 1 }
            traffic.channels.withLock { $0.append(context.channel) }
            context.fireChannelActive()
        }

        func channelInactive(context: ChannelHandlerContext) {
            left = 0
            traffic.openConnections.withLock { $0 -= 1 }
            context.fireChannelInactive()
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let bytes = unwrapInboundIn(data).readableBytesView
            traffic.received.withLock { $0 += bytes.count }
            tail = (tail + bytes.suffix(5)).suffix(5)
            switch role {
            case .sends(let length):
                send(length, of: length, context)
            case .stops(let length):
                send(length, of: length * 2, context)
            case .receives:
                if tail.elementsEqual("0\r\n\r\n".utf8) {
                    write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", context)
                }
            }
        }

        func channelWritabilityChanged(context: ChannelHandlerContext) {
            writeMore(context)
        }

        /// Answers once the head of a request is there.
        private func send(_ count: Int, of length: Int, _ context: ChannelHandlerContext) {
            guard tail.suffix(4).elementsEqual("\r\n\r\n".utf8) else { return }
            left = count
            write("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\n", context)
            writeMore(context)
        }

        private func write(_ text: String, _ context: ChannelHandlerContext) {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        }

        private func writeMore(_ context: ChannelHandlerContext) {
            while left > 0, context.channel.isWritable {
                let part = Self.chunk.getSlice(at: 0, length: min(left, Self.chunk.readableBytes)) ?? ByteBuffer()
                left -= part.readableBytes
                traffic.sent.withLock { $0 += part.readableBytes }
                context.writeAndFlush(wrapOutboundOut(part), promise: nil)
            }
        }
    }
}
