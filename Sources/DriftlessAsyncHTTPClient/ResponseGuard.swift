// What of a server's bytes gets as far as the client: only responses that HTTP knows, each to a request that was sent.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessRuntime
    import NIOCore
    import NIOHTTP1
    import NIOHTTP2
    import NIOHTTPCompression

    /// Stands before AsyncHTTPClient's own handlers and ends a connection whose server breaks HTTP, where those would end the
    /// program: version 1.37 takes a status below 100 for an interim response, and stops on the end of it.
    ///
    /// It also ends connections on which responses come that nobody asked for, and those with endless interim responses, and
    /// has a connection closed whose next bytes cannot be trusted to begin a response.
    final class ResponseGuard: ChannelDuplexHandler {
        typealias InboundIn = HTTPClientResponsePart
        typealias InboundOut = HTTPClientResponsePart
        typealias OutboundIn = HTTPClientRequestPart
        typealias OutboundOut = HTTPClientRequestPart

        /// A server that sends more interim responses to one request than that does not mean to answer it.
        private static let mostInterimResponses = 100

        /// Tells the guard which bytes came at once: what comes with the end of a response was sent before the next request.
        final class Boundary: ChannelInboundHandler {
            typealias InboundIn = ByteBuffer

            private let responseGuard: ResponseGuard

            init(of responseGuard: ResponseGuard) {
                self.responseGuard = responseGuard
            }

            func channelRead(context: ChannelHandlerContext, data: NIOAny) {
                responseGuard.isWithinRead = true
                context.fireChannelRead(data)
                responseGuard.isWithinRead = false
                responseGuard.isAhead = false
            }
        }

        private enum State {
            case idle
            case awaitingHead(interimResponses: Int)
            case receiving
            case broken
        }

        private var state = State.idle
        /// Whether the bytes of one read are being looked at.
        private var isWithinRead = false
        /// Whether the request was written while they were: none of them can be its response.
        private var isAhead = false

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            if case .head = unwrapOutboundIn(data), case .idle = state {
                state = .awaitingHead(interimResponses: 0)
                isAhead = isWithinRead
            }
            context.write(data, promise: promise)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch (state, unwrapInboundIn(data)) {
            case (.awaitingHead, .head) where isAhead:
                fail(.unsolicitedResponse, context: context)
            case (.awaitingHead(let interimResponses), .head(let head)):
                receive(head, after: interimResponses, context: context)
            // The decoder ends an interim response like any other.
            case (.awaitingHead, _):
                break
            case (.receiving, .body):
                context.fireChannelRead(data)
            case (.receiving, .end):
                // Before it is handed on: the client may send the next request from within.
                state = .idle
                context.fireChannelRead(data)
            case (.idle, _), (.receiving, .head):
                fail(.unsolicitedResponse, context: context)
            case (.broken, _):
                break
            }
        }

        private func receive(_ head: HTTPResponseHead, after interimResponses: Int, context: ChannelHandlerContext) {
            switch head.status.code {
            case 100, 102..<200:
                guard interimResponses < Self.mostInterimResponses else {
                    fail(.tooManyInterimResponses, context: context)
                    return
                }
                state = .awaitingHead(interimResponses: interimResponses + 1)
            // The client asks for no other protocol, so what follows would be none that it speaks.
            case 101:
                fail(.unrequestedUpgrade, context: context)
            case 200...999:
                state = .receiving
                context.fireChannelRead(wrapInboundOut(.head(head.endingConnectionIfAmbiguous)))
            case let status:
                fail(.invalidStatus(Int(clamping: status)), context: context)
            }
        }

        private func fail(_ error: ResponseGuardError, context: ChannelHandlerContext) {
            state = .broken
            context.fireErrorCaught(error)
            context.close(promise: nil)
        }
    }

    /// How a server broke HTTP.
    enum ResponseGuardError: Error, Hashable {
        case invalidStatus(Int)
        /// Of HTTP/2, where a status is the value of a field.
        case unreadableStatus
        case endWithoutResponse
        case unsolicitedResponse
        case tooManyInterimResponses
        case unrequestedUpgrade
    }

    extension ResponseGuardError: CustomStringConvertible {
        var description: String {
            switch self {
            case .invalidStatus(let status): "the server sent the status \(status), which HTTP does not have"
            case .unreadableStatus: "the server sent a status that is no number of three digits"
            case .endWithoutResponse: "the server sent no response but an interim one (1xx)"
            case .unsolicitedResponse: "the server sent a response that nobody asked for"
            case .tooManyInterimResponses: "the server sent interim responses (1xx) without end"
            case .unrequestedUpgrade: "the server changed to another protocol, though that was not asked for"
            }
        }
    }

    extension HTTPResponseHead {
        /// With `Connection: close` where the server announces a body that the status rules out: what follows the head may be
        /// that body, and must not pass for the response to the next request.
        fileprivate var endingConnectionIfAmbiguous: HTTPResponseHead {
            guard status == .noContent || status == .resetContent,
                headers.contains(name: "Transfer-Encoding") || !["", "0"].contains(headers["Content-Length"].joined())
            else {
                return self
            }
            var head = self
            head.headers.replaceOrAdd(name: "Connection", value: "close")
            return head
        }
    }

    extension HTTPClient.Configuration {
        /// The same settings, with a guard on each connection, and one budget for all of them.
        func guarded(by budget: InflationBudget) -> HTTPClient.Configuration {
            var configuration = self
            // A response has no content coding when it comes out of a transport, and the guards stand around what undoes it.
            if case .disabled = decompression { configuration.decompression = .enabled(limit: .none) }
            configuration.http1_1ConnectionDebugInitializer =
                Self.guarding(by: budget, then: http1_1ConnectionDebugInitializer)
            configuration.http2StreamChannelDebugInitializer =
                Self.guarding(by: budget, then: http2StreamChannelDebugInitializer)
            return configuration
        }

        private static func guarding(
            by budget: InflationBudget,
            then others: (@Sendable (any Channel) -> EventLoopFuture<Void>)?
        ) -> @Sendable (any Channel) -> EventLoopFuture<Void> {
            { channel in
                do {
                    try channel.pipeline.syncOperations.addGuards(budget)
                } catch {
                    return channel.eventLoop.makeFailedFuture(error)
                }
                return others?(channel) ?? channel.eventLoop.makeSucceededVoidFuture()
            }
        }
    }

    extension ChannelPipeline.SynchronousOperations {
        /// Puts a guard between what reads the bytes and what makes use of the parts, and a meter after the decompressor.
        fileprivate func addGuards(_ budget: InflationBudget) throws {
            let decompressor = try handler(type: NIOHTTPResponseDecompressor.self)
            let responseGuard = ResponseGuard()
            try addHandler(responseGuard, position: .before(decompressor))
            try addHandler(InflationMeter(budget: budget), position: .after(decompressor))
            if let translation = try? handler(type: HTTP2FramePayloadToHTTP1ClientCodec.self) {
                try addHandler(StreamGuard(), position: .before(translation))
            }
            // Over HTTP/2 each response has a stream of its own, and no decoder of bytes.
            if let decoder = try? handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self) {
                try addHandler(ResponseGuard.Boundary(of: responseGuard), position: .before(decoder))
            }
        }
    }
#endif
