// How much compressed bodies may grow to: each by its request's limit, and all of a transport's together.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessRuntime
    import NIOCore
    import NIOHTTP1
    import Synchronization

    /// Measures what comes out of the decompressor, part by part, so that a body that grows too large is given up within the
    /// packet that makes it so: one packet can hold a thousand times its size.
    final class InflationMeter: ChannelDuplexHandler {
        typealias InboundIn = HTTPClientResponsePart
        typealias InboundOut = HTTPClientResponsePart
        typealias OutboundIn = HTTPClientRequestPart
        typealias OutboundOut = HTTPClientRequestPart

        private let budget: InflationBudget
        private var allowance: InflationAllowance?
        private var isMeasuring = false
        private var isExceeded = false
        private var received = 0
        private var taken = 0

        init(budget: InflationBudget) {
            self.budget = budget
        }

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            guard case .head(var head) = unwrapOutboundIn(data) else {
                context.write(data, promise: promise)
                return
            }
            allowance = InflationAllowance(removedFrom: &head.headers)
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        }

        /// The client asks for more when all that came was taken: what is streamed is out of the way by then.
        func read(context: ChannelHandlerContext) {
            if allowance?.delivery == .stream { giveBack() }
            context.read()
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard !isExceeded else { return }
            switch unwrapInboundIn(data) {
            case .head(let head):
                giveBack()
                received = 0
                isMeasuring = head.headers.contains(name: "Content-Encoding")
            case .body(let part) where isMeasuring:
                if let error = excess(by: part.readableBytes) {
                    isExceeded = true
                    giveBack()
                    context.fireErrorCaught(error)
                    context.close(promise: nil)
                    return
                }
            case .body:
                break
            case .end:
                giveBack()
            }
            context.fireChannelRead(data)
        }

        func channelInactive(context: ChannelHandlerContext) {
            giveBack()
            context.fireChannelInactive()
        }

        func handlerRemoved(context: ChannelHandlerContext) {
            giveBack()
        }

        private func excess(by bytes: Int) -> TransportError? {
            received += bytes
            if let limit = allowance?.limit, received > limit {
                return .bodyTooLarge(limit: limit)
            }
            guard budget.take(bytes) else {
                return TransportError(
                    .bodyTooLarge,
                    "all compressed bodies that are being received grew to more than \(budget.limit) bytes together,"
                        + " the limit in ConnectionSettings"
                )
            }
            taken += bytes
            return nil
        }

        private func giveBack() {
            budget.giveBack(taken)
            taken = 0
        }
    }

    /// What all connections of a transport share.
    final class InflationBudget: Sendable {
        let limit: Int
        private let used = Mutex(0)

        init(limit: Int) {
            self.limit = max(limit, 0)
        }

        /// Takes that many bytes; false where there are not as many left.
        func take(_ bytes: Int) -> Bool {
            used.withLock { used in
                guard bytes <= limit - used else { return false }
                used += bytes
                return true
            }
        }

        func giveBack(_ bytes: Int) {
            if bytes > 0 { used.withLock { $0 -= bytes } }
        }
    }

    /// How far the body of one response may grow, on its way from the request to the connection that carries it: a handler
    /// sees a request's head and nothing else of it. It never gets as far as the wire.
    struct InflationAllowance: Sendable {
        private static let field = "Driftless-Inflation-Allowance"

        let limit: Int
        let delivery: BodyDelivery

        init(for request: TransportRequest) {
            let limits = request.limits
            limit = max(request.delivery == .stream ? limits.maximumStreamSize : limits.maximumBodySize, 0)
            delivery = request.delivery
        }

        init?(removedFrom headers: inout HTTPHeaders) {
            guard let text = headers.first(name: Self.field) else { return nil }
            headers.remove(name: Self.field)
            let words = text.split(separator: " ")
            guard words.count == 2, let limit = Int(words[0]) else { return nil }
            self.limit = limit
            delivery = words[1] == "stream" ? .stream : .whole
        }

        func add(to headers: inout HTTPHeaders) {
            headers.add(name: Self.field, value: "\(limit) \(delivery == .stream ? "stream" : "whole")")
        }
    }
#endif
