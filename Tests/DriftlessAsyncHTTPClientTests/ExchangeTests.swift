// What goes over the wire, and what comes back.
#if AsyncHTTPClient
    import AsyncHTTPClient
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import LoopbackServer
    import Testing

    /// A request to a loopback server.
    func request(
        to server: LoopbackServer,
        scheme: String = "http",
        method: HTTPRequest.Method = .get,
        path: String = "/",
        headers: HTTPFields = [:],
        body: String = "",
        timeout: Duration = .seconds(30),
        maximumBodySize: Int = 1 << 20
    ) -> TransportRequest {
        TransportRequest(
            operation: "op",
            method: method,
            scheme: scheme,
            authority: "127.0.0.1:\(server.port)",
            path: path,
            headers: headers,
            body: Array(body.utf8),
            limits: TransportLimits(timeout: timeout, maximumBodySize: maximumBodySize)
        )
    }

    @Suite("Exchanges over AsyncHTTPClient", .timeLimit(.minutes(10)))
    struct ExchangeTests {
        private let transport = AsyncHTTPClientTransport.shared

        @Test("path, query and headers arrive byte for byte")
        func requestLine() async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 204 No Content\r\n\r\n")) { server in
                let path =
                    "/v3/a%2Fb%20%25/..%2F/backups?begin_time=2018-08-06T10%3A41%3A14%2B0800&k=&t=a,b%7Cc&u=%C3%A9~*'()!$;:@/?"
                let headers: HTTPFields = [
                    .acceptLanguage: "en-us", .contentType: "application/json", .cookie: "a=1; b=2",
                ]
                let response = try await transport.send(request(to: server, path: path, headers: headers))
                #expect(response.status.code == 204)
                #expect(response.body.isEmpty)
                let sent = try #require(server.requests.first).lowercased()
                #expect(sent.hasPrefix("get \(path.lowercased()) http/1.1\r\n"))
                #expect(server.requests.first?.hasPrefix("GET \(path) HTTP/1.1\r\n") == true)
                #expect(sent.contains("host: 127.0.0.1:\(server.port)\r\n"))
                #expect(sent.contains("accept-language: en-us\r\n"))
                #expect(sent.contains("content-type: application/json\r\n"))
                #expect(sent.contains("cookie: a=1; b=2\r\n"))
                #expect(sent.contains("accept-encoding: deflate, gzip\r\n"))
            }
        }

        @Test("a body is sent with its length")
        func body() async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) { server in
                _ = try await transport.send(request(to: server, method: .post, body: #"{"é":1}"#))
                let sent = try #require(server.requests.first)
                #expect(sent.hasPrefix("POST / HTTP/1.1\r\n"))
                #expect(sent.lowercased().contains("content-length: 8\r\n"))
                #expect(sent.hasSuffix("\r\n\r\n{\"é\":1}"))
            }
        }

        @Test("status, headers and body come back, whatever the status", arguments: [200, 302, 404, 429, 500, 599])
        func response(_ status: Int) async throws {
            let text =
                "HTTP/1.1 \(status) Odd Reason\r\nLocation: http://127.0.0.1:1/elsewhere\r\nX-Request-Id: r-1\r\n"
                + "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 5\r\n\r\nhello"
            try await LoopbackServer.with(.response(text)) { server in
                let response = try await transport.send(request(to: server))
                #expect(response.status.code == status)
                #expect(response.headers[.location] == "http://127.0.0.1:1/elsewhere")
                #expect(response.headers[values: .setCookie] == ["a=1", "b=2"])
                #expect(String(decoding: response.body.bytes ?? [], as: UTF8.self) == "hello")
                // A redirect is a response: nothing is sent along to where it points.
                #expect(server.requests.count == 1)
            }
        }

        @Test("chunks are put together")
        func chunks() async throws {
            let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n"
            try await LoopbackServer.with(.response(text)) { server in
                let response = try await transport.send(request(to: server))
                #expect(String(decoding: response.body.bytes ?? [], as: UTF8.self) == "abcdefg")
            }
        }

        @Test("a compressed body is decompressed")
        func compressed() async throws {
            let gzip = "H4sIAAAAAAACA6tWSkpMzi4tKFayio7VUSrJL0nMiU/OL80rUbIyqAUAmDWJKB4AAAA="
            try await LoopbackServer.with(.bytes(gzipResponse(gzip))) { server in
                let response = try await transport.send(request(to: server))
                #expect(
                    String(decoding: response.body.bytes ?? [], as: UTF8.self) == #"{"backups":[],"total_count":0}"#
                )
            }
        }

        @Test("the size limit holds for what a body grows to, not for what is sent")
        func decompressionBomb() async throws {
            let zeros =
                "H4sIAAAAAAACA+3BMQEAAADCoPVPbQ0PoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIBXA32VEdSghgEA"
            try await LoopbackServer.with(.bytes(gzipResponse(zeros))) { server in
                let response = try await transport.send(request(to: server, maximumBodySize: 100_000))
                #expect(response.body.bytes == [UInt8](repeating: 0, count: 100_000))
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(to: server, maximumBodySize: 99_999))
                }
                #expect(error?.kind == .bodyTooLarge)
            }
        }

        @Test(
            "a compressed body that ends too early is a broken connection, and never passes for the whole",
            arguments: 0..<48
        )
        func truncatedCompression(_ length: Int) async throws {
            let gzip = "H4sIAAAAAAACA6tWSkpMzi4tKFayio7VUSrJL0nMiU/OL80rUbIyqAUAmDWJKB4AAAA="
            try await LoopbackServer.with(.bytes(gzipResponse(gzip, prefix: length))) { server in
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(to: server, timeout: .seconds(10)))
                }
                #expect(error?.kind == .connection)
                #expect(error?.progress == .possiblySent)
                #expect(error?.description.contains("ends too early") == true, "\(error as Any)")
            }
        }

        @Test(
            "paths that are signed go over the wire as they are",
            arguments: [
                "//a//b/", "/a%2Fb%2fc", "/a;v=1/b:c/@d", "/?q=%2B%2F%3A+;:@/?", "/a?", "/%E4%B8%AD/~-._!$&'()*+,=",
                "/.hidden/..x/...",
            ]
        )
        func signedPaths(_ path: String) async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 204 No Content\r\n\r\n")) { server in
                _ = try await transport.send(request(to: server, path: path))
                #expect(server.requests.first?.hasPrefix("GET \(path) HTTP/1.1\r\n") == true, "\(server.requests)")
            }
        }

        @Test("header fields that stand twice are sent twice, and no field is added but what HTTP needs")
        func repeatedHeaders() async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 204 No Content\r\n\r\n")) { server in
                var headers: HTTPFields = [.userAgent: "driftless-test"]
                headers[values: .acceptLanguage] = ["en", "zh"]
                _ = try await transport.send(request(to: server, headers: headers))
                let lines = try #require(server.requests.first).lowercased().split(separator: "\r\n").dropFirst()
                let names = lines.compactMap { $0.split(separator: ":").first.map(String.init) }.sorted()
                #expect(
                    names == [
                        "accept-encoding", "accept-language", "accept-language", "connection", "host", "user-agent",
                    ]
                        || names == ["accept-encoding", "accept-language", "accept-language", "host", "user-agent"]
                )
            }
        }

        private func gzipResponse(_ base64: String, prefix: Int = .max) -> [UInt8] {
            let body = decode(base64: base64).prefix(prefix)
            let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
            return Array(head.utf8) + body
        }

        private func decode(base64: String) -> [UInt8] {
            let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
            var bytes: [UInt8] = []
            var bits = 0
            var count = 0
            for byte in base64.utf8 {
                guard let value = alphabet.firstIndex(of: byte) else {
                    continue
                }
                bits = (bits << 6 | value) & 0xFFFF
                count += 6
                if count >= 8 {
                    count -= 8
                    bytes.append(UInt8(truncatingIfNeeded: bits >> count))
                }
            }
            return bytes
        }
    }
#endif
