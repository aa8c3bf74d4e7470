// What a body is, and how often and how far it can be read.
import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

/// Chunks that are given, and then an error where there is one.
struct GivenChunks: AsyncSequence, Sendable {
    var chunks: [[UInt8]]
    var error: (any Error)?

    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ArraySlice<[UInt8]>
        let error: (any Error)?

        mutating func next() async throws -> [UInt8]? {
            if let chunk = rest.popFirst() { return chunk }
            if let error { throw error }
            return nil
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(rest: chunks[...], error: error)
    }
}

@Suite("Bodies")
struct HTTPBodyTests {
    private func chunks(of body: HTTPBody) async throws -> [[UInt8]] {
        try await body.reduce(into: []) { $0.append($1) }
    }

    @Test(
        "whole bytes come from literals, bytes and text, and can be read again",
        arguments: [
            ([1, 2], [1, 2]), ("ab", [0x61, 0x62]), (HTTPBody([3]), [3]), (HTTPBody("é"), [0xC3, 0xA9]), ([], []),
            ("", []),
        ] as [(HTTPBody, [UInt8])]
    )
    func whole(_ body: HTTPBody, _ bytes: [UInt8]) async throws {
        #expect(body.bytes == bytes)
        #expect(body.length == bytes.count)
        #expect(body.isEmpty == bytes.isEmpty)
        for _ in 0..<2 {
            #expect(body.isReadable)
            #expect(try await chunks(of: body) == (bytes.isEmpty ? [] : [bytes]))
            #expect(try await body.collect(upTo: bytes.count) == bytes)
        }
    }

    @Test("a stream of one reading is read once, and says so the second time")
    func single() async throws {
        let body = HTTPBody(GivenChunks(chunks: [[1], [], [2, 3]]), length: 3)
        #expect(body.bytes == nil)
        #expect(!body.isEmpty)
        #expect(body.isReadable)
        #expect(try await chunks(of: body) == [[1], [2, 3]])
        #expect(!body.isReadable)
        await #expect(throws: HTTPBodyError.alreadyRead) { try await body.collect(upTo: 10) }
    }

    @Test("a stream of many readings begins anew each time")
    func multiple() async throws {
        let body = HTTPBody(GivenChunks(chunks: [[1], [2]]), iterationBehavior: .multiple)
        for _ in 0..<3 {
            #expect(try await body.collect(upTo: 2) == [1, 2])
            #expect(body.isReadable)
        }
    }

    @Test("a stream of another length than announced fails", arguments: [0, 2, 4, Int.max, -1])
    func wrongLength(_ announced: Int) async {
        let body = HTTPBody(GivenChunks(chunks: [[1, 2, 3]]), length: announced)
        await #expect(throws: HTTPBodyError.wrongLength(announced: announced, found: 3)) { try await chunks(of: body) }
    }

    @Test("a body is collected up to the limit and no further", arguments: [nil, 6])
    func limit(_ length: Int?) async throws {
        let pulled = Mutex(0)
        let source = AsyncStream<[UInt8]> { () -> [UInt8]? in
            let count = pulled.withLock { count in
                count += 1
                return count
            }
            return count <= 3 ? [1, 2] : nil
        }
        let error = await #expect(throws: TransportError.self) {
            try await HTTPBody(source, length: length).collect(upTo: 3)
        }
        #expect(error?.kind == .bodyTooLarge)
        // What is announced to be too large is not begun; the rest of the other is not asked for.
        #expect(pulled.withLock { $0 } == (length == nil ? 2 : 0))
        let whole = HTTPBody(GivenChunks(chunks: [[1, 2], [3]]), length: length.map { _ in 3 })
        #expect(try await whole.collect(upTo: 3) == [1, 2, 3])
    }

    @Test("an error of the stream reaches the reader, once")
    func failing() async throws {
        struct Broken: Error {}
        var iterator = HTTPBody(GivenChunks(chunks: [[1]], error: Broken())).makeAsyncIterator()
        #expect(try await iterator.next() == [1])
        await #expect(throws: Broken.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }

    @Test("no description shows what is in a body")
    func secrecy() {
        for body in [HTTPBody("s3cret"), HTTPBody(GivenChunks(chunks: [Array("s3cret".utf8)]), length: 6)] {
            var dumped = "\(body) \(String(reflecting: body))"
            dump(body, to: &dumped)
            dump(TransportResponse(status: .init(code: 200), body: body), to: &dumped)
            #expect(!dumped.contains("s3cret") && !dumped.contains("115"))
            #expect(dumped.contains("6 bytes"))
        }
    }
}

@Suite("Handing chunks from a transport to a reader", .timeLimit(.minutes(10)))
struct ChunkPipeTests {
    @Test("chunks come in order, each taken before the next is asked for")
    func order() async throws {
        let pipe = ChunkPipe {}
        let taken = Mutex(0)
        let body = pipe.body(length: nil)
        let producer = Task {
            for number in 0..<100 {
                await withCheckedContinuation { continuation in
                    pipe.offer([UInt8(number)]) {
                        taken.withLock { $0 += 1 }
                        continuation.resume()
                    }
                }
            }
            pipe.finish()
        }
        var count = 0
        for try await chunk in body {
            #expect(chunk == [UInt8(count)])
            count += 1
            #expect(taken.withLock { $0 } <= count + 1)
        }
        #expect(count == 100)
        await producer.value
    }

    @Test("what was offered before the end is read, and so is what was offered before an error")
    func ends() async throws {
        struct Broken: Error {}
        let complete = ChunkPipe {}
        let completeBody = complete.body(length: nil)
        complete.offer([1]) {}
        complete.offer([2]) {}
        complete.finish()
        #expect(try await completeBody.collect(upTo: 2) == [1, 2])
        let broken = ChunkPipe {}
        let brokenBody = broken.body(length: nil)
        let taken = Mutex(0)
        broken.offer([1]) { taken.withLock { $0 += 1 } }
        broken.finish(throwing: Broken())
        var chunks = brokenBody.makeAsyncIterator()
        #expect(try await chunks.next() == [1])
        #expect(taken.withLock { $0 } == 1)
        await #expect(throws: Broken.self) { try await chunks.next() }
    }

    @Test("a reader who lets go early is told, and one who read to the end is not")
    func abandoning() async throws {
        for length in [0, 1, 2] {
            let abandoned = Mutex(0)
            let pipe = ChunkPipe { abandoned.withLock { $0 += 1 } }
            do {
                var iterator = pipe.body(length: nil).makeAsyncIterator()
                pipe.offer([1]) {}
                if length > 0 { #expect(try await iterator.next() == [1]) }
                if length > 1 {
                    pipe.finish()
                    #expect(try await iterator.next() == nil)
                }
            }
            #expect(abandoned.withLock { $0 } == (length == 2 ? 0 : 1))
            // Whatever comes then is taken and forgotten.
            let taken = Mutex(0)
            pipe.offer([2]) { taken.withLock { $0 += 1 } }
            #expect(taken.withLock { $0 } == 1)
            pipe.finish()
        }
    }

    @Test("a reader whose task is cancelled ends at once")
    func cancellation() async throws {
        let abandoned = Mutex(0)
        let pipe = ChunkPipe { abandoned.withLock { $0 += 1 } }
        let body = pipe.body(length: nil)
        let reader = Task { try await body.collect(upTo: 10) }
        reader.cancel()
        await #expect(throws: CancellationError.self) { try await reader.value }
        #expect(abandoned.withLock { $0 } == 1)
    }
}
