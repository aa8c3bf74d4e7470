// One request and its response, within its limits.
#if AsyncHTTPClient
    import AsyncHTTPClient
    public import DriftlessRuntime
    import HTTPTypes
    import NIOCore
    import NIOHTTP1

    extension AsyncHTTPClientTransport {
        /// Sends the request and gives its response.
        ///
        /// - Throws: `TransportError` where there is no whole response within the limits, or, where a stream is asked for, no
        ///   head of one.
        public func send(_ request: TransportRequest) async throws -> TransportResponse {
            do {
                switch request.delivery {
                case .whole: return try await collect(request)
                case .stream: return try await stream(request)
                }
            } catch let error as TransportError where error.kind == .tls {
                throw await certificateProbe?.explaining(error, of: request) ?? error
            }
        }

        private func collect(_ request: TransportRequest) async throws -> TransportResponse {
            let collector = ResponseCollector(for: request)
            do {
                // The client's deadline lasts until the last byte of the body, since the delegate is done only then.
                let exchange = client.execute(
                    request: try clientRequest(request),
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

        private func stream(_ request: TransportRequest) async throws -> TransportResponse {
            let streamer = ResponseStreamer(for: request)
            let exchange: HTTPClient.Task<TransportResponse>
            do {
                exchange = client.execute(request: try clientRequest(request), delegate: streamer)
            } catch {
                throw TransportError(sending: request, thrown: error, isHeadSent: false)
            }
            streamer.limitTime(of: exchange)
            // Until the end the client is not let go: that would close the connection.
            exchange.futureResult.whenComplete { [self] result in withExtendedLifetime(self) { streamer.end(result) } }
            return try await withTaskCancellationHandler {
                try await streamer.response()
            } onCancel: {
                exchange.fail(reason: CancellationError())
            }
        }
    }

    extension AsyncHTTPClientTransport {
        private func clientRequest(_ request: TransportRequest) throws -> HTTPClient.Request {
            var outgoing = try HTTPClient.Request(request)
            if isGuarded { InflationAllowance(for: request).add(to: &outgoing.headers) }
            return outgoing
        }
    }

    extension HTTPClient.Request {
        fileprivate init(_ request: TransportRequest) throws {
            var headers = HTTPHeaders()
            headers.reserveCapacity(request.headers.count + 4)
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
                body: HTTPClient.Body(request.body, of: request.operation)
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
