// What of an HTTP/2 stream gets as far as SwiftNIO's translation to HTTP/1: heads with a status that HTTP knows, in their order.
#if AsyncHTTPClient
    import DriftlessRuntime
    import NIOCore
    import NIOHPACK
    import NIOHTTP2

    /// Stands where the frames of a stream come out, and ends a stream whose server breaks HTTP, where the translation would end
    /// the program: version 1.46 takes the first sign of a status for granted. What one stream does, the others do not feel.
    final class StreamGuard: ChannelInboundHandler {
        typealias InboundIn = HTTP2Frame.FramePayload
        typealias InboundOut = HTTP2Frame.FramePayload

        private enum State {
            case awaitingHead
            case receiving
            case broken
        }

        private var state = State.awaitingHead

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch (state, unwrapInboundIn(data)) {
            case (.broken, _):
                return
            case (.awaitingHead, .headers(let fields)):
                let status = fields.headers.first { $0.name == ":status" }?.value ?? ""
                guard status.utf8.count == 3, let code = Int(status), code >= 100 else {
                    return fail(.unreadableStatus, context: context)
                }
                // An interim response is not the last word (RFC 9113, section 8.1).
                guard code >= 200 || !fields.endStream else { return fail(.endWithoutResponse, context: context) }
                if code >= 200 { state = .receiving }
            case (.awaitingHead, .data):
                return fail(.endWithoutResponse, context: context)
            default:
                break
            }
            context.fireChannelRead(data)
        }

        private func fail(_ error: ResponseGuardError, context: ChannelHandlerContext) {
            state = .broken
            context.fireErrorCaught(error)
            context.close(promise: nil)
        }
    }
#endif
