// One list of backups over many instances of both services.
import AsyncAlgorithms
public import DriftlessRuntime
import HuaweiCloudCore
public import HuaweiCloudDCS
public import HuaweiCloudRDS

/// The backups of many instances of both services, as one list.
///
/// ```swift
/// let inventory = try await cloud.backups()
/// for try await event in inventory.events(of: [.rds(a), .rds(b), .dcs(c)]) { … }   // page by page
/// let report = try await inventory.report(of: instances, staleAfter: .seconds(24 * 3600))
/// ```
public struct BackupInventory: Sendable {
    /// How many instances are listed at a time; at least 1.
    public var concurrency: Int
    /// How much of it is listed at most; without bounds unless said otherwise.
    public var limits = ListingLimits()
    private let dcs: any InstanceListing
    private let rds: any InstanceListing
    private let time: any TimeSource

    /// - Parameters:
    ///   - dcs: Lists cache instances.
    ///   - rds: Lists database instances.
    ///   - concurrency: How many instances are listed at a time; at least 1.
    ///   - time: Tells the present, which is the end of a period that has none and what staleness is counted from.
    public init(dcs: DCSClient, rds: RDSClient, concurrency: Int = 8, time: any TimeSource = .system) {
        self.dcs = DCSListing(client: dcs)
        self.rds = RDSListing(client: rds)
        self.concurrency = max(concurrency, 1)
        self.time = time
    }

    /// The present, as the inventory sees it.
    var now: Timestamp { time.now }

    /// Builds the first request for the instance without sending it.
    ///
    /// - Throws: `ClientError.invalidArgument` where the query breaks a rule of the service.
    public func check(_ instance: BackupInstance, _ query: BackupQuery = BackupQuery()) throws(ClientError) {
        try listing(of: instance.service).check(instance.id, query, now: now)
    }

    /// Lists the instances. A failure of one instance is an event and does not end the sequence.
    ///
    /// - Parameters:
    ///   - instances: Named twice, listed twice.
    ///   - query: Which of their backups.
    ///   - order: In which order the events of different instances come.
    public func events(
        of instances: [BackupInstance],
        _ query: BackupQuery = BackupQuery(),
        order: InventoryOrder = .asGiven
    ) -> InventoryEvents {
        let now = now
        let deadline = limits.time.map { now.advanced(by: $0) }
        return InventoryEvents(instances: instances, order: order, concurrency: max(concurrency, 1)) {
            [self] instance, channel in
            await list(instance, query, now, until: deadline, into: channel)
        }
    }

    private func list(
        _ instance: BackupInstance,
        _ query: BackupQuery,
        _ now: Timestamp,
        until deadline: Timestamp?,
        into channel: AsyncChannel<InventoryEvent>
    ) async {
        // A backup that is made meanwhile moves the others on: the last of a page comes again as the first of the next.
        var previous: Set<String> = []
        var (count, received) = (0, 0)
        do throws(ClientError) {
            if let limit = isOver(deadline) {
                return await channel.send(.limited(instance, limit))
            }
            let limit = try await listing(of: instance.service).forEachPage(instance.id, query, now: now) { page in
                var page = page
                let ids = Set(page.backups.map(\.id))
                page.backups.removeAll { previous.contains($0.id) }
                previous = ids
                received += page.receivedCount
                let isTooMany = cut(&page, after: count, isLast: page.total.map { received >= $0 } ?? false)
                count += page.backups.count
                await channel.send(.page(page))
                return isTooMany ? .backups(count) : isOver(deadline)
            }
            await channel.send(limit.map { .limited(instance, $0) } ?? .finished(instance))
        } catch {
            await channel.send(.failed(instance, HuaweiCloudError(error)))
        }
    }

    /// Takes from a page what is more than is wanted. Whether there is more, or may be.
    private func cut(_ page: inout InventoryPage, after count: Int, isLast: Bool) -> Bool {
        guard let most = limits.backupsPerInstance else { return false }
        let room = max(most - count, 0)
        let isCut = page.backups.count > room
        if isCut { page.backups.removeLast(page.backups.count - room) }
        return isCut || (page.backups.count == room && !isLast)
    }

    /// The limit, where the time is over.
    private func isOver(_ deadline: Timestamp?) -> ListingLimit? {
        guard let deadline, let limit = limits.time, now >= deadline else { return nil }
        return .time(limit)
    }

    private func listing(of service: BackupService) -> any InstanceListing {
        switch service {
        case .dcs: dcs
        case .rds: rds
        }
    }
}
