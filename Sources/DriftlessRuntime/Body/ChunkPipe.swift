// How chunks get from a connection, which pushes, to a reader, who pulls: one at a time, so that the one waits for the other.
import Synchronization

/// Hands chunks on from a transport to the one reader of a response's body.
///
/// The transport offers a chunk and goes on when it was taken. Whichever comes first ends it: the transport's `finish`, or
/// the reader who lets go of the body or whose task is cancelled.
package final class ChunkPipe: Sendable {
    package typealias Taken = @Sendable () -> Void

    private enum State {
        case empty
        case offered([(chunk: [UInt8], taken: Taken)], end: End?)
        case awaited(CheckedContinuation<[UInt8]?, any Error>)
        case finished(End)
        case abandoned
    }

    private enum End {
        case complete
        case broken(any Error)
    }

    private let state = Mutex(State.empty)
    private let abandon: @Sendable () -> Void

    /// - Parameter abandon: Told at most once, where the reader goes before the end.
    package init(onAbandon abandon: @escaping @Sendable () -> Void) {
        self.abandon = abandon
    }

    /// The body for the reader. To be asked for once.
    ///
    /// - Parameter length: How many bytes there will be in all; nil where that is not known.
    package func body(length: Int?) -> HTTPBody {
        HTTPBody(Chunks(reader: Reader(pipe: self)), length: length, iterationBehavior: .single)
    }

    /// Offers a chunk.
    ///
    /// - Parameter taken: Called once, when there is room for the next: at once, later, or where nobody reads any more.
    package func offer(_ chunk: [UInt8], whenTaken taken: @escaping Taken) {
        let reader = state.withLock { state -> CheckedContinuation<[UInt8]?, any Error>?? in
            switch state {
            case .empty:
                state = .offered([(chunk, taken)], end: nil)
                return nil
            case .offered(let chunks, let end):
                state = .offered(chunks + [(chunk, taken)], end: end)
                return nil
            case .awaited(let reader):
                state = .empty
                return .some(reader)
            case .finished, .abandoned:
                return .some(nil)
            }
        }
        if let reader {
            reader?.resume(returning: chunk)
            taken()
        }
    }

    /// Says that no more chunks will come. What was offered before can still be read, and an error comes after it: of a stream
    /// that breaks off, all that came counts.
    package func finish(throwing error: (any Error)? = nil) {
        let end = error.map { End.broken($0) } ?? .complete
        let reader = state.withLock { state -> CheckedContinuation<[UInt8]?, any Error>? in
            switch state {
            case .empty:
                state = .finished(end)
                return nil
            case .offered(let chunks, nil):
                state = .offered(chunks, end: end)
                return nil
            case .awaited(let reader):
                state = .finished(.complete)
                return reader
            case .offered, .finished, .abandoned:
                return nil
            }
        }
        if let error {
            reader?.resume(throwing: error)
        } else {
            reader?.resume(returning: nil)
        }
    }

    private func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let (result, taken) = state.withLock { state -> (Result<[UInt8]?, any Error>?, Taken?) in
                    switch state {
                    case .empty:
                        state = .awaited(continuation)
                        return (nil, nil)
                    case .offered(let chunks, let end):
                        let rest = Array(chunks.dropFirst())
                        state = rest.isEmpty ? end.map { .finished($0) } ?? .empty : .offered(rest, end: end)
                        return (.success(chunks.first?.chunk), chunks.first?.taken)
                    case .finished(.complete):
                        return (.success(nil), nil)
                    case .finished(.broken(let error)):
                        state = .finished(.complete)
                        return (.failure(error), nil)
                    // Two tasks cannot wait for the same chunk: each iterator belongs to one.
                    case .awaited, .abandoned:
                        return (.failure(CancellationError()), nil)
                    }
                }
                taken?()
                if let result {
                    continuation.resume(with: result)
                }
            }
        } onCancel: {
            leave()
        }
    }

    /// The reader goes, and with it what was offered.
    private func leave() {
        let (reader, dropped, isEarly) = state.withLock {
            state -> (CheckedContinuation<[UInt8]?, any Error>?, [Taken], Bool) in
            defer { state = .abandoned }
            switch state {
            case .empty: return (nil, [], true)
            case .offered(let chunks, let end): return (nil, chunks.map(\.taken), end == nil)
            case .awaited(let reader): return (reader, [], true)
            case .finished, .abandoned: return (nil, [], false)
            }
        }
        if isEarly { abandon() }
        for taken in dropped { taken() }
        reader?.resume(throwing: CancellationError())
    }
}

extension ChunkPipe {
    /// What keeps a reading alive: when the last body and iterator that have it go, the reader has gone.
    private final class Reader: Sendable {
        let pipe: ChunkPipe

        init(pipe: ChunkPipe) {
            self.pipe = pipe
        }

        deinit {
            pipe.leave()
        }
    }

    private struct Chunks: AsyncSequence {
        let reader: Reader

        func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(reader: reader)
        }

        struct AsyncIterator: AsyncIteratorProtocol {
            /// So that the pipe outlives the body that the iterator was made of.
            private let reader: Reader
            /// The iteration is the only one, so what is left goes with it even while the body is still held.
            private let iteration: Reader

            init(reader: Reader) {
                self.reader = reader
                iteration = Reader(pipe: reader.pipe)
            }

            func next() async throws -> [UInt8]? {
                try await reader.pipe.next()
            }
        }
    }
}
