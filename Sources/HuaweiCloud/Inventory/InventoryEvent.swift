// What happens while the backups of many instances are listed: pages, ends, and failures that stop nothing else.
public import HuaweiCloudCore

/// One thing that happened while an inventory was listed.
public enum InventoryEvent: Sendable {
    /// A page of an instance's backups came.
    case page(InventoryPage)
    /// All backups of the instance have come.
    case finished(BackupInstance)
    /// The instance has more backups than were wanted; see ``ListingLimits``.
    case limited(BackupInstance, ListingLimit)
    /// The instance could not be listed to its end. The others go on.
    case failed(BackupInstance, HuaweiCloudError)

    /// The instance that it happened to.
    public var instance: BackupInstance {
        switch self {
        case .page(let page): page.instance
        case .finished(let instance), .limited(let instance, _), .failed(let instance, _): instance
        }
    }
}

/// A page of the backups of one instance.
public struct InventoryPage: Sendable {
    /// The instance whose backups these are.
    public var instance: BackupInstance
    /// Those that fit the query, newest first as the services have it.
    public var backups: [Backup]
    /// How many records came, those that do not fit the query included.
    public var receivedCount: Int
    /// How many records there are to come over all pages of the instance, as the service says.
    public var total: Int?

    /// Creates a page, for tests and previews.
    public init(instance: BackupInstance, backups: [Backup], receivedCount: Int, total: Int?) {
        self.instance = instance
        self.backups = backups
        self.receivedCount = receivedCount
        self.total = total
    }
}

/// In which order the events of several instances come.
public enum InventoryOrder: Hashable, Sendable {
    /// Instance after instance as they were given; others are fetched ahead meanwhile.
    case asGiven
    /// As the servers answer: the quickest way. Those of one instance keep their order.
    case asTheyCome
}
