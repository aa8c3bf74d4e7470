// What becomes of exchanges that fail: each in its kind, and in time.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import LoopbackServer
    import Testing

    @Suite("Failures over AsyncHTTPClient", .timeLimit(.minutes(10)))
    struct TransportFailureTests {
        private let transport = AsyncHTTPClientTransport.shared

        private func failure(_ request: TransportRequest) async throws -> TransportError {
            try #require(await #expect(throws: TransportError.self) { try await transport.send(request) })
        }

        @Test("a refused connection is told at once, with the server's address")
        func refused() async throws {
            let closed = try await LoopbackServer.with(.nothing) { $0 }
            let clock = ContinuousClock()
            let start = clock.now
            let error = try await failure(request(to: closed))
            #expect(error.kind == .connection)
            #expect(error.progress == .notSent)
            #expect(error.description.contains("127.0.0.1:\(closed.port)"))
            #expect(clock.now - start < .seconds(5))
        }

        @Test(
            "a server that is silent, or becomes so, runs into the time limit",
            arguments: [nil, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhell"]
        )
        func timeout(_ beginning: String?) async throws {
            try await LoopbackServer.with(beginning.map { .response($0) } ?? .nothing) { server in
                let clock = ContinuousClock()
                let start = clock.now
                let error = try await failure(request(to: server, timeout: .milliseconds(300)))
                #expect(error.kind == .timeout)
                #expect(error.progress == .possiblySent)
                #expect(error.description.contains("0.3 seconds"))
                #expect((.milliseconds(300)..<(.seconds(10))).contains(clock.now - start))
            }
        }

        @Test(
            "a time limit of nothing fails, one of for ever does not",
            arguments: [Duration.zero, .seconds(-1), .seconds(Int64.max)]
        )
        func extremeTimeouts(_ limit: Duration) async throws {
            try await LoopbackServer.with(limit > .zero ? .response("HTTP/1.1 204 No Content\r\n\r\n") : .nothing) {
                server in
                if limit > .zero {
                    let response = try await transport.send(request(to: server, timeout: limit))
                    #expect(response.status.code == 204)
                } else {
                    let error = try await failure(request(to: server, timeout: limit))
                    #expect(error.kind == .timeout)
                }
            }
        }

        @Test(
            "a response that breaks off is a broken connection, never a shorter response",
            arguments: [
                "", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", "nonsense\r\n\r\n",
                "HTTP/1.1 99999 OK\r\n\r\n",
            ]
        )
        func truncated(_ response: String) async throws {
            try await LoopbackServer.with(.responseAndClose(response)) { server in
                let error = try await failure(request(to: server))
                #expect(error.kind == .connection)
                #expect(error.progress == .possiblySent)
            }
        }

        @Test(
            "a body one byte larger than the limit is refused, one as large is taken",
            arguments: [
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n",
            ]
        )
        func tooLarge(_ response: String) async throws {
            try await LoopbackServer.with(.response(response)) { server in
                let whole = try await transport.send(request(to: server, maximumBodySize: 10))
                #expect(whole.body.length == 10)
                let error = try await failure(request(to: server, maximumBodySize: 9))
                #expect(error.kind == .bodyTooLarge)
            }
        }

        @Test("a body that is not compressed as it claims is no response")
        func brokenCompression() async throws {
            let response = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"
            try await LoopbackServer.with(.response(response)) { server in
                _ = try await failure(request(to: server, timeout: .seconds(5)))
            }
        }

        @Test("a server that does not speak TLS fails in the kind tls")
        func plainServer() async throws {
            try await LoopbackServer.with(.responseAndClose("HTTP/1.1 400 Bad Request\r\n\r\n")) { server in
                let error = try await failure(request(to: server, scheme: "https"))
                #expect(error.kind == .tls)
                #expect(error.progress == .notSent)
            }
        }

        @Test(
            "a cancelled task ends at once in the kind cancelled",
            arguments: [nil, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhell", "HTTP/1.1 200 OK\r\n\r\nhell"]
        )
        func cancellation(_ beginning: String?) async throws {
            try await LoopbackServer.with(beginning.map { .response($0) } ?? .nothing) { server in
                let task = Task { try await transport.send(request(to: server)) }
                while server.requests.isEmpty {
                    try await Task.sleep(for: .milliseconds(5))
                }
                try await Task.sleep(for: .milliseconds(50))
                let clock = ContinuousClock()
                let start = clock.now
                task.cancel()
                let error = await #expect(throws: TransportError.self) { try await task.value }
                #expect(error?.kind == .cancelled)
                #expect(clock.now - start < .seconds(5))
            }
        }
    }
#endif
