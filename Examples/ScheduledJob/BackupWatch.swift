// A job that a schedule starts, as cloud functions are: an event in, a result out, and nothing kept in between.
public import HuaweiCloud

/// Looks at the backups of some instances and says whether somebody should be woken.
///
/// Make it once, outside the handler, so that its connections live from event to event.
public struct BackupWatch: Sendable {
    /// What the schedule sends.
    public struct Event: Codable, Sendable {
        /// Database instances.
        public var instances: [String]
        /// How old the last completed backup may be, in hours.
        public var hours: Int

        public init(instances: [String], hours: Int) {
            self.instances = instances
            self.hours = hours
        }
    }

    /// What the next step receives.
    public struct Result: Codable, Equatable, Sendable {
        public var needsAttention: Bool
        /// A line for each instance that somebody should look at.
        public var problems: [String]
    }

    private let inventory: BackupInventory

    public init(inventory: BackupInventory) {
        self.inventory = inventory
    }

    /// One failure stops nothing else: an instance that cannot be listed is a line of the result.
    public func handle(_ event: Event) async throws -> Result {
        let report = try await inventory.report(
            of: event.instances.map { .rds($0) },
            staleAfter: .seconds(event.hours * 3600)
        )
        let problems =
            report.failed.map { "\($0.instance.id): backup \($0.id) failed" }
            + report.stale.map { "\($0.instance.id): no completed backup in \(event.hours) hours" }
            + report.unlisted.map { "\($0.instance.id): \($0.error?.message ?? "could not be listed")" }
        return Result(needsAttention: report.needsAttention, problems: problems)
    }
}
