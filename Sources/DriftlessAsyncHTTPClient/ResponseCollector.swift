// How the parts of a response become one, on the event loop where they arrive, and within the limit of its size.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import NIOCore
    import NIOHTTP1
    import Synchronization

    /// Collects one response.
    ///
    /// A delegate needs one future for the whole exchange, where the sequence of a body needs tasks, locks and a handover for
    /// each part; and it knows whether the request's head was written.
    final class ResponseCollector: HTTPClientResponseDelegate {
        private struct State {
            var head: HTTPResponseHead?
            var body: [UInt8] = []
            var isHeadSent = false
        }

        private let size: BodySize
        // All calls but one come from one event loop, so there is never a wait.
        private let state = Mutex(State())

        init(for request: TransportRequest) {
            size = BodySize(of: request)
        }

        /// Whether bytes of the request were written to a connection.
        var isHeadSent: Bool { state.withLock { $0.isHeadSent } }

        func didSendRequestHead(task: HTTPClient.Task<TransportResponse>, _ head: HTTPRequestHead) {
            state.withLock { $0.isHeadSent = true }
        }

        func didReceiveHead(
            task: HTTPClient.Task<TransportResponse>,
            _ head: HTTPResponseHead
        ) -> EventLoopFuture<Void> {
            // Only a client that someone else configured to follow redirects comes here twice.
            state.withLock {
                $0.head = head
                $0.body = []
            }
            return size.admits(head)
                ? task.eventLoop.makeSucceededVoidFuture()
                : task.eventLoop.makeFailedFuture(size.error)
        }

        func didReceiveBodyPart(
            task: HTTPClient.Task<TransportResponse>,
            _ part: ByteBuffer
        ) -> EventLoopFuture<Void> {
            let fits = state.withLock { state in
                guard part.readableBytes <= size.limit - state.body.count else {
                    state.body = []
                    return false
                }
                state.body.append(contentsOf: part.readableBytesView)
                return true
            }
            return fits ? task.eventLoop.makeSucceededVoidFuture() : task.eventLoop.makeFailedFuture(size.error)
        }

        func didFinishRequest(task: HTTPClient.Task<TransportResponse>) throws -> TransportResponse {
            let (head, body) = state.withLock { state in
                defer { state.body = [] }
                return (state.head, state.body)
            }
            guard let head else {
                throw HTTPClientError.remoteConnectionClosed
            }
            return try TransportResponse(head, body: HTTPBody(body))
        }
    }

    /// How large the body of a response may be.
    struct BodySize: Sendable {
        let limit: Int
        private let method: HTTPRequest.Method

        init(of request: TransportRequest) {
            method = request.method
            limit = max(request.limits.maximumBodySize, 0)
        }

        /// Of a body that is streamed.
        init(ofStream request: TransportRequest) {
            method = request.method
            limit = max(request.limits.maximumStreamSize, 0)
        }

        var error: TransportError { .bodyTooLarge(limit: limit) }

        /// What is announced to be too large need not come first. A compressed body is measured when it is undone.
        func admits(_ head: HTTPResponseHead) -> Bool {
            announced(by: head).map { $0 <= limit } ?? true
        }

        /// The length that a response announces of the body that it has once its coding is undone.
        func announced(by head: HTTPResponseHead) -> Int? {
            guard method != .head, ![204, 304].contains(head.status.code),
                !head.headers.contains(name: "Content-Encoding"),
                !head.headers.contains(name: "Transfer-Encoding")
            else {
                return nil
            }
            return head.headers.first(name: "Content-Length").flatMap { Int($0) }
        }
    }

    extension TransportResponse {
        init(_ head: HTTPResponseHead, body: HTTPBody) throws(TransportError) {
            let status = Int(head.status.code)
            guard 100...999 ~= status else {
                throw TransportError(.other, "the server sent the status \(status), which HTTP does not have")
            }
            self.init(
                status: HTTPResponse.Status(code: status, reasonPhrase: head.status.reasonPhrase),
                headers: HTTPFields(received: head.headers),
                body: body
            )
        }
    }

    extension HTTPFields {
        /// The headers of a response. A name that RFC 9110 does not allow is left out.
        fileprivate init(received headers: HTTPHeaders) {
            self.init()
            reserveCapacity(headers.count)
            // HTTPFields stops the program at 65,535 fields; no server means that many.
            for (name, value) in headers.prefix(10_000) {
                if let name = HTTPField.Name(name) {
                    append(HTTPField(name: name, value: value))
                }
            }
        }
    }
#endif
