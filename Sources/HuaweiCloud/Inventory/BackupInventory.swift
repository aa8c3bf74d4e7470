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
        return InventoryEvents(instances: instances, order: order, concurrency: max(concurrency, 1)) {
            [self] instance, channel in
            await list(instance, query, now, into: channel)
        }
    }

    private func list(
        _ instance: BackupInstance,
        _ query: BackupQuery,
        _ now: Timestamp,
        into channel: AsyncChannel<InventoryEvent>
    ) async {
        // A backup that is made meanwhile moves the others on: the last of a page comes again as the first of the next.
        var previous: Set<String> = []
        do throws(ClientError) {
            try await listing(of: instance.service).forEachPage(instance.id, query, now: now) { page in
                var page = page
                let ids = Set(page.backups.map(\.id))
                page.backups.removeAll { previous.contains($0.id) }
                previous = ids
                await channel.send(.page(page))
            }
            await channel.send(.finished(instance))
        } catch {
            await channel.send(.failed(instance, HuaweiCloudError(error)))
        }
    }

    private func listing(of service: BackupService) -> any InstanceListing {
        switch service {
        case .dcs: dcs
        case .rds: rds
        }
    }
}
