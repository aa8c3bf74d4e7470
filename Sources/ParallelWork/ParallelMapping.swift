// Work on many parts at a time: the results stand in the order of the parts, whoever finishes first.
import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The same as `map`, on all cores, where there is enough to do for more than one.
    ///
    /// - Parameter fewest: From how many elements on; 64 of those that take as long as a declaration to emit, since it takes longer than a
    ///   few of them to wake a thread.
    package func mapInParallel<Result: Sendable>(
        fewest: Int = 64,
        _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard count >= fewest else { return map(transform) }
        // More pieces than cores, since some parts take longer than others.
        let pieceCount = Swift.min(count, ParallelMapping.pieces)
        let pieces = Mutex([[Result]](repeating: [], count: pieceCount))
        DispatchQueue.concurrentPerform(iterations: pieceCount) { piece in
            let part = self[count * piece / pieceCount..<count * (piece + 1) / pieceCount]
            let results = part.map(transform)
            pieces.withLock { $0[piece] = results }
        }
        return pieces.withLock { $0.flatMap(\.self) }
    }
}

private enum ParallelMapping {
    static let pieces = 32
}
