// What a listing needs of the cloud, wherever that is: an inventory, the instances that are known, and the present.

import DriftlessRuntime
import HuaweiCloud

/// The cloud, as long as it is open.
struct CloudSession: Sendable {
    /// Lists eight instances at a time unless told otherwise.
    let inventory: BackupInventory
    /// The instances that are listed where none is named.
    let knownInstances: [BackupInstance]
    /// The time from which everything is counted, to the second, as precisely as it is sent.
    let now: Timestamp
    /// Where the present is; people are told where it matters and is not their own.
    let era: Era

    enum Era: Sendable {
        case present
        case past
    }

    init(inventory: BackupInventory, knownInstances: [BackupInstance] = [], now: Timestamp, era: Era = .present) {
        self.inventory = inventory
        self.knownInstances = knownInstances
        self.now = now.wholeSecond
        self.era = era
    }

    func inventory(concurrency: Int, limits: ListingLimits) -> BackupInventory {
        var inventory = inventory
        inventory.concurrency = concurrency
        inventory.limits = limits
        return inventory
    }
}

extension Timestamp {
    fileprivate var wholeSecond: Timestamp {
        Timestamp(secondsSinceEpoch: secondsSinceEpoch, offsetMinutes: offsetMinutes) ?? self
    }
}
