// Events and lines from a server in Python: read, broken off, gone on with, and left.
import DriftlessAsyncHTTPClient
@_spi(Generated) import DriftlessRuntime
import Foundation
import TestSupport
import Testing

@Suite("Events from a server in Python", .timeLimit(.minutes(10)))
struct EventPeerTests {
    private static let werkzeug = PythonPeer.has("werkzeug")

    private func core(_ peer: PythonPeer, idle: Duration = .seconds(30)) throws -> ClientCore {
        ClientCore(
            server: try peer.server,
            transport: AsyncHTTPClientTransport.shared,
            limits: TransportLimits(timeout: .seconds(10), idleTimeout: idle)
        )
    }

    private func events(_ core: ClientCore) -> RawOperation<ServerSentEvents<JSONValue>> {
        RawOperation(core: core, streamed: ["text/event-stream"]) { response throws(ClientError) in
            try response.events()
        }
    }

    @Test("come one after the other, with their ids", .enabled(if: werkzeug.isMet, "\(werkzeug)"))
    func read() async throws {
        let peer = try PythonPeer("events.py")
        defer { peer.stop() }
        var ids: [String] = []
        for try await event in try await events(core(peer))(.init(path: "/events?count=500")) {
            #expect(event.item == ["text": .string("№ \(event.id)")])
            ids.append(event.id)
        }
        #expect(ids == (0..<500).map(String.init))
    }

    @Test("go on after a break where they were", .enabled(if: werkzeug.isMet, "\(werkzeug)"))
    func broken() async throws {
        let peer = try PythonPeer("events.py")
        defer { peer.stop() }
        var policy = StreamReconnection.afterBreaks
        policy.delay = .milliseconds(10)
        var ids: [String] = []
        let events = try await events(core(peer))(.init(path: "/breaking")).reconnecting(policy)
        for try await event in events { ids.append(event.id) }
        #expect(ids == ["0", "1", "2", "3", "4", "5"])
    }

    @Test("that stay away are a timeout", .enabled(if: werkzeug.isMet, "\(werkzeug)"))
    func silent() async throws {
        let peer = try PythonPeer("events.py")
        defer { peer.stop() }
        let error = await #expect(throws: ClientError.self) {
            for try await _ in try await events(core(peer, idle: .milliseconds(300)))(.init(path: "/silent")) {}
        }
        guard case .transport(let problem) = error, problem.kind == .timeout else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("come where they are asked for, and JSON otherwise", .enabled(if: werkzeug.isMet, "\(werkzeug)"))
    func choice() async throws {
        let peer = try PythonPeer("events.py")
        defer { peer.stop() }
        let chat = RawOperation(
            core: try core(peer),
            streamed: ["text/event-stream"],
            whole: ["application/json"]
        ) { response throws(ClientError) -> (JSONValue?, ServerSentEvents<JSONValue>?) in
            switch try response.contentIndex("application/json", "text/event-stream") {
            case 0: (try response.json(), nil)
            default: (nil, try response.events(end: "[DONE]"))
            }
        }
        #expect(try await chat(.init(path: "/chat", body: Array("{}".utf8))).0 == ["text": "hello"])
        let streamed = try await chat(.init(path: "/chat", body: Array(#"{"stream":true}"#.utf8)))
        var items: [JSONValue] = []
        for try await item in try #require(streamed.1).items { items.append(item) }
        #expect(items == [["text": "hel"], ["text": "lo"]])
    }

    @Test(
        "and lines and records of JSON",
        .enabled(if: werkzeug.isMet, "\(werkzeug)"),
        arguments: [("/lines", "application/x-ndjson"), ("/records", "application/json-seq")]
    )
    func lines(_ path: String, _ type: String) async throws {
        let peer = try PythonPeer("events.py")
        defer { peer.stop() }
        let operation = RawOperation(core: try core(peer), streamed: [type]) { response throws(ClientError) in
            try response.jsonItems() as JSONItems<JSONValue>
        }
        var count = 0
        for try await item in try await operation(.init(path: path)) {
            #expect(item == ["n": .number(JSONNumber(count))])
            count += 1
        }
        #expect(count == 1000)
    }

    /// `DRIFTLESS_STRESS=10000 swift test --filter EventPeerTests`
    private static let loops = ProcessInfo.processInfo.environment["DRIFTLESS_STRESS"].flatMap { Int($0) } ?? 300

    @Test(
        "that are left, or whose task is cancelled, close their connections and leave nothing behind",
        .enabled(if: werkzeug.isMet, "\(werkzeug)")
    )
    func left() async throws {
        let peer = try PythonPeer("events.py")
        defer { peer.stop() }
        let operation = events(try core(peer))
        let count = RawOperation(core: try core(peer)) { response throws(ClientError) in try response.text() }
        for try await _ in try await operation(.init(path: "/endless")) { break }
        let before = Self.openDescriptors
        for loop in 0..<Self.loops {
            switch loop % 4 {
            case 0:
                for try await _ in try await operation(.init(path: "/endless")) { break }
            case 1:
                // Never read at all.
                _ = try await operation(.init(path: "/endless"))
            case 2:
                // Read for a while, and left with the iterator.
                var iterator = try await operation(.init(path: "/endless")).makeAsyncIterator()
                for _ in 0..<3 { _ = try await iterator.next() }
            default:
                let task = Task {
                    var seen = 0
                    for try await _ in try await operation(.init(path: "/endless")) {
                        seen += 1
                        if seen == 2 { withUnsafeCurrentTask { $0?.cancel() } }
                    }
                    return seen
                }
                let result = await task.result
                #expect(throws: ClientError.self) { try result.get() }
            }
        }
        for _ in 0..<3000 where try await count(.init(path: "/count")) != "0" {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(try await count(.init(path: "/count")) == "0")
        // Connections of the pool come and go, but not one stays for each loop.
        #expect(Self.openDescriptors <= before + 20)
    }

    /// Zero where the system does not say.
    private static var openDescriptors: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
    }
}
