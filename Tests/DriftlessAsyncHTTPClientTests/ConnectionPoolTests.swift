// What becomes of connections: limits, proxies, cancelled calls, shutdown.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import LoopbackServer
    import Testing

    @Suite("Connections over AsyncHTTPClient", .timeLimit(.minutes(10)))
    struct ConnectionPoolTests {
        private static let noContent = "HTTP/1.1 204 No Content\r\n\r\n"

        /// Waits until it holds, for half a minute at most.
        private func eventually(_ condition: () -> Bool) async throws -> Bool {
            for _ in 0..<6000 where !condition() {
                try await Task.sleep(for: .milliseconds(5))
            }
            return condition()
        }

        @Test("2,000 cancelled calls leave neither connections nor tasks, and the next call works")
        func cancelledCalls() async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhell")) { server in
                // A connection whose call was cancelled before it was sent is idle, and may stay for that long; one that is
                // still taken by a cancelled call would stay for ever.
                let transport = AsyncHTTPClientTransport(
                    settings: ConnectionSettings(
                        connectTimeLimit: .seconds(100),
                        connectionsPerHost: 100,
                        idleTime: .milliseconds(500)
                    )
                )
                var cancelled = 0
                for _ in 0..<10 {
                    let requestsBefore = server.requests.count
                    cancelled += try await withThrowingTaskGroup(of: TransportError.Kind?.self) { group in
                        // As many as have a connection, and as many again that wait for one.
                        for _ in 0..<200 {
                            group.addTask {
                                do {
                                    _ = try await transport.send(request(to: server, timeout: .seconds(100)))
                                    return nil
                                } catch let error as TransportError {
                                    return error.kind
                                }
                            }
                        }
                        #expect(try await eventually { server.requests.count - requestsBefore >= 100 })
                        group.cancelAll()
                        return try await group.reduce(into: 0) { $0 += $1 == .cancelled ? 1 : 0 }
                    }
                }
                #expect(cancelled == 2_000)
                #expect(try await eventually { server.openConnections == 0 })
                server.change(to: .response(Self.noContent))
                #expect(try await transport.send(request(to: server)).status.code == 204)
                #expect(server.openConnections == 1)
                try await transport.shutdown()
                #expect(try await eventually { server.openConnections == 0 })
            }
        }

        @Test("a call that waits too long for a connection of the pool is not sent")
        func poolTimeout() async throws {
            try await LoopbackServer.with(.nothing) { server in
                let transport = AsyncHTTPClientTransport(
                    settings: ConnectionSettings(connectTimeLimit: .milliseconds(200), connectionsPerHost: 1)
                )
                let first = Task { try await transport.send(request(to: server)) }
                #expect(try await eventually { server.requests.count == 1 })
                let error = await #expect(throws: TransportError.self) { try await transport.send(request(to: server)) }
                #expect(error?.kind == .timeout)
                #expect(error?.progress == .notSent)
                #expect(server.requests.count == 1)
                first.cancel()
                _ = await first.result
                try await transport.shutdown()
            }
        }

        @Test("shutting down may be repeated and done from several tasks, and later calls are refused")
        func shutdown() async throws {
            try await LoopbackServer.with(.response(Self.noContent)) { server in
                let own = AsyncHTTPClientTransport()
                #expect(try await own.send(request(to: server)).status.code == 204)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<20 { group.addTask { try await own.shutdown() } }
                    try await group.waitForAll()
                }
                try await own.shutdown()
                #expect(try await eventually { server.openConnections == 0 })
                let error = await #expect(throws: TransportError.self) { try await own.send(request(to: server)) }
                #expect(error?.kind == .shutDown)
                #expect(error?.progress == .notSent)
                #expect(
                    error?.description
                        == "The client was shut down: the request to 127.0.0.1:\(server.port) was not sent."
                )
            }
        }

        @Test("calls under way end when the transport is shut down")
        func shutdownUnderWay() async throws {
            try await LoopbackServer.with(.nothing) { server in
                let own = AsyncHTTPClientTransport(settings: ConnectionSettings(connectionsPerHost: 4))
                try await withThrowingTaskGroup(of: TransportError?.self) { group in
                    for _ in 0..<16 {
                        group.addTask {
                            await #expect(throws: TransportError.self) { try await own.send(request(to: server)) }
                        }
                    }
                    #expect(try await eventually { server.requests.count == 4 })
                    try await own.shutdown()
                    for try await error in group { #expect(error?.kind == .shutDown, "\(error as Any)") }
                }
                #expect(try await eventually { server.openConnections == 0 })
            }
        }

        @Test("the shared transport and a foreign client cannot be shut down from here")
        func foreignClients() async throws {
            try await LoopbackServer.with(.response(Self.noContent)) { server in
                let client = HTTPClient(configuration: .forServices)
                for transport in [AsyncHTTPClientTransport.shared, AsyncHTTPClientTransport(client: client)] {
                    try await transport.shutdown()
                    #expect(try await transport.send(request(to: server)).status.code == 204)
                }
                try await client.shutdown()
            }
        }

        @Test("a transport that is let go closes its connections")
        func letGo() async throws {
            try await LoopbackServer.with(.response(Self.noContent)) { server in
                _ = try await AsyncHTTPClientTransport().send(request(to: server))
                #expect(try await eventually { server.openConnections == 0 })
            }
        }

        @Test("a proxy gets the credentials, the server does not, and no description shows them")
        func proxy() async throws {
            try await LoopbackServer.with(.response(Self.noContent)) { server in
                let credentials = ProxyCredentials(userName: "us3r", password: "p4ss")
                let settings = ConnectionSettings(
                    proxy: .http(host: "127.0.0.1", port: server.port, credentials: credentials)
                )
                var dumped = "\(settings) \(String(reflecting: settings)) \(credentials) \(credentials.customMirror)"
                dump(settings, to: &dumped)
                #expect(!dumped.contains("us3r") && !dumped.contains("p4ss"))

                let transport = AsyncHTTPClientTransport(settings: settings)
                var outgoing = request(to: server, path: "/p?q=%2B")
                outgoing.authority = "behind.example:8080"
                #expect(try await transport.send(outgoing).status.code == 204)
                let sent = server.requests
                #expect(sent.count == 2)
                #expect(sent.first?.hasPrefix("CONNECT behind.example:8080 HTTP/1.1\r\n") == true)
                #expect(sent.first?.lowercased().contains("proxy-authorization: basic dxmzcjpwnhnz\r\n") == true)
                #expect(sent.last?.hasPrefix("GET /p?q=%2B HTTP/1.1\r\n") == true)
                #expect(sent.last?.lowercased().contains("proxy-authorization") == false)
                try await transport.shutdown()
            }
        }

        @Test(
            "a proxy that refuses is told, and nothing was sent",
            arguments: ["407 Proxy Authentication Required", "403 Forbidden"]
        )
        func refusingProxy(_ status: String) async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n")) { server in
                let transport = AsyncHTTPClientTransport(
                    settings: ConnectionSettings(proxy: .http(host: "127.0.0.1", port: server.port))
                )
                let error = await #expect(throws: TransportError.self) { try await transport.send(request(to: server)) }
                #expect(error?.kind == .connection)
                #expect(error?.progress == .notSent)
                try await transport.shutdown()
            }
        }

        @Test(
            "a body of 16 MB is given up once it is larger than the limit",
            arguments: ["Content-Length: 16777216\r\n", ""]
        )
        func hugeBody(_ header: String) async throws {
            let head = Array("HTTP/1.1 200 OK\r\n\(header)\r\n".utf8)
            try await LoopbackServer.with(.bytes(head + [UInt8](repeating: 0x20, count: 16 << 20))) { server in
                let error = await #expect(throws: TransportError.self) {
                    try await AsyncHTTPClientTransport.shared.send(request(to: server, maximumBodySize: 1 << 20))
                }
                #expect(error?.kind == .bodyTooLarge)
                #expect(error?.description.contains("1048576 bytes") == true)
                let isClosed = try await eventually { server.openConnections == 0 }
                #expect(isClosed)
            }
        }

        @Test("extreme settings make a transport that works")
        func extremes() async throws {
            try await LoopbackServer.with(.response(Self.noContent)) { server in
                for value in [Duration.seconds(Int64.max), .seconds(100_000)] {
                    let transport = AsyncHTTPClientTransport(
                        settings: ConnectionSettings(connectTimeLimit: value, connectionsPerHost: .min, idleTime: value)
                    )
                    #expect(try await transport.send(request(to: server)).status.code == 204)
                    try await transport.shutdown()
                }
            }
        }
    }
#endif
