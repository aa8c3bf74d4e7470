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
            var caller: CheckedContinuation<TransportResponse, any Error>?
            var early: Result<TransportResponse, any Error>?
        }

        private let request: TransportRequest
        private let size: BodySize
        private let collector: ResponseCollector
        private let state = Mutex(State())

        init(for request: TransportRequest) {
            self.request = request
            size = BodySize(of: request)
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
            switch state.withLock({ $0.progress }) {
            case .waiting, .collecting:
                tell(result)
            case .streaming(let pipe):
                if case .failure(let error) = result { pipe.finish(throwing: error) } else { pipe.finish() }
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
            guard 200..<300 ~= head.status.code, size.admits(head) else {
                state.withLock { $0.progress = .collecting }
                return collector.didReceiveHead(task: task, head)
            }
            let pipe = ChunkPipe { task.fail(reason: CancellationError()) }
            state.withLock { $0.progress = .streaming(pipe) }
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
                return (state.progress, state.received <= size.limit)
            }
            guard case .streaming(let pipe) = progress else {
                return collector.didReceiveBodyPart(task: task, part)
            }
            guard fits else {
                return task.eventLoop.makeFailedFuture(size.error)
            }
            let taken = task.eventLoop.makePromise(of: Void.self)
            pipe.offer(Array(part.readableBytesView)) { taken.succeed() }
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
