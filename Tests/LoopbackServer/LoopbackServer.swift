// A server of raw bytes on loopback: what arrives is kept, and what is answered is up to the test.
import NIOCore
import NIOPosix
package import NIOSSL
import Synchronization

/// Accepts connections on a free port of 127.0.0.1 and answers each request with the bytes of a script.
package final class LoopbackServer: Sendable {
    package enum Reply: Sendable {
        /// The bytes, with the connection kept open.
        case response(String)
        /// The bytes, and the end of the connection.
        case responseAndClose(String)
        case bytes([UInt8])
        case nothing
        /// What the request decides, given whole.
        case choice(@Sendable (String) -> Reply)
    }

    package let port: Int
    private let channel: any Channel
    private let log: Log

    private final class Log: Sendable {
        let requests = Mutex<[String]>([])
        let openConnections = Mutex(0)
        let reply: Mutex<Reply>

        init(_ reply: Reply) {
            self.reply = Mutex(reply)
        }
    }

    /// The requests so far, whole.
    package var requests: [String] { log.requests.withLock { $0 } }

    /// How many connections are open at the moment.
    package var openConnections: Int { log.openConnections.withLock { $0 } }

    /// Answers all requests to come in another way.
    package func change(to reply: Reply) {
        log.reply.withLock { $0 = reply }
    }

    private init(channel: any Channel, log: Log) {
        self.channel = channel
        self.log = log
        port = channel.localAddress?.port ?? 0
    }

    /// Runs the body while the server answers all requests in the same way.
    ///
    /// - Parameters:
    ///   - greeting: What is sent on each connection before anything was asked.
    ///   - security: The certificate to prove who the server is; nil for no TLS.
    package static func with<Result>(
        _ reply: Reply,
        greeting: String? = nil,
        security: NIOSSLContext? = nil,
        _ body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let log = Log(reply)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1024)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let security {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: security))
                    }
                    try channel.pipeline.syncOperations.addHandler(Handler(log: log, greeting: greeting))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let server = LoopbackServer(channel: channel, log: log)
        do {
            let result = try await body(server)
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

        private let log: Log
        private let greeting: String?
        private var text = ""

        init(log: Log, greeting: String?) {
            self.log = log
            self.greeting = greeting
        }

        func channelActive(context: ChannelHandlerContext) {
            log.openConnections.withLock { $0 += 1 }
            if let greeting {
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: greeting)), promise: nil)
            }
            context.fireChannelActive()
        }

        func channelInactive(context: ChannelHandlerContext) {
            log.openConnections.withLock { $0 -= 1 }
            context.fireChannelInactive()
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            text += String(buffer: unwrapInboundIn(data))
            guard let head = text.range(of: "\r\n\r\n") else {
                // What is no HTTP, such as the beginning of TLS, is answered as it comes.
                if !text.hasPrefix("GET"), !text.hasPrefix("POST"), !text.hasPrefix("CONNECT") {
                    response(context)
                }
                return
            }
            let lengthLine = text[..<head.lowerBound].split(separator: "\r\n").first {
                $0.lowercased().hasPrefix("content-length:")
            }
            let length = lengthLine.flatMap { Int($0.drop { $0 != " " }.dropFirst()) } ?? 0
            guard text[head.upperBound...].utf8.count >= length else {
                return
            }
            let request = text
            log.requests.withLock { $0.append(request) }
            text = ""
            response(context, request)
        }

        private func response(_ context: ChannelHandlerContext, _ request: String = "") {
            send(log.reply.withLock { $0 }, to: request, context)
        }

        private func send(_ reply: Reply, to request: String, _ context: ChannelHandlerContext) {
            switch reply {
            case .choice(let reply):
                send(reply(request), to: request, context)
            case .response(let response):
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: response)), promise: nil)
            case .bytes(let bytes):
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
            case .responseAndClose(let response):
                let closing = context.eventLoop.makePromise(of: Void.self)
                closing.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: response)), promise: closing)
            case .nothing:
                break
            }
        }
    }
}

extension String {
    /// Where the text first occurs.
    fileprivate func range(of text: String) -> Range<Index>? {
        ranges(of: text).first
    }
}
