// One request and its answer, within its limits.
#if AsyncHTTPClient
    import AsyncHTTPClient
    public import DriftlessRuntime
    import HTTPTypes
    import NIOCore
    import NIOHTTP1

    extension AsyncHTTPClientTransport {
        /// Sends the request and collects its answer.
        ///
        /// - Throws: `TransportError` where there is no whole answer within the limits.
        public func send(_ request: TransportRequest) async throws -> TransportResponse {
            let collector = AnswerCollector(for: request)
            do {
                // The client's deadline lasts until the last byte of the body, since the delegate is done only then.
                let exchange = client.execute(
                    request: try HTTPClient.Request(request),
                    delegate: collector,
                    deadline: .now(plus: request.limits.timeout)
                )
                return try await withTaskCancellationHandler {
                    try await exchange.get()
                } onCancel: {
                    exchange.fail(reason: CancellationError())
                }
            } catch {
                throw TransportError(sending: request, thrown: error, isHeadSent: collector.isHeadSent)
            }
        }
    }

    extension HTTPClient.Request {
        fileprivate init(_ request: TransportRequest) throws {
            var headers = HTTPHeaders()
            headers.reserveCapacity(request.headers.count + 3)
            for field in request.headers where field.name != .cookie {
                headers.add(name: field.name.rawName, value: field.value)
            }
            // HTTPFields holds each cookie by itself, and HTTP/1.1 wants one header for all (RFC 6265 §5.4).
            if let cookies = request.headers[.cookie] {
                headers.add(name: "Cookie", value: cookies)
            }
            try self.init(
                url: request.url,
                method: HTTPMethod(rawValue: request.method.rawValue),
                headers: headers,
                body: request.body.isEmpty ? nil : .byteBuffer(ByteBuffer(bytes: request.body))
            )
        }
    }

    extension NIODeadline {
        /// The point in time after that much time; the present for a negative duration.
        fileprivate static func now(plus duration: Duration) -> NIODeadline {
            now() + TimeAmount(bounded: duration)
        }
    }

    extension TimeAmount {
        /// From nothing to a century, which a deadline can hold.
        init(bounded duration: Duration) {
            self.init(min(max(duration, .zero), .seconds(3_155_760_000)))
        }
    }
#endif
