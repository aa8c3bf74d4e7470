// What goes over HTTP/2, with the server of Node.js, which speaks nothing else.
#if AsyncHTTPClient
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import Testing

    @Suite(
        "HTTP/2 over AsyncHTTPClient",
        .enabled(if: TestCertificates.unavailability == nil, "openssl makes the certificates"),
        .enabled(if: HTTP2Server.unavailability == nil, "Node.js is the server"),
        .timeLimit(.minutes(10))
    )
    struct HTTP2Tests {
        private func request(
            _ server: HTTP2Server,
            _ path: String,
            method: HTTPRequest.Method = .post,
            body: HTTPBody = HTTPBody(),
            maximumBodySize: Int = 64 << 20,
            delivery: BodyDelivery = .whole
        ) -> TransportRequest {
            TransportRequest(
                operation: "op",
                method: method,
                scheme: "https",
                authority: "127.0.0.1:\(server.port)",
                path: path,
                headers: [.accept: "text/plain"],
                body: body,
                limits: TransportLimits(timeout: .seconds(30), maximumBodySize: maximumBodySize),
                delivery: delivery
            )
        }

        private func withServer(_ body: (HTTP2Server, AsyncHTTPClientTransport) async throws -> Void) async throws {
            let certificates = try TestCertificates.shared.get()
            let server = try HTTP2Server(certificates.goodPEM)
            defer { server.stop() }
            let transport = certificates.trustingTransport
            try await body(server, transport)
            try await transport.shutdown()
        }

        @Test("many calls at a time share one connection, each with its own request and response")
        func concurrency() async throws {
            try await withServer { server, transport in
                try await withThrowingTaskGroup(of: (Int, TransportResponse).self) { group in
                    for number in 0..<100 {
                        group.addTask {
                            (number, try await transport.send(request(server, "/echo", body: HTTPBody("\(number)"))))
                        }
                    }
                    for try await (number, response) in group {
                        #expect(response.body.bytes == Array("POST \(number)".utf8))
                        #expect(response.headers[HTTP2Server.sessionCount] == "1")
                    }
                }
            }
        }

        @Test("no field is sent but what the request has and HTTP needs")
        func fields() async throws {
            try await withServer { server, transport in
                let response = try await transport.send(request(server, "/names", method: .get))
                #expect(
                    response.body.bytes.map { String(decoding: $0, as: UTF8.self) }
                        == ":authority :method :path :scheme accept accept-encoding"
                )
            }
        }

        @Test("streams go both ways")
        func streams() async throws {
            try await withServer { server, transport in
                let chunks = CountedChunks(64)
                let upload = try await transport.send(request(server, "/count", body: HTTPBody(chunks)))
                #expect(upload.body.bytes == Array("\(64 * 65_536)".utf8))
                let download = try await transport.send(request(server, "/zeros/8388608", delivery: .stream))
                #expect(download.body.bytes == nil)
                #expect(try await download.body.collect(upTo: 8 << 20).count == 8 << 20)
                // A stream that is let go ends, and the connection goes on.
                let other = try await transport.send(request(server, "/zeros/8388608", delivery: .stream))
                for try await _ in other.body { break }
                let next = try await transport.send(request(server, "/echo", body: "x"))
                #expect(next.body.bytes == Array("POST x".utf8))
            }
        }

        @Test("responses without content have none", arguments: [204, 304, 200])
        func noContent(_ status: Int) async throws {
            try await withServer { server, transport in
                let response = try await transport.send(
                    request(server, "/status/\(status)", method: status == 200 ? .head : .get)
                )
                #expect(response.status.code == status)
                #expect(response.body.isEmpty)
            }
        }

        @Test("a compressed body is undone up to its limit")
        func compression() async throws {
            try await withServer { server, transport in
                let whole = try await transport.send(request(server, "/gzip/1000000"))
                #expect(whole.body.length == 1_000_000)
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(server, "/gzip/50000000", maximumBodySize: 1_000_000))
                }
                #expect(error?.kind == .bodyTooLarge)
            }
        }

        @Test("a stream that the server resets is a broken connection, and the next call works")
        func reset() async throws {
            try await withServer { server, transport in
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(server, "/reset"))
                }
                #expect(error.map { [.connection, .other].contains($0.kind) } == true, "\(error as Any)")
                let next = try await transport.send(request(server, "/echo", body: "x"))
                #expect(next.body.bytes == Array("POST x".utf8))
            }
        }
    }
#endif
