// How a response gets to its caller while its body is still coming, each part when the one before was taken.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import NIOCore
    import NIOHTTP1
    import Synchronization

    /// Hands the head of a success on when it comes, and then its body; collects any other response.
    final class ResponseStreamer: HTTPClientResponseDelegate {
        private enum Progress {
            case waiting
            case streaming(ChunkPipe)
            case collecting
        }

        private struct State {
            var progress = Progress.waiting
            var received = 0
            /// When the last of the body came or was taken; nil while the reader has some and has not asked for more.
            var silentSince: NIODeadline?
            var isEnded = false
            var caller: CheckedContinuation<TransportResponse, any Error>?
            var early: Result<TransportResponse, any Error>?
        }

        private let request: TransportRequest
        private let size: BodySize
        private let idleLimit: TimeAmount
        private let collector: ResponseCollector
        private let state = Mutex(State())

        init(for request: TransportRequest) {
            self.request = request
            size = BodySize(ofStream: request)
            idleLimit = TimeAmount(bounded: request.limits.idleTimeout)
            collector = ResponseCollector(for: request)
        }

        /// The response, as soon as its head is there.
        func response() async throws -> TransportResponse {
            try await withCheckedThrowingContinuation { continuation in
                let early = state.withLock { state in
                    if state.early == nil { state.caller = continuation }
                    return state.early.take()
                }
                if let early { continuation.resume(with: early) }
            }
        }

        /// Says how the exchange ended.
        func end(_ result: Result<TransportResponse, any Error>) {
            let result = result.mapError { error -> any Error in
                TransportError(sending: request, thrown: error, isHeadSent: collector.isHeadSent)
            }
            let progress = state.withLock { state in
                state.isEnded = true
                return state.progress
            }
            switch progress {
            case .waiting, .collecting:
                tell(result)
            case .streaming(let pipe):
                if case .failure(let error) = result { pipe.finish(throwing: error) } else { pipe.finish() }
            }
        }

        /// Fails the exchange where there is no head within the time limit, or an error's body takes longer.
        func limitTime(of exchange: HTTPClient.Task<TransportResponse>) {
            exchange.eventLoop.scheduleTask(in: TimeAmount(bounded: request.limits.timeout)) { [self] in
                let isStreaming = state.withLock { state in
                    if case .streaming = state.progress { true } else { state.isEnded }
                }
                if !isStreaming { exchange.fail(reason: HTTPClientError.deadlineExceeded) }
            }
        }

        /// Fails the exchange where the server is silent for too long: looks after as long as it may be, and not at each part.
        private func watch(_ exchange: HTTPClient.Task<TransportResponse>, in time: TimeAmount) {
            exchange.eventLoop.scheduleTask(in: time) { [self] in
                let (isEnded, silentSince) = state.withLock { ($0.isEnded, $0.silentSince) }
                guard !isEnded else { return }
                let left = silentSince.map { $0 + idleLimit - .now() } ?? idleLimit
                guard left <= .nanoseconds(0) else { return watch(exchange, in: left) }
                exchange.fail(reason: TransportError.silent(request))
            }
        }

        private func tell(_ result: Result<TransportResponse, any Error>) {
            let caller = state.withLock { state in
                if state.caller == nil { state.early = result }
                return state.caller.take()
            }
            caller?.resume(with: result)
        }

        func didSendRequestHead(task: HTTPClient.Task<TransportResponse>, _ head: HTTPRequestHead) {
            collector.didSendRequestHead(task: task, head)
        }

        func didReceiveHead(
            task: HTTPClient.Task<TransportResponse>,
            _ head: HTTPResponseHead
        ) -> EventLoopFuture<Void> {
            guard 200..<300 ~= head.status.code else {
                state.withLock { $0.progress = .collecting }
                return collector.didReceiveHead(task: task, head)
            }
            guard size.admits(head) else {
                return task.eventLoop.makeFailedFuture(size.error)
            }
            let pipe = ChunkPipe { task.fail(reason: CancellationError()) }
            state.withLock { state in
                state.progress = .streaming(pipe)
                state.silentSince = .now()
            }
            watch(task, in: idleLimit)
            let body = pipe.body(length: size.announced(by: head))
            tell(Result { try TransportResponse(head, body: body) })
            return task.eventLoop.makeSucceededVoidFuture()
        }

        func didReceiveBodyPart(
            task: HTTPClient.Task<TransportResponse>,
            _ part: ByteBuffer
        ) -> EventLoopFuture<Void> {
            let (progress, fits) = state.withLock { state in
                state.received += part.readableBytes
                state.silentSince = nil
                return (state.progress, state.received <= size.limit)
            }
            guard case .streaming(let pipe) = progress else {
                return collector.didReceiveBodyPart(task: task, part)
            }
            guard fits else {
                return task.eventLoop.makeFailedFuture(size.error)
            }
            let taken = task.eventLoop.makePromise(of: Void.self)
            pipe.offer(Array(part.readableBytesView)) { [self] in
                state.withLock { $0.silentSince = .now() }
                taken.succeed()
            }
            return taken.futureResult
        }

        func didFinishRequest(task: HTTPClient.Task<TransportResponse>) throws -> TransportResponse {
            if case .streaming = state.withLock({ $0.progress }) {
                return TransportResponse(status: .ok)
            }
            return try collector.didFinishRequest(task: task)
        }
    }
#endif
