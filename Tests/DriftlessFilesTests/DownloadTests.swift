// Downloads that break off, and servers that know ranges, know none, or know something else by then.
import DriftlessFiles
@_spi(Generated) import DriftlessRuntime
import Foundation
import HTTPTypes
import Synchronization
import Testing

@Suite("Downloads")
struct DownloadTests {
    /// An operation whose success is bytes.
    private struct GetFile: ClientOperation {
        struct Input: Sendable {}

        let core: ClientCore

        func request(for input: Input) throws(ClientError) -> ClientRequest {
            let request = RequestBuilder("getFile", .get)
            request.accept("application/octet-stream")
            return try request.finish()
        }

        func output(of response: ClientResponse) throws(ClientError) -> [UInt8] {
            switch response.status {
            case 200: return response.bytes()
            default: throw response.undocumented()
            }
        }
    }

    private struct Chunks: AsyncSequence, Sendable {
        var bytes: [UInt8]
        /// Where the connection breaks.
        var breaksAt: Int?

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: bytes[...], breaksAt: breaksAt) }

        struct AsyncIterator: AsyncIteratorProtocol {
            var rest: ArraySlice<UInt8>
            var breaksAt: Int?

            mutating func next() async throws -> [UInt8]? {
                if let breaksAt, rest.startIndex >= breaksAt { throw TransportError(.connection, "it broke") }
                guard !rest.isEmpty else { return nil }
                let chunk = rest.prefix(Swift.min(1000, breaksAt.map { $0 - rest.startIndex } ?? 1000))
                rest = rest.dropFirst(chunk.count)
                return Array(chunk)
            }
        }
    }

    /// A server with a file, which may change, and connections that break.
    private final class Server: Sendable {
        struct State {
            var content: [UInt8]
            var tag: String? = "\"1\""
            var date: String?
            /// After how many bytes of each response the connection breaks.
            var breaks: [Int] = []
            var knowsRanges = true
            var wrongRange = false
            var seen: [String] = []
        }

        let state: Mutex<State>

        init(_ state: State) { self.state = Mutex(state) }

        var seen: [String] { state.withLock { $0.seen } }

        func respond(_ request: CollectedRequest) -> TransportResponse {
            state.withLock { state in
                let range = request.headers[.range]
                state.seen.append(range ?? "all")
                #expect(request.headers[.acceptEncoding] == "identity")
                var headers = HTTPFields()
                headers[.eTag] = state.tag
                headers[.lastModified] = state.date
                let breaksAt = state.breaks.isEmpty ? nil : state.breaks.removeFirst()
                var start = 0
                if let range, state.knowsRanges, request.headers[.ifRange] == state.tag ?? state.date {
                    start = Int(range.dropFirst(6).dropLast()) ?? 0
                    guard start < state.content.count else {
                        headers[.contentRange] = "bytes */\(state.content.count)"
                        return TransportResponse(status: .rangeNotSatisfiable, headers: headers)
                    }
                    let first = state.wrongRange ? 0 : start
                    headers[.contentRange] = "bytes \(first)-\(state.content.count - 1)/\(state.content.count)"
                }
                let rest = Array(state.content[start...])
                headers[.contentLength] = "\(rest.count)"
                return TransportResponse(
                    status: headers[.contentRange] == nil ? .ok : .partialContent,
                    headers: headers,
                    body: HTTPBody(Chunks(bytes: rest, breaksAt: breaksAt), length: rest.count)
                )
            }
        }

        func operation() throws -> GetFile {
            let transport = MemoryTransport { request in self.respond(request) }
            return GetFile(core: ClientCore(server: try ServerURL("https://a.example"), transport: transport))
        }
    }

    private static let content = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

    private func expect(_ bytes: [UInt8], in folder: String, _ names: [String] = ["a"]) throws {
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/a")) == Data(bytes))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
    }

    @Test("A download is written with progress, and takes its name at the end")
    func plain() async throws {
        try await withFolder { folder in
            let server = Server(.init(content: Self.content))
            let seen = Mutex<[DownloadProgress]>([])
            let response = try await server.operation().download(.init(), to: folder + "/a") { progress in
                seen.withLock { $0.append(progress) }
                #expect(!FileManager.default.fileExists(atPath: folder + "/a"))
            }
            #expect(response.body == 10_000)
            #expect(response.status == 200)
            #expect(seen.withLock { $0 } == [DownloadProgress(bytes: 10_000, total: 10_000)])
            try expect(Self.content, in: folder)
            try await server.operation().download(.init(), to: folder + "/a")
            #expect(server.seen == ["all", "all"])
        }
    }

    @Test("One that breaks off is gone on with, by an entity tag or a date", arguments: [true, false])
    func resumed(_ hasTag: Bool) async throws {
        try await withFolder { folder in
            let server = Server(
                .init(
                    content: Self.content,
                    tag: hasTag ? "\"1\"" : nil,
                    date: "Sat, 28 Nov 2026 10:00:00 GMT",
                    breaks: [2500, 1]
                )
            )
            let response = try await server.operation().download(.init(), to: folder + "/a")
            #expect(response.status == 206)
            #expect(response.body == 10_000)
            #expect(server.seen == ["all", "bytes=2500-", "bytes=2501-"])
            try expect(Self.content, in: folder)
        }
    }

    @Test("The next call goes on where the last one gave up")
    func later() async throws {
        try await withFolder { folder in
            let server = Server(.init(content: Self.content, breaks: [3000, 0, 0, 0]))
            let error = await #expect(throws: ClientError.self) {
                try await server.operation().download(.init(), to: folder + "/a", resumption: .automatic(attempts: 4))
            }
            guard case .transport(let problem) = error, problem.kind == .connection else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(!FileManager.default.fileExists(atPath: folder + "/a"))
            try await server.operation().download(.init(), to: folder + "/a")
            #expect(server.seen.last == "bytes=3000-")
            try expect(Self.content, in: folder)
        }
    }

    @Test("What the server has changed begins anew, and so does what it gives another range of")
    func changed() async throws {
        try await withFolder { folder in
            let server = Server(.init(content: Self.content, breaks: [3000, 0, 0, 0, 0, 0]))
            await #expect(throws: ClientError.self) {
                try await server.operation().download(.init(), to: folder + "/a")
            }
            let other = [UInt8](repeating: 9, count: 5000)
            server.state.withLock { state in
                state.content = other
                state.tag = "\"2\""
                state.breaks = [2000]
                state.wrongRange = true
                state.seen = []
            }
            try await server.operation().download(.init(), to: folder + "/a")
            #expect(server.seen == ["bytes=3000-", "bytes=2000-", "all"])
            try expect(other, in: folder)
        }
    }

    @Test("All that is there already is not asked for again; what got shorter is")
    func complete() async throws {
        for size in [3000, 2000] {
            try await withFolder { folder in
                let server = Server(.init(content: Self.content, breaks: [3000, 0, 0, 0, 0, 0]))
                await #expect(throws: ClientError.self) {
                    try await server.operation().download(.init(), to: folder + "/a")
                }
                let shorter = Array(Self.content.prefix(size))
                server.state.withLock { state in
                    state.content = shorter
                    state.seen = []
                }
                try await server.operation().download(.init(), to: folder + "/a")
                #expect(server.seen == (size == 3000 ? ["bytes=3000-"] : ["bytes=3000-", "all"]))
                try expect(shorter, in: folder)
            }
        }
    }

    @Test("Without a validator nothing is kept, nor where that is not wanted", arguments: [true, false])
    func notResumed(_ isWanted: Bool) async throws {
        try await withFolder { folder in
            let server = Server(.init(content: Self.content, tag: isWanted ? "W/\"1\"" : "\"1\"", breaks: [3000]))
            await #expect(throws: ClientError.self) {
                try await server.operation()
                    .download(.init(), to: folder + "/a", resumption: isWanted ? .automatic : .off)
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left.isEmpty)
            #expect(server.seen == ["all"])
        }
    }

    @Test("An error of the server is one of the call, and leaves no file; nor does a folder that is missing")
    func failures() async throws {
        try await withFolder { folder in
            let refusing = GetFile(
                core: ClientCore(
                    server: try ServerURL("https://a.example"),
                    transport: MemoryTransport { _ in TransportResponse(status: .notFound, body: Array("no".utf8)) }
                )
            )
            let refusal = await #expect(throws: ClientError.self) {
                try await refusing.download(.init(), to: folder + "/a")
            }
            #expect(refusal?.status == 404)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left.isEmpty)
            let missing = await #expect(throws: ClientError.self) {
                try await refusing.download(.init(), to: folder + "/none/a")
            }
            guard case .transport(let error) = missing, let cause = error.underlying as? FileError else {
                Issue.record("\(String(describing: missing))")
                return
            }
            #expect(cause.action == .open)
        }
    }

    @Test("Two downloads to one place do not mix")
    func locked() async throws {
        try await withFolder { folder in
            let server = Server(.init(content: Self.content))
            let path = folder + "/a"
            let refusal = Refusal()
            try await server.operation().download(.init(), to: path) { _ in
                let gate = DispatchSemaphore(value: 0)
                Task.detached {
                    let error = await #expect(throws: ClientError.self) {
                        try await server.operation().download(.init(), to: path)
                    }
                    if case .transport(let problem) = error, let cause = problem.underlying as? FileError {
                        refusal.isLock.withLock { $0 = cause.action == .lock }
                    }
                    gate.signal()
                }
                gate.wait()
            }
            #expect(refusal.isLock.withLock { $0 })
            try expect(Self.content, in: folder)
        }
    }
}

private final class Refusal: Sendable {
    let isLock = Mutex(false)
}
