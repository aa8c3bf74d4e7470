// Faults in how the bytes of a response reach the client.

import LocalCloud
import Testing

@Suite("A fault changes how a response arrives", .timeLimit(.minutes(10)))
struct DeliveryFaultTests {
    private let contents = Samples.contents(dcs: Samples.dcsBackups(25))

    private func genuineBody() async throws -> [UInt8] {
        try await withLocalCloud(contents: contents) { cloud in
            try await get(Samples.dcsPath, port: cloud.port(of: .dcs)).body
        }
    }

    @Test("a truncated body is shorter than announced and ends with a close", arguments: [0, 1, 1000])
    func truncated(count: Int) async throws {
        let body = try await genuineBody()
        try await withLocalCloud(contents: contents) { cloud in
            cloud.inject(.truncated(afterBytes: count), into: .dcs)
            let response = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(response.statusLine == "HTTP/1.1 200 OK")
            #expect(response.header("Content-Length") == String(body.count))
            #expect(response.body == Array(body.prefix(count)))
            #expect(response.end == .closed)
        }
    }

    @Test("a reset is seen as one")
    func reset() async throws {
        try await withLocalCloud(contents: contents) { cloud in
            cloud.inject(.reset(afterBytes: 100), into: .dcs)
            let response = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(response.end == .reset)
            #expect(response.body.count <= 100)
        }
    }

    @Test("a connection that is closed before the head gives no byte")
    func closedBeforeHead() async throws {
        try await withLocalCloud(contents: contents) { cloud in
            cloud.inject(.closedBeforeHead, into: .dcs)
            let response = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(response.statusLine.isEmpty)
            #expect(response.end == .closed)
        }
    }

    @Test("a slow body arrives whole, in as many pieces as asked for")
    func slow() async throws {
        let body = try await genuineBody()
        try await withLocalCloud(contents: contents) { cloud in
            let pause = Duration.milliseconds(20)
            cloud.inject(.slow(chunkBytes: body.count / 4, pause: pause), into: .dcs)
            let clock = ContinuousClock()
            let started = clock.now
            let response = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(response.body == body)
            #expect(clock.now - started >= pause * 3)
        }
    }

    @Test("a chunk size below 1 counts as 1")
    func slowByBytes() async throws {
        try await withLocalCloud(contents: Samples.contents()) { cloud in
            cloud.inject(.slow(chunkBytes: -5, pause: .zero), into: .dcs)
            let response = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(response.text == #"{"backup_record_response":[],"total_num":0}"#)
        }
    }

    @Test("a chunked body has no Content-Length and comes in the chunks asked for")
    func chunked() async throws {
        try await withLocalCloud(contents: Samples.contents()) { cloud in
            cloud.inject(.chunked(chunkBytes: 24), into: .dcs)
            let text = try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                try await connection.get(Samples.dcsPath)
                var received = ""
                while !received.hasSuffix("\r\n0\r\n\r\n"), let bytes = await connection.nextBytes() {
                    received += String(decoding: bytes, as: UTF8.self)
                }
                return received
            }
            #expect(text.lowercased().contains("transfer-encoding: chunked\r\n"))
            #expect(!text.lowercased().contains("content-length"))
            let body = text.split(separator: "\r\n\r\n", maxSplits: 1).last
            #expect(
                body == "18\r\n{\"backup_record_response\r\n13\r\n\":[],\"total_num\":0}\r\n0\r\n\r\n"
            )
        }
    }

    @Test("a delay comes before the response and combines with what it says")
    func delay() async throws {
        try await withLocalCloud(contents: contents) { cloud in
            var fault = Fault.serviceUnavailable
            fault.delay = .milliseconds(80)
            cloud.inject(fault, into: .dcs)
            let clock = ContinuousClock()
            let started = clock.now
            let response = try await get(Samples.dcsPath, port: cloud.port(of: .dcs))
            #expect(response.status == 503)
            #expect(clock.now - started >= .milliseconds(80))
        }
    }

    @Test("a stalled body sends the first bytes, and no more until the cloud stops")
    func stalled() async throws {
        let body = try await genuineBody()
        let cloud = try await LocalCloud.start(contents: contents)
        cloud.inject(.stalled(afterBytes: 10), into: .dcs)
        let response = try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
            try await connection.get(Samples.dcsPath)
            var received: [UInt8] = []
            while !received.hasSuffix(body.prefix(10)), let bytes = await connection.nextBytes() { received += bytes }
            #expect(received.hasSuffix(body.prefix(10)))
            return await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await Task.sleep(for: .milliseconds(100))
                    await cloud.stop()
                }
                let clock = ContinuousClock()
                let started = clock.now
                #expect(await connection.nextBytes() == nil)
                return clock.now - started
            }
        }
        #expect(response >= .milliseconds(90))
    }

    @Test("a client that gives up a stalled response does not keep the cloud from going on or stopping")
    func abandoned() async throws {
        try await withLocalCloud(contents: contents) { cloud in
            cloud.inject(.stalled(afterBytes: 10), into: .dcs, for: .next(20))
            for _ in 0..<20 {
                try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                    try await connection.get(Samples.dcsPath)
                    _ = await connection.nextBytes()
                }
            }
            #expect(try await get(Samples.dcsPath, port: cloud.port(of: .dcs)).status == 200)
        }
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: ArraySlice<UInt8>) -> Bool {
        self.suffix(suffix.count).elementsEqual(suffix)
    }
}
