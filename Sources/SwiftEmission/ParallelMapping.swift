// Work on many parts of a plan at a time: the results stand in the order of the parts, whoever finishes first.
import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The same as `map`, on all cores, where there is enough to do for more than one.
    func mapInParallel<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count >= ParallelMapping.fewest else { return map(transform) }
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
    /// Waking a thread takes longer than emitting a few declarations.
    static let fewest = 64
    static let pieces = 32
}
