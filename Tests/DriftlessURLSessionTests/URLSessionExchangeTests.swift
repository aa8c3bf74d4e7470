// What goes over the wire with URLSession, what comes back, and what becomes of exchanges that fail.
import DriftlessRuntime
import DriftlessURLSession
import HTTPTypes
import LocalCloud
import LoopbackServer
import Testing

@Suite("Exchanges over URLSession", .timeLimit(.minutes(10)), .serialized)
struct URLSessionExchangeTests {
    private let transport = URLSessionTransport.shared

    private func request(
        to port: Int,
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
            authority: "127.0.0.1:\(port)",
            path: path,
            headers: headers,
            body: Array(body.utf8),
            limits: TransportLimits(timeout: timeout, maximumBodySize: maximumBodySize)
        )
    }

    private func failure(_ request: TransportRequest) async throws -> TransportError {
        try #require(await #expect(throws: TransportError.self) { try await transport.send(request) })
    }

    private func eventually(_ condition: () -> Bool) async throws -> Bool {
        for _ in 0..<3000 where !condition() {
            try await Task.sleep(for: .milliseconds(5))
        }
        return condition()
    }

    @Test(
        "paths that are signed go over the wire as they are",
        arguments: [
            "/", "//a//b/", "/a%2Fb%2fc", "/a;v=1/b:c/@d", "/?q=%2B%2F%3A+;:@/?", "/%E4%B8%AD/~-._!$&'()*+,=",
            "/.hidden/..x/...", "/v3/p/backups?begin_time=2018-08-06T10%3A41%3A14%2B0800&k=&t=a,b%7Cc",
        ]
    )
    func paths(_ path: String) async throws {
        try await LoopbackServer.with(.response("HTTP/1.1 204 No Content\r\n\r\n")) { server in
            let response = try await transport.send(request(to: server.port, path: path))
            #expect(response.status.code == 204)
            #expect(server.requests.first?.hasPrefix("GET \(path) HTTP/1.1\r\n") == true, "\(server.requests)")
        }
    }

    @Test(
        "a path that would be changed is not sent",
        arguments: ["/a/../b", "/a/%2E%2e/b", "/.", "/a|b", "/a b", "/é"]
    )
    func changedPaths(_ path: String) async throws {
        try await LoopbackServer.with(.response("HTTP/1.1 204 No Content\r\n\r\n")) { server in
            let error = try await failure(request(to: server.port, path: path))
            #expect(error.kind == .other)
            #expect(error.progress == .notSent)
            #expect(server.requests.isEmpty)
        }
    }

    @Test("headers and the body arrive as given, without cookies of earlier responses")
    func headersAndBody() async throws {
        let response = "HTTP/1.1 200 OK\r\nSet-Cookie: s=1; Path=/\r\nContent-Length: 0\r\n\r\n"
        try await LoopbackServer.with(.response(response)) { server in
            let date = try #require(HTTPField.Name("X-Sdk-Date"))
            let headers: HTTPFields = [
                .authorization: "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=00",
                .contentType: "application/json", .userAgent: "driftless-test", date: "20180806T024114Z",
            ]
            for _ in 0..<2 {
                _ = try await transport.send(
                    request(to: server.port, method: .post, headers: headers, body: #"{"é":1}"#)
                )
            }
            let sent = try #require(server.requests.last)
            #expect(sent.hasPrefix("POST / HTTP/1.1\r\n"))
            #expect(sent.hasSuffix("\r\n\r\n{\"é\":1}"))
            let lines = sent.lowercased().split(separator: "\r\n")
            for line in [
                "host: 127.0.0.1:\(server.port)", "content-type: application/json", "user-agent: driftless-test",
                "x-sdk-date: 20180806t024114z", "content-length: 8",
                "authorization: sdk-hmac-sha256 access=ak, signedheaders=host;x-sdk-date, signature=00",
            ] {
                #expect(lines.filter { $0 == line }.count == 1, "\(line) in \(sent)")
            }
            #expect(!lines.contains { $0.hasPrefix("cookie") })
        }
    }

    @Test(
        "status, headers and body come back, whatever the status",
        arguments: [200, 302, 307, 401, 404, 429, 500, 599]
    )
    func response(_ status: Int) async throws {
        let text =
            "HTTP/1.1 \(status) Odd Reason\r\nLocation: http://127.0.0.1:1/elsewhere\r\nX-Request-Id: r-1\r\n"
            + "WWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 5\r\n\r\nhello"
        try await LoopbackServer.with(.response(text)) { server in
            let response = try await transport.send(request(to: server.port))
            #expect(response.status.code == status)
            #expect(response.headers[.location] == "http://127.0.0.1:1/elsewhere")
            // Foundation keeps no body of a redirect on some platforms.
            #expect(
                String(decoding: response.body.bytes ?? [], as: UTF8.self) == "hello" || [302, 307].contains(status)
            )
            #expect(server.requests.count == 1)
        }
    }

    @Test("a refused connection is told before anything is sent")
    func refused() async throws {
        let port = try await LoopbackServer.with(.nothing) { $0.port }
        let error = try await failure(request(to: port))
        #expect(error.kind == .connection)
        #expect(error.progress == .notSent)
        #expect(error.description.contains("127.0.0.1:\(port)"))
    }

    @Test(
        "a server that is silent, or becomes so, runs into the time limit",
        arguments: [nil, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhell"]
    )
    func timeout(_ beginning: String?) async throws {
        try await LoopbackServer.with(beginning.map { .response($0) } ?? .nothing) { server in
            let error = try await failure(request(to: server.port, timeout: .milliseconds(300)))
            #expect(error.kind == .timeout)
            #expect(error.progress == .possiblySent)
            #expect(error.description.contains("0.3 seconds"))
            #expect(try await eventually { server.openConnections == 0 })
        }
    }

    @Test(
        "a response that breaks off or is none is a failure, never a shorter response",
        arguments: [
            // A head that is cut off stops the program in Foundation on Linux: see URLSessionTransport.
            "", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", "nonsense\r\n\r\n",
            "HTTP/1.1 99999 OK\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
        ]
    )
    func truncated(_ response: String) async throws {
        try await LoopbackServer.with(.responseAndClose(response)) { server in
            let error = try await failure(request(to: server.port, timeout: .seconds(20)))
            #expect([.connection, .other].contains(error.kind), "\(error)")
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
            let whole = try await transport.send(request(to: server.port, maximumBodySize: 10))
            #expect(whole.body.length == 10)
            #expect(try await failure(request(to: server.port, maximumBodySize: 9)).kind == .bodyTooLarge)
        }
    }

    @Test("a server that does not speak TLS is no secure connection")
    func plainServer() async throws {
        try await LoopbackServer.with(.responseAndClose("HTTP/1.1 400 Bad Request\r\n\r\n")) { server in
            let error = try await failure(request(to: server.port, scheme: "https"))
            #expect([.tls, .connection].contains(error.kind), "\(error)")
        }
    }

    @Test("cancelled calls end at once and leave no connections, and the next call works")
    func cancellation() async throws {
        try await LoopbackServer.with(.response("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhell")) { server in
            let transport = URLSessionTransport(settings: URLSessionSettings(connectionsPerHost: 20))
            for _ in 0..<10 {
                let before = server.requests.count
                try await withThrowingTaskGroup(of: TransportError?.self) { group in
                    for _ in 0..<40 {
                        group.addTask {
                            await #expect(throws: TransportError.self) {
                                try await transport.send(request(to: server.port))
                            }
                        }
                    }
                    #expect(try await eventually { server.requests.count - before >= 10 })
                    group.cancelAll()
                    for try await error in group { #expect(error?.kind == .cancelled) }
                }
            }
            #expect(try await eventually { server.openConnections == 0 })
            server.change(to: .response("HTTP/1.1 204 No Content\r\n\r\n"))
            #expect(try await transport.send(request(to: server.port)).status.code == 204)
            transport.shutdown()
        }
    }

    @Test("calls under way and later ones fail when the transport is shut down, and the shared one cannot be")
    func shutdown() async throws {
        try await LoopbackServer.with(.nothing) { server in
            let own = URLSessionTransport()
            let call = Task { try await own.send(request(to: server.port)) }
            let isSent = try await eventually { server.requests.count == 1 }
            #expect(isSent)
            own.shutdown()
            own.shutdown()
            let first = await #expect(throws: TransportError.self) { try await call.value }
            #expect(first?.kind == .shutDown)
            #expect(first?.progress == .possiblySent)
            let second = await #expect(throws: TransportError.self) { try await own.send(request(to: server.port)) }
            #expect(second?.kind == .shutDown)
            #expect(second?.progress == .notSent)
            URLSessionTransport.shared.shutdown()
            server.change(to: .response("HTTP/1.1 204 No Content\r\n\r\n"))
            #expect(try await transport.send(request(to: server.port)).status.code == 204)
        }
    }

    @Test("a body is streamed when that is asked for, within the limits, and whole where it is an error")
    func streaming() async throws {
        try await TrafficServer.with(.sends(4 << 20)) { server in
            var outgoing = request(to: server.port, maximumBodySize: 4 << 20)
            outgoing.delivery = .stream
            let response = try await transport.send(outgoing)
            #expect(response.body.bytes == nil)
            #expect(try await response.body.collect(upTo: 4 << 20).count == 4 << 20)
            outgoing.limits.maximumStreamSize = 100_000
            let error = await #expect(throws: TransportError.self) { try await transport.send(outgoing) }
            #expect(error?.kind == .bodyTooLarge)
        }
        try await LoopbackServer.with(.response("HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\nhello")) { server in
            var outgoing = request(to: server.port)
            outgoing.delivery = .stream
            let refused = try await transport.send(outgoing)
            #expect(refused.body.bytes == Array("hello".utf8))
        }
    }

    @Test("a streamed body that breaks off or is too slow fails, and one that is let go closes its connection")
    func brokenStreams() async throws {
        let beginning = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello"
        try await LoopbackServer.with(.responseAndClose(beginning)) { server in
            var outgoing = request(to: server.port, timeout: .seconds(2))
            outgoing.delivery = .stream
            outgoing.limits.idleTimeout = .milliseconds(500)
            let broken = try await transport.send(outgoing)
            let error = await #expect(throws: TransportError.self) { try await broken.body.collect(upTo: 99) }
            #expect(error?.kind == .connection)

            server.change(to: .response(beginning))
            let slow = try await transport.send(outgoing)
            let timeout = await #expect(throws: TransportError.self) { try await slow.body.collect(upTo: 99) }
            #expect(timeout?.kind == .timeout)

            outgoing.limits.idleTimeout = .seconds(600)
            do {
                let abandoned = try await transport.send(outgoing)
                for try await _ in abandoned.body { break }
            }
            let isClosed = try await eventually { server.openConnections == 0 }
            #expect(isClosed)
        }
    }

    #if canImport(FoundationNetworking)
        @Test("a reader who falls further behind than the limit gets an error")
        func slowReader() async throws {
            // A connection whose response is whole would be kept open. What the session takes off the wire before it gives up, it takes as
            // fast as it is sent, so that this has an end.
            try await TrafficServer.with(.stops(after: 32 << 20)) { server in
                var outgoing = request(to: server.port, maximumBodySize: 1 << 20)
                outgoing.delivery = .stream
                let response = try await transport.send(outgoing)
                var chunks = response.body.makeAsyncIterator()
                #expect(try await chunks.next() != nil)
                // The transport gives up by itself: nobody reads on.
                let isClosed = try await eventually { server.openConnections == 0 }
                #expect(isClosed)
                let error = await #expect(throws: TransportError.self) { while try await chunks.next() != nil {} }
                #expect(error?.kind == .bodyTooLarge)
            }
        }
    #endif

    @Test("a body that is a stream arrives whole")
    func streamedRequest() async throws {
        try await LoopbackServer.with(.response("HTTP/1.1 204 No Content\r\n\r\n")) { server in
            let (chunks, source) = AsyncStream<[UInt8]>.makeStream()
            source.yield(Array("he".utf8))
            source.yield(Array("llo".utf8))
            source.finish()
            var outgoing = request(to: server.port, method: .post)
            outgoing.body = HTTPBody(chunks)
            let response = try await transport.send(outgoing)
            #expect(response.status.code == 204)
            #expect(server.requests.first?.hasSuffix("\r\n\r\nhello") == true)
        }
    }

    @Test(
        "no status ends the program or passes for a response that it is not",
        arguments: [0, 1, 20, 99, 100, 101, 103, 199, 200, 599, 999]
    )
    func statuses(_ status: Int) async throws {
        let digits = String("000\(status)".suffix(3))
        let text = "HTTP/1.1 \(digits) X\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"
        try await LoopbackServer.with(.responseAndClose(text)) { server in
            if status >= 200 {
                let response = try await transport.send(request(to: server.port))
                #expect(response.status.code == status)
            } else {
                let error = try await failure(request(to: server.port, timeout: .seconds(20)))
                #expect([.connection, .other].contains(error.kind), "\(error)")
            }
        }
    }

    @Test("pages of the local cloud, with the faults that it can deliver")
    func localCloud() async throws {
        try await withLocalCloud { cloud in
            let contents = cloud.contents
            let instance = try #require(contents.rdsInstances.first)
            let path = "/v3/\(contents.projectID)/backups?instance_id=\(instance.id)"
            let page = request(to: cloud.port(of: .rds), path: path)
            let whole = try await transport.send(page)
            #expect(whole.headers[.contentType] == "application/json")
            cloud.inject(.chunked(chunkBytes: 7), into: .rds)
            #expect(try await transport.send(page).body.length == whole.body.length)
            for fault in [Fault.truncated(afterBytes: 20), .reset(afterBytes: 20), .closedBeforeHead] {
                cloud.inject(fault, into: .rds, for: .next(1))
                #expect(try await failure(page).kind == .connection, "\(fault)")
            }
            #expect(try await transport.send(page).body.bytes == whole.body.bytes)
        }
    }
}
