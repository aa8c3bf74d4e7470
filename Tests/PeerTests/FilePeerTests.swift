// Files from and to nginx: ranges, downloads that break off, and compression.
import DriftlessAsyncHTTPClient
import DriftlessFiles
@_spi(Generated) import DriftlessRuntime
import Foundation
import HTTPTypes
import Synchronization
import TestSupport
import Testing

@Suite("Files from nginx", .timeLimit(.minutes(10)))
struct FilePeerTests {
    private static let nginx = NginxPeer.isThere

    /// Breaks the first bodies of responses off, as a network does.
    private final class Breaking: ClientMiddleware {
        let left: Mutex<[Int]>
        let seen = Mutex<[String]>([])

        init(_ breaks: [Int]) { left = Mutex(breaks) }

        func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            seen.withLock { $0.append(request.headers[.range] ?? "all") }
            var response = try await next(request)
            guard let room = left.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return response }
            let body = response.body
            response.body = HTTPBody(
                AsyncThrowingStream<[UInt8], any Error> { continuation in
                    Task {
                        var room = room
                        for try await chunk in body where room > 0 {
                            continuation.yield(Array(chunk.prefix(room)))
                            room -= chunk.count
                            if room <= 0 { break }
                        }
                        continuation.finish(throwing: TransportError(.connection, "it broke"))
                    }
                }
            )
            return response
        }
    }

    private func operation(
        _ peer: NginxPeer,
        _ middlewares: [any ClientMiddleware] = [],
        limits: TransportLimits = TransportLimits()
    ) throws -> RawOperation<[UInt8]> {
        let core = ClientCore(
            server: try peer.server,
            transport: AsyncHTTPClientTransport.shared,
            middlewares: middlewares,
            limits: limits
        )
        return RawOperation(core: core) { response in response.bytes() }
    }

    private static let content = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) })

    @Test("A download that breaks off goes on where it was", .enabled(if: nginx.isMet, "\(nginx)"))
    func resumed() async throws {
        let peer = try await NginxPeer()
        defer { peer.stop() }
        try peer.write(Self.content, to: "a.bin")
        let breaking = Breaking([1_000_000, 500_000])
        let target = peer.folder.appending(path: "copy").path
        let response = try await operation(peer, [breaking]).download(.init(path: "/a.bin"), to: target)
        #expect(response.status == 206)
        #expect(try Data(contentsOf: URL(filePath: target)) == Self.content)
        #expect(breaking.seen.withLock { $0 } == ["all", "bytes=1000000-", "bytes=1500000-"])
    }

    @Test("A file that changed meanwhile begins anew", .enabled(if: nginx.isMet, "\(nginx)"))
    func changed() async throws {
        let peer = try await NginxPeer()
        defer { peer.stop() }
        try peer.write(Self.content, to: "a.bin")
        let target = peer.folder.appending(path: "copy").path
        let breaking = Breaking([1_000_000])
        await #expect(throws: ClientError.self) {
            try await operation(peer, [breaking])
                .download(.init(path: "/a.bin"), to: target, resumption: .automatic(attempts: 1))
        }
        let other = Data(repeating: 7, count: 2_000_000)
        try peer.write(other, to: "a.bin")
        let response = try await operation(peer, [breaking]).download(.init(path: "/a.bin"), to: target)
        #expect(response.status == 200)
        #expect(try Data(contentsOf: URL(filePath: target)) == other)
        #expect(breaking.seen.withLock { $0 } == ["all", "bytes=1000000-"])
    }

    @Test(
        "What nginx compresses comes as it was, whole and as a stream, up to the limits",
        .enabled(if: nginx.isMet, "\(nginx)")
    )
    func compressed() async throws {
        let peer = try await NginxPeer()
        defer { peer.stop() }
        let text = Data(String(repeating: "all the same, over and over\n", count: 100_000).utf8)
        try peer.write(text, to: "a.txt")
        let asking = Asking()
        let operation = try operation(peer, [asking])
        #expect(Data(try await operation(.init(path: "/a.txt"))) == text)
        let stream = try await operation.stream(.init(path: "/a.txt"))
        #expect(stream.fields[.contentEncoding] == "gzip")
        #expect(Data(try await stream.body.collect(upTo: text.count)) == text)
        let bounded = try self.operation(
            peer,
            [asking],
            limits: TransportLimits(maximumBodySize: 1_000_000, maximumStreamSize: 1_000_000)
        )
        await #expect(throws: ClientError.self) { try await bounded(.init(path: "/a.txt")) }
        await #expect(throws: ClientError.self) {
            for try await _ in try await bounded.stream(.init(path: "/a.txt")).body {}
        }
        // A range of a compressed body is none of the file.
        let target = peer.folder.appending(path: "copy").path
        try await operation.download(.init(path: "/a.txt"), to: target)
        #expect(try Data(contentsOf: URL(filePath: target)) == text)
    }

    /// Asks for compressed bodies where nothing else is asked for.
    private struct Asking: ClientMiddleware {
        func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            var request = request
            if request.headers[.acceptEncoding] == nil { request.headers[.acceptEncoding] = "gzip" }
            return try await next(request)
        }
    }
}
