// A stream behind a body: where its chunks come from, and whether it may still be read.
import Synchronization

/// The chunks of one body.
final class BodyStream: Sendable {
    /// The next chunk; nil after the last.
    typealias Next = () async throws -> [UInt8]?

    let length: Int?
    private let begin: @Sendable () -> Next
    let iterationBehavior: HTTPBody.IterationBehavior
    private let isBegun = Mutex(false)

    init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks,
        length: Int?,
        iterationBehavior: HTTPBody.IterationBehavior
    ) where Chunks.Element == [UInt8] {
        // A negative length is none that a sequence can have: it is refused when the first byte or the end comes.
        self.length = length
        begin = {
            var iterator = chunks.makeAsyncIterator()
            return { try await iterator.next() }
        }
        self.iterationBehavior = iterationBehavior
    }

    var isReadable: Bool {
        iterationBehavior == .multiple || isBegun.withLock { !$0 }
    }

    /// Whether each reading begins at the beginning.
    var isRepeatable: Bool { iterationBehavior == .multiple }

    /// Begins a reading; nil where the only one was begun before.
    func read() -> Next? {
        let isFirst = isBegun.withLock { isBegun in
            defer { isBegun = true }
            return !isBegun
        }
        return isFirst || iterationBehavior == .multiple ? begin() : nil
    }
}
