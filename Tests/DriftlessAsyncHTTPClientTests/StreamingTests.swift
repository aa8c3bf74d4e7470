// Bodies that are streams, on a socket: in order, within their limits, and no faster than they are read.
#if AsyncHTTPClient
    import DriftlessAsyncHTTPClient
    import DriftlessRuntime
    import HTTPTypes
    import LoopbackServer
    import Synchronization
    import Testing

    /// As many chunks of 64 KiB as are asked for, counted.
    final class CountedChunks: AsyncSequence, Sendable {
        private let count: Int
        private let given = Mutex(0)

        init(_ count: Int) {
            self.count = count
        }

        /// How many chunks were taken so far.
        var taken: Int { given.withLock { $0 } }

        struct AsyncIterator: AsyncIteratorProtocol {
            let chunks: CountedChunks

            func next() async throws -> [UInt8]? {
                let number = chunks.given.withLock { given in
                    given += 1
                    return given
                }
                return number <= chunks.count ? [UInt8](repeating: 0x62, count: 65_536) : nil
            }
        }

        func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(chunks: self)
        }
    }

    /// Waits until a number stays what it is.
    func settled(_ number: () -> Int) async throws -> Int {
        var last = number()
        var rounds = 0
        while rounds < 20 {
            try await Task.sleep(for: .milliseconds(10))
            let next = number()
            rounds = next == last && next > 0 ? rounds + 1 : 0
            last = next
        }
        return last
    }

    @Suite("Streams over AsyncHTTPClient", .timeLimit(.minutes(10)))
    struct StreamingTests {
        /// More than sockets and handlers hold, which on loopback is up to some 10 MB.
        private static let size = 64 << 20
        private static let heldByTheWay = 32 << 20

        private let transport = AsyncHTTPClientTransport.shared

        private func request(
            toPort port: Int,
            body: HTTPBody = HTTPBody(),
            timeout: Duration = .seconds(60),
            maximumStreamSize: Int = StreamingTests.size,
            idleTimeout: Duration = .seconds(60)
        ) -> TransportRequest {
            TransportRequest(
                operation: "op",
                method: body.isEmpty ? .get : .put,
                scheme: "http",
                authority: "127.0.0.1:\(port)",
                path: "/",
                body: body,
                limits: TransportLimits(
                    timeout: timeout,
                    maximumStreamSize: maximumStreamSize,
                    idleTimeout: idleTimeout
                ),
                delivery: .stream
            )
        }

        private func eventually(_ condition: () -> Bool) async throws -> Bool {
            for _ in 0..<6000 where !condition() {
                try await Task.sleep(for: .milliseconds(5))
            }
            return condition()
        }

        @Test("a download waits for its reader, and comes whole")
        func download() async throws {
            try await TrafficServer.with(.sends(Self.size)) { server in
                let response = try await transport.send(request(toPort: server.port))
                #expect(response.body.length == Self.size)
                #expect(try await settled { server.sent } < Self.heldByTheWay)
                var count = 0
                for try await chunk in response.body { count += chunk.count }
                #expect(count == Self.size)
            }
        }

        @Test("an upload waits for the server, and goes whole")
        func upload() async throws {
            try await TrafficServer.with(.receives) { server in
                let chunks = CountedChunks(Self.size / 65_536)
                let call = Task {
                    try await transport.send(request(toPort: server.port, body: HTTPBody(chunks)))
                }
                #expect(try await settled { chunks.taken } < Self.heldByTheWay / 65_536)
                try await server.release()
                #expect(try await call.value.status.code == 200)
                #expect(chunks.taken == Self.size / 65_536 + 1)
                #expect(server.received > Self.size)
            }
        }

        @Test("an upload of known length says so, and one that is longer or shorter fails", arguments: [5, 4, 6])
        func uploadLength(_ announced: Int) async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 204 No Content\r\n\r\n")) { server in
                let (chunks, source) = AsyncStream<[UInt8]>.makeStream()
                source.yield([0x68, 0x65])
                source.yield([0x6C, 0x6C, 0x6F])
                source.finish()
                let outgoing = request(toPort: server.port, body: HTTPBody(chunks, length: announced))
                if announced == 5 {
                    #expect(try await transport.send(outgoing).status.code == 204)
                    let sent = try #require(server.requests.first)
                    #expect(sent.lowercased().contains("content-length: 5\r\n"))
                    #expect(sent.hasSuffix("\r\n\r\nhello"))
                } else {
                    let error = await #expect(throws: TransportError.self) { try await transport.send(outgoing) }
                    #expect(error?.kind == .other)
                    #expect(error?.message.contains("announced with \(announced) bytes") == true)
                    #expect(server.requests.isEmpty)
                }
            }
        }

        @Test("an upload that is refused early ends early, with the refusal")
        func refusedUpload() async throws {
            let refusal = "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno"
            // The server answers when the head of a chunked body is there.
            try await LoopbackServer.with(.response(refusal)) { server in
                let chunks = CountedChunks(Self.size / 65_536)
                let outgoing = request(toPort: server.port, body: HTTPBody(chunks))
                let response = try await transport.send(outgoing)
                #expect(response.status.code == 413)
                #expect(response.body.bytes == Array("no".utf8))
                #expect(chunks.taken < Self.heldByTheWay / 65_536)
                #expect(!outgoing.body.isReadable)
            }
        }

        @Test("an error of an upload's source ends the call, and the connection")
        func failingUpload() async throws {
            struct Broken: Error {}
            try await TrafficServer.with(.receives) { server in
                let (chunks, source) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
                source.yield([1])
                let call = Task { try await transport.send(request(toPort: server.port, body: HTTPBody(chunks))) }
                #expect(try await eventually { server.openConnections == 1 })
                source.finish(throwing: Broken())
                let error = await #expect(throws: TransportError.self) { try await call.value }
                #expect(error?.kind == .other)
                #expect(error?.underlying is Broken)
                try await server.release()
                #expect(try await eventually { server.openConnections == 0 })
            }
        }

        @Test(
            "a half-read download that is let go, or whose task is cancelled, closes its connection",
            arguments: [0, 1, 2]
        )
        func abandoned(_ way: Int) async throws {
            try await TrafficServer.with(.sends(Self.size)) { server in
                let response = try await transport.send(request(toPort: server.port))
                switch way {
                case 0:
                    for try await _ in response.body { break }
                case 1:
                    let (begun, beginning) = AsyncStream<Void>.makeStream()
                    let reader = Task {
                        for try await _ in response.body {
                            beginning.yield()
                            try await Task.sleep(for: .seconds(3600))
                        }
                    }
                    for await _ in begun { break }
                    reader.cancel()
                    await #expect(throws: CancellationError.self) { try await reader.value }
                default:
                    _ = consume response
                }
                #expect(try await eventually { server.openConnections == 0 })
                #expect(server.sent < Self.heldByTheWay)
            }
        }

        @Test("a body is streamed up to the limit of its size")
        func sizeLimit() async throws {
            try await LoopbackServer.with(
                .response("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n")
            ) { server in
                for limit in [10, 9] {
                    let response = try await transport.send(request(toPort: server.port, maximumStreamSize: limit))
                    if limit == 10 {
                        #expect(try await response.body.collect(upTo: 10).count == 10)
                    } else {
                        let error = await #expect(throws: TransportError.self) {
                            try await response.body.collect(upTo: 99)
                        }
                        #expect(error?.kind == .bodyTooLarge)
                    }
                }
                server.change(to: .response("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789"))
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(toPort: server.port, maximumStreamSize: 9))
                }
                #expect(error?.kind == .bodyTooLarge)
            }
        }

        @Test("a server that falls silent in the middle of a body is given up, and its connection closed")
        func idleLimit() async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhell")) { server in
                let response = try await transport.send(
                    request(toPort: server.port, idleTimeout: .milliseconds(500))
                )
                let error = await #expect(throws: TransportError.self) { try await response.body.collect(upTo: 99) }
                #expect(error?.kind == .timeout)
                let isClosed = try await eventually { server.openConnections == 0 }
                #expect(isClosed)
            }
        }

        @Test("the time limit holds up to the head of a stream")
        func timeLimit() async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 200 OK\r\nContent-")) { server in
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(toPort: server.port, timeout: .milliseconds(300)))
                }
                #expect(error?.kind == .timeout)
                let isClosed = try await eventually { server.openConnections == 0 }
                #expect(isClosed)
            }
        }

        @Test("a reader may take longer than a server may be silent")
        func slowReader() async throws {
            try await TrafficServer.with(.sends(8 << 20)) { server in
                let response = try await transport.send(
                    request(toPort: server.port, idleTimeout: .seconds(2))
                )
                var count = 0
                for try await chunk in response.body {
                    if count == 0 { try await Task.sleep(for: .seconds(3)) }
                    count += chunk.count
                }
                #expect(count == 8 << 20)
            }
        }

        @Test("a stream that breaks off is a broken connection, never a shorter body")
        func broken() async throws {
            try await LoopbackServer.with(.responseAndClose("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")) {
                server in
                let response = try await transport.send(request(toPort: server.port))
                let error = await #expect(throws: TransportError.self) { try await response.body.collect(upTo: 99) }
                #expect(error?.kind == .connection)
            }
        }

        @Test("what is no success comes whole, and so does a success without a body")
        func wholeAllTheSame() async throws {
            try await LoopbackServer.with(.response("HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\nhello")) {
                server in
                let response = try await transport.send(request(toPort: server.port))
                #expect(response.body.bytes == Array("hello".utf8))
                server.change(to: .response("HTTP/1.1 204 No Content\r\n\r\n"))
                let empty = try await transport.send(request(toPort: server.port))
                #expect(try await empty.body.collect(upTo: 1).isEmpty)
            }
        }

        @Test("a stream outlives the transport that began it")
        func transportLetGo() async throws {
            try await TrafficServer.with(.sends(8 << 20)) { server in
                let response = try await AsyncHTTPClientTransport().send(request(toPort: server.port))
                #expect(try await response.body.collect(upTo: 8 << 20).count == 8 << 20)
                #expect(try await eventually { server.openConnections == 0 })
            }
        }
    }
#endif
