// What becomes of calls that go through a proxy which asks for a password, or is broken.
#if AsyncHTTPClient
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import LoopbackServer
    import Testing

    @Suite("Proxies over AsyncHTTPClient", .timeLimit(.minutes(10)))
    struct ProxyTests {
        private static let noContent = LoopbackServer.Reply.response("HTTP/1.1 204 No Content\r\n\r\n")

        @Test("a proxy that needs a password gets it when it is there, and the server does not")
        func proxy() async throws {
            let reply = LoopbackServer.Reply.choice { request in
                guard request.hasPrefix("CONNECT") else { return Self.noContent }
                return request.lowercased().contains("proxy-authorization: basic dxmzcjpwnhnz\r\n")
                    ? .response("HTTP/1.1 200 Connection established\r\n\r\n")
                    : .response("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n")
            }
            try await LoopbackServer.with(reply) { server in
                var outgoing = request(to: server)
                outgoing.authority = "behind.example:8080"
                for credentials in [nil, ProxyCredentials(userName: "us3r", password: "wr0ng")] {
                    let locked = AsyncHTTPClientTransport(
                        settings: ConnectionSettings(
                            proxy: .http(host: "127.0.0.1", port: server.port, credentials: credentials)
                        )
                    )
                    let error = await #expect(throws: TransportError.self) { try await locked.send(outgoing) }
                    #expect(error?.kind == .connection)
                    #expect(error?.progress == .notSent)
                    #expect(error?.message.contains("Proxy authentication required") == true, "\(error as Any)")
                    #expect("\(error as Any)".contains("wr0ng") == false)
                    try await locked.shutdown()
                }
                let credentials = ProxyCredentials(userName: "us3r", password: "p4ss")
                let open = AsyncHTTPClientTransport(
                    settings: ConnectionSettings(
                        proxy: .http(host: "127.0.0.1", port: server.port, credentials: credentials)
                    )
                )
                let response = try await open.send(outgoing)
                #expect(response.status.code == 204)
                try await open.shutdown()
            }
        }

        @Test(
            "a proxy that breaks HTTP fails the call, whatever its status",
            arguments: ["", "Content-Length: 2\r\n\r\nhi"]
        )
        func hostileProxy(_ body: String) async throws {
            try await LoopbackServer.with(.nothing) { server in
                for status in [0, 1, 99, 100, 101, 199, 300, 407, 500, 999] {
                    let head = "HTTP/1.1 \(String("000\(status)".suffix(3))) X\r\n"
                    server.change(to: .responseAndClose(head + (body.isEmpty ? "\r\n" : body) + head + "\r\n"))
                    let transport = AsyncHTTPClientTransport(
                        settings: ConnectionSettings(proxy: .http(host: "127.0.0.1", port: server.port))
                    )
                    let error = await #expect(throws: TransportError.self) {
                        try await transport.send(request(to: server))
                    }
                    #expect(error?.kind == .connection, "\(status): \(error as Any)")
                    try await transport.shutdown()
                }
            }
        }
    }
#endif
