// What servers that break HTTP can do to a program: fail the call that met them, and nothing else.
#if AsyncHTTPClient
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import LoopbackServer
    import Testing

    @Suite("Hostile servers over AsyncHTTPClient", .timeLimit(.minutes(10)))
    struct HostileServerTests {
        private static let bodies = [
            "\r\n", "Content-Length: 0\r\n\r\n", "Content-Length: 2\r\n\r\nhi",
            "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
        ]

        /// So long that a call which loses all of it fails the suite's own limit.
        private static let patience = Duration.seconds(3600)

        private func outcome(
            _ transport: AsyncHTTPClientTransport,
            _ server: LoopbackServer
        ) async -> Result<TransportResponse, any Error> {
            do {
                return .success(try await transport.send(request(to: server, timeout: Self.patience)))
            } catch {
                return .failure(error)
            }
        }

        @Test("every status of three digits is a response, or fails the call", arguments: bodies)
        func statuses(_ body: String) async throws {
            let transport = AsyncHTTPClientTransport()
            // The end of what has no length is the end of its connection.
            let isEndless = body == "\r\n"
            try await LoopbackServer.with(.nothing) { server in
                for status in 0...(body == Self.bodies.last ? 999 : 210) {
                    let head = "HTTP/1.1 \(String("000\(status)".suffix(3))) X\r\n"
                    // What follows a response without content begins another one, and would end the next call's connection.
                    let ends = isEndless || status < 200 || status == 204 || status == 304
                    server.change(
                        to: ends ? .responseAndClose(head + "Connection: close\r\n" + body) : .response(head + body)
                    )
                    do {
                        let response = try await transport.send(request(to: server, timeout: Self.patience))
                        #expect(response.status.code == status && status >= 200, "\(status)")
                    } catch let error as TransportError {
                        #expect(status < 200 && error.kind == .connection, "\(status): \(error)")
                    }
                }
            }
            try await transport.shutdown()
        }

        @Test(
            "what is no response fails the call",
            arguments: [
                "HTTP/1.1 1000 X\r\n\r\n", "HTTP/1.1 0200 X\r\n\r\n", "HTTP/1.1 -1 X\r\n\r\n", "HTTP/1.1 +20 X\r\n\r\n",
                "HTTP/1.1 20 X\r\n\r\n", "HTTP/1.1 2x0 X\r\n\r\n", "HTTP/1.1 \r\n\r\n", "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/2.0 200 OK\r\n\r\n", "ICY 200 OK\r\n\r\n", "\r\n\r\n\r\n", "\0\0\0\0", "GET / HTTP/1.1\r\n\r\n",
                "HTTP/1.1 99999999999999999999 X\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n",
                "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nhello",
                "HTTP/1.1 000 X\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 100 X\r\n\r\nHTTP/1.1 099 X\r\n\r\n",
            ]
        )
        func junk(_ text: String) async throws {
            let transport = AsyncHTTPClientTransport()
            try await LoopbackServer.with(.responseAndClose(text)) { server in
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(to: server, timeout: Self.patience))
                }
                #expect(error?.kind == .connection || error?.kind == .other, "\(error as Any)")
                server.change(to: .response("HTTP/1.1 204 No Content\r\n\r\n"))
                let next = try await transport.send(request(to: server))
                #expect(next.status.code == 204)
            }
            try await transport.shutdown()
        }

        @Test("interim responses are passed over, up to a number")
        func interimResponses() async throws {
            let transport = AsyncHTTPClientTransport()
            let interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
            let final = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
            try await LoopbackServer.with(.response(String(repeating: interim, count: 20) + final)) { server in
                let response = try await transport.send(request(to: server))
                #expect(response.body.bytes == Array("hi".utf8))
                server.change(to: .response(String(repeating: interim, count: 50_000)))
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(to: server, timeout: Self.patience))
                }
                #expect(error?.kind == .connection)
                #expect(error?.message.contains("without end") == true)
            }
            try await transport.shutdown()
        }

        @Test(
            "a response that comes before the request fails a call at once, and costs no time",
            arguments: [
                "HTTP/1.1 000 X\r\n\r\n", "HTTP/1.1 099 X\r\nContent-Length: 2\r\n\r\nhi", "HTTP/1.1 100 X\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", "HTTP/1.1 200 OK\r\n", "nonsense\r\n\r\n", "\0",
                "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
            ]
        )
        func greetings(_ greeting: String) async throws {
            try await LoopbackServer.with(.responseAndClose("HTTP/1.1 204 No Content\r\n\r\n"), greeting: greeting) {
                server in
                for _ in 0..<20 {
                    let transport = AsyncHTTPClientTransport()
                    // Whether the request was on its way before decides whether it gets a response: it must get an end.
                    switch await outcome(transport, server) {
                    case .success(let response): #expect(response.status.code >= 200)
                    case .failure(let error):
                        #expect((error as? TransportError)?.kind == .connection, "\(error)")
                    }
                    try await transport.shutdown()
                }
            }
        }

        @Test("a second response to a request is never the response to the next one")
        func doubledResponse() async throws {
            let good = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"
            let reply = LoopbackServer.Reply.choice { request in
                request.hasPrefix("GET /double") ? .response("\(good)good\(good)evil") : .response("\(good)good")
            }
            try await LoopbackServer.with(reply) { server in
                let transport = AsyncHTTPClientTransport(settings: ConnectionSettings(connectionsPerHost: 1))
                for _ in 0..<20 {
                    try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
                        for path in ["/double", "/a", "/b"] {
                            group.addTask {
                                try? await transport.send(request(to: server, path: path, timeout: Self.patience)).body
                                    .bytes
                            }
                        }
                        for try await body in group { #expect(body == nil || body == Array("good".utf8)) }
                    }
                }
                try await transport.shutdown()
            }
        }

        @Test(
            "a body that comes with a status that has none does not reach the next call",
            arguments: [204, 304],
            ["hello", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"]
        )
        func forbiddenBody(_ status: Int, _ body: String) async throws {
            let reply = LoopbackServer.Reply.choice { request in
                request.hasPrefix("GET /empty")
                    ? .response("HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
                    : .response("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood")
            }
            try await LoopbackServer.with(reply) { server in
                let transport = AsyncHTTPClientTransport(settings: ConnectionSettings(connectionsPerHost: 1))
                for _ in 0..<20 {
                    let empty = try await transport.send(request(to: server, path: "/empty"))
                    #expect(empty.status.code == status)
                    #expect(empty.body.isEmpty)
                    // A 304 says how long the body would be, so its connection is kept; what comes all the same ends it.
                    let next = try? await transport.send(request(to: server))
                    #expect(next.map { $0.body.bytes == Array("good".utf8) } ?? (status == 304))
                }
                try await transport.shutdown()
            }
        }

        // MARK: - Compressed bodies

        /// What a compressor makes of zeros: each further zero byte stands for 1032 of them.
        private static let zeros: [UInt8] =
            [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xEC, 0xC1, 0x01, 0x01]
            + [0, 0, 0, 0x80, 0x90, 0xFE, 0xAF, 0xEE, 0x08, 0x0A] + [UInt8](repeating: 0, count: 8)

        /// A response whose body grows to about that many bytes and goes on.
        private func growing(to size: Int) -> LoopbackServer.Reply {
            let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100000000\r\n\r\n"
            return .bytes(Array(head.utf8) + Self.zeros + [UInt8](repeating: 0, count: size / 1032))
        }

        @Test(
            "a compressed body is given up within the packet that makes it too large",
            arguments: [BodyDelivery.whole, .stream]
        )
        func bomb(_ delivery: BodyDelivery) async throws {
            try await LoopbackServer.with(growing(to: 60_000_000)) { server in
                var outgoing = request(to: server, timeout: Self.patience, maximumBodySize: 100_000)
                outgoing.delivery = delivery
                outgoing.limits.maximumStreamSize = 100_000
                let error = await #expect(throws: TransportError.self) {
                    let response = try await AsyncHTTPClientTransport.shared.send(outgoing)
                    var count = 0
                    for try await chunk in response.body { count += chunk.count }
                    #expect(count <= 100_000)
                }
                #expect(error?.kind == .bodyTooLarge, "\(error as Any)")
                #expect(error?.message.contains("100000 bytes") == true)
            }
        }

        @Test("all compressed bodies that are being received have one limit together")
        func sharedBudget() async throws {
            try await LoopbackServer.with(growing(to: 600_000)) { server in
                let transport = AsyncHTTPClientTransport(settings: ConnectionSettings(inflationLimit: 1_000_000))
                let outgoing = request(to: server, timeout: Self.patience, maximumBodySize: 10_000_000)
                let errors = await withTaskGroup(of: TransportError?.self) { group in
                    for _ in 0..<5 {
                        group.addTask {
                            await #expect(throws: TransportError.self) { try await transport.send(outgoing) }
                        }
                    }
                    // One has room and waits for its rest; the four others have none.
                    var errors: [TransportError?] = []
                    for await error in group {
                        errors.append(error)
                        if errors.count == 4 { group.cancelAll() }
                    }
                    return errors
                }
                #expect(
                    errors.map { $0?.kind } == [.bodyTooLarge, .bodyTooLarge, .bodyTooLarge, .bodyTooLarge, .cancelled]
                )
                #expect(errors.first??.message.contains("ConnectionSettings") == true)
                // What the calls took is given back.
                let compressed = Self.zeros + [0x00, 0x00]
                let text = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100000000\r\n\r\n"
                server.change(to: .bytes(Array(text.utf8) + compressed + [UInt8](repeating: 0, count: 800)))
                let last = Task { try await transport.send(outgoing) }
                while server.requests.count < 6 { try await Task.sleep(for: .milliseconds(5)) }
                try await Task.sleep(for: .milliseconds(50))
                last.cancel()
                let end = await #expect(throws: TransportError.self) { try await last.value }
                #expect(end?.kind == .cancelled)
                try await transport.shutdown()
            }
        }
    }
#endif
