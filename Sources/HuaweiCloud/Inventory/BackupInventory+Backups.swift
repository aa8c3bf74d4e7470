// The backups of many instances one by one, for those who want nothing but the backups.
import HuaweiCloudCore

extension BackupInventory {
    /// The backups of the instances one by one. The first failure ends the sequence.
    public func backups(
        of instances: [BackupInstance],
        _ query: BackupQuery = BackupQuery(),
        order: InventoryOrder = .asGiven
    ) -> InventoryBackups {
        InventoryBackups(events: events(of: instances, query, order: order))
    }
}

/// The backups of an inventory, in the order of its events.
public struct InventoryBackups: AsyncSequence, Sendable {
    public typealias Element = Backup
    public typealias Failure = any Error

    let events: InventoryEvents

    public func makeAsyncIterator() -> Iterator {
        Iterator(events: events.makeAsyncIterator())
    }

    /// Reads the backups one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var events: InventoryEvents.Iterator
        private var page: ArraySlice<Backup> = []
        private var isAtEnd = false

        fileprivate init(events: InventoryEvents.Iterator) {
            self.events = events
        }

        /// - Throws: `HuaweiCloudError` where an instance could not be listed, `CancellationError` where the task was
        ///   cancelled.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws -> Backup? {
            while !isAtEnd {
                if let backup = page.popFirst() { return backup }
                switch try await events.next(isolation: actor) {
                case .page(let next): page = next.backups[...]
                case .finished, .limited: continue
                case .failed(_, let error):
                    isAtEnd = true
                    throw error
                case nil: isAtEnd = true
                }
            }
            return nil
        }

        public mutating func next() async throws -> Backup? {
            try await next(isolation: nil)
        }
    }
}
