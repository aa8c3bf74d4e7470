// A server of HTTP/2 that breaks the protocol, frame by frame: each call ends with an error, and the next one works.
#if AsyncHTTPClient
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import Testing

    @Suite(
        "Hostile servers of HTTP/2 over AsyncHTTPClient",
        .enabled(if: TestCertificates.unavailability == nil, "openssl makes the certificates"),
        .enabled(if: HTTP2Server.unavailability == nil, "Node.js is the server"),
        .timeLimit(.minutes(10))
    )
    struct HostileStreamTests {
        private typealias Frame = HTTP2Server.Frame

        private static let ok = [Frame.headers([(":status", "200")])]

        /// Sends one call for each of those responses over one connection, each followed by one that is sound.
        private func expectErrorsOfTheStream(_ responses: [(name: String, frames: [Frame])]) async throws {
            let certificates = try TestCertificates.shared.get()
            let server = try HTTP2Server(
                certificates.goodPEM,
                responses: responses.flatMap { [$0.frames, Self.ok] }
            )
            defer { server.stop() }
            let transport = certificates.trustingTransport
            for response in responses {
                let error = await #expect(throws: TransportError.self, "\(response.name)") {
                    try await transport.send(request(server, .seconds(30)))
                }
                #expect(error?.kind != .timeout, "\(response.name)")
                let next = try await transport.send(request(server, .seconds(30)))
                #expect(next.status == .ok, "after \(response.name)")
            }
            try await transport.shutdown()
        }

        /// Sends one call for each of those responses, over a connection of its own: what breaks the connection may leave the
        /// call to its time limit, where the server does not end the connection in turn.
        private func expectErrorsOfTheConnection(_ responses: [(name: String, frames: [Frame])]) async throws {
            let certificates = try TestCertificates.shared.get()
            let server = try HTTP2Server(certificates.goodPEM, responses: responses.map(\.frames) + [Self.ok])
            defer { server.stop() }
            for response in responses {
                let transport = certificates.trustingTransport
                await #expect(throws: TransportError.self, "\(response.name)") {
                    try await transport.send(request(server, .seconds(1)))
                }
                try await transport.shutdown()
            }
            let transport = certificates.trustingTransport
            #expect(try await transport.send(request(server, .seconds(30))).status == .ok)
            try await transport.shutdown()
        }

        private func request(_ server: HTTP2Server, _ timeout: Duration) -> TransportRequest {
            TransportRequest(
                operation: "op",
                method: .get,
                scheme: "https",
                authority: "127.0.0.1:\(server.port)",
                path: "/",
                headers: [:],
                body: HTTPBody(),
                limits: TransportLimits(timeout: timeout, maximumBodySize: 1_000),
                delivery: .whole
            )
        }

        @Test("a status below 200 that is the whole response, and one that is no status")
        func statuses() async throws {
            let codes = (0..<200).map { String(String($0 + 1000).dropFirst()) }
            let others = ["", "0", "99", "1000", "20", "-20", "+20", "2x0", "２00", " 200", "200 "]
            try await expectErrorsOfTheStream((codes + others).map { ($0, [.headers([(":status", $0)])]) })
        }

        @Test("heads without a status, with two, and with fields that a response cannot have")
        func heads() async throws {
            try await expectErrorsOfTheStream([
                ("none", [.headers([])]),
                ("only a field", [.headers([("a", "b")])]),
                ("two", [.headers([(":status", "200"), (":status", "200")])]),
                ("late", [.headers([("a", "b"), (":status", "200")])]),
                ("of a request", [.headers([(":status", "200"), (":path", "/")])]),
                ("upper case", [.headers([(":status", "200"), ("A", "b")])]),
                ("of a connection", [.headers([(":status", "200"), ("transfer-encoding", "chunked")])]),
                ("a longer body", [.headers([(":status", "200"), ("content-length", "5")])]),
            ])
        }

        @Test("frames in an order or of a size that HTTP/2 does not allow")
        func frames() async throws {
            let interim = Frame.headers([(":status", "103")], isLast: false)
            let body = Frame(type: 0, flags: 0, payload: [1, 2, 3])
            try await expectErrorsOfTheConnection([
                ("no entry of the table", [Frame(type: 1, flags: 5, payload: [0xFF, 0xFF, 0xFF, 0x7F])]),
                ("a head that is cut off", [Frame(type: 1, flags: 5, payload: [0x08, 0x7F])]),
                ("a body before the head", [body]),
                ("an end before the head", [Frame(type: 0, flags: 1, payload: [])]),
                ("a body after an interim response", [interim, body]),
                ("an end after an interim response", [interim, Frame(type: 0, flags: 1, payload: [])]),
                ("interim responses without end", [Frame](repeating: interim, count: 500)),
                ("a stream of nobody", [Frame(type: 0, flags: 1, payload: [], stream: 99)]),
                ("a push", [Frame(type: 5, flags: 4, payload: [0, 0, 0, 2])]),
                ("a window without size", [Frame(type: 8, flags: 0, payload: [0, 0, 0, 0])]),
                ("a window beyond its limit", [Frame(type: 8, flags: 0, payload: [0x7F, 0xFF, 0xFF, 0xFF])]),
                ("a ping of two bytes", [Frame(type: 6, flags: 0, payload: [1, 2], stream: 0)]),
                ("settings out of range", [Frame(type: 4, flags: 0, payload: [0, 5, 0, 0, 0, 1], stream: 0)]),
                ("a continuation of nothing", [Frame(type: 9, flags: 4, payload: [])]),
                ("a padding longer than the frame", [Frame(type: 0, flags: 8, payload: [9, 1])]),
                ("a reset", [Frame(type: 3, flags: 0, payload: [0, 0, 0, 2])]),
                ("a farewell", [Frame(type: 7, flags: 0, payload: [0, 0, 0, 0, 0, 0, 0, 1], stream: 0)]),
                ("nothing", []),
            ])
        }
    }
#endif
