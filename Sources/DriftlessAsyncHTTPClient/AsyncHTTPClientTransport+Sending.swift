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
            do {
                return try await withTimeLimit(request.limits.timeout) {
                    try await exchange(request)
                }
            } catch {
                throw TransportError(sending: request, thrown: error)
            }
        }

        private func exchange(_ request: TransportRequest) async throws -> TransportResponse {
            // The time limit is the caller's: this one would end where the body begins.
            let response = try await client.execute(outgoing(request), deadline: .distantFuture)
            let limit = request.limits.maximumBodySize
            var body: [UInt8] = []
            for try await part in response.body {
                guard part.readableBytes <= limit - body.count else {
                    throw TransportError.bodyTooLarge(limit: limit)
                }
                body.append(contentsOf: part.readableBytesView)
            }
            // Many sequences just end in a task that is cancelled, and a part of a body must not pass for the whole.
            try Task.checkCancellation()
            let status = Int(response.status.code)
            guard 100...999 ~= status else {
                throw TransportError(.other, "the server answered the status \(status), which HTTP does not have")
            }
            return TransportResponse(
                status: HTTPResponse.Status(code: status, reasonPhrase: response.status.reasonPhrase),
                headers: HTTPFields(received: response.headers),
                body: body
            )
        }

        private func outgoing(_ request: TransportRequest) -> HTTPClientRequest {
            var outgoing = HTTPClientRequest(url: request.url)
            outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
            for field in request.headers where field.name != .cookie {
                outgoing.headers.add(name: field.name.rawName, value: field.value)
            }
            // HTTPFields holds each cookie by itself, and HTTP/1.1 wants one header for all (RFC 6265 §5.4).
            if let cookies = request.headers[.cookie] {
                outgoing.headers.add(name: "Cookie", value: cookies)
            }
            if !request.body.isEmpty {
                outgoing.body = .bytes(ByteBuffer(bytes: request.body))
            }
            return outgoing
        }
    }

    extension HTTPFields {
        /// The headers of an answer. A name that RFC 9110 does not allow is left out.
        init(received headers: HTTPHeaders) {
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
