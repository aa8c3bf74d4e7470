// How many instances are listed at a time, and how their events become one sequence of bounded memory.
import AsyncAlgorithms
import DriftlessRuntime
import HuaweiCloudCore
import Synchronization

/// The events of an inventory's listing.
///
/// No more than the inventory's number of instances is listed at a time, and each waits with at most one page until the loop
/// has taken it, while the one after that may be on its way. Leaving the loop ends the listing.
public struct InventoryEvents: AsyncSequence, Sendable {
    public typealias Element = InventoryEvent
    public typealias Failure = CancellationError

    /// Lists one instance to its end, event by event.
    typealias Lister = @Sendable (BackupInstance, AsyncChannel<InventoryEvent>) async -> Void

    let instances: [BackupInstance]
    let order: InventoryOrder
    let concurrency: Int
    let list: Lister

    public func makeAsyncIterator() -> Iterator {
        switch order {
        case .asGiven: Iterator(ordered: self)
        case .asTheyCome: Iterator(merged: self)
        }
    }

    /// Reads the events one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// The channels in the order in which they are read: those of the instances being listed, or one for all.
        private var lanes: [Lane] = []
        private var waiting: ArraySlice<BackupInstance>
        private let list: Lister

        fileprivate init(ordered events: InventoryEvents) {
            list = events.list
            waiting = events.instances[...]
            for _ in 0..<events.concurrency { open() }
        }

        fileprivate init(merged events: InventoryEvents) {
            list = events.list
            waiting = []
            guard !events.instances.isEmpty else { return }
            lanes = [Lane(merging: events)]
        }

        /// - Throws: `CancellationError` where the task was cancelled: the listing is not complete then.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(CancellationError) -> InventoryEvent? {
            while let lane = lanes.first {
                var events = lane.channel.makeAsyncIterator()
                let event = await events.next()
                if Task.isCancelled { throw CancellationError() }
                if let event { return event }
                lanes.removeFirst()
                open()
            }
            return nil
        }

        public mutating func next() async throws(CancellationError) -> InventoryEvent? {
            try await next(isolation: nil)
        }

        private mutating func open() {
            guard let instance = waiting.popFirst() else { return }
            lanes.append(Lane(listing: instance, with: list))
        }
    }
}

/// A channel with the task that fills it, which ends when nobody reads from it any more.
private final class Lane: Sendable {
    let channel = AsyncChannel<InventoryEvent>()
    private let task: Task<Void, Never>

    init(listing instance: BackupInstance, with list: @escaping InventoryEvents.Lister) {
        task = Task { [channel] in
            await list(instance, channel)
            channel.finish()
        }
    }

    init(merging events: InventoryEvents) {
        task = Task { [channel] in
            let queue = InstanceQueue(events.instances)
            await withDiscardingTaskGroup { group in
                for _ in 0..<Swift.min(events.concurrency, events.instances.count) {
                    group.addTask {
                        while !Task.isCancelled, let instance = queue.next() {
                            await events.list(instance, channel)
                        }
                    }
                }
            }
            channel.finish()
        }
    }

    deinit {
        task.cancel()
        channel.finish()
    }
}

/// The instances that nobody has begun to list.
private final class InstanceQueue: Sendable {
    private let waiting: Mutex<ArraySlice<BackupInstance>>

    init(_ instances: [BackupInstance]) {
        waiting = Mutex(instances[...])
    }

    func next() -> BackupInstance? {
        waiting.withLock { $0.popFirst() }
    }
}
