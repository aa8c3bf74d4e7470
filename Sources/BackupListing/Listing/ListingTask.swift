// What a listing works with, checked before anything is sent: instances, query, and the present that all of it counts from.

import DriftlessRuntime
import HuaweiCloud

/// A listing that is about to begin.
struct ListingTask: Sendable {
    let instances: [BackupInstance]
    let arguments: ListingArguments
    let inventory: BackupInventory
    let now: Timestamp

    var query: BackupQuery {
        let ends = arguments.period.ends(now: now)
        return BackupQuery(
            since: ends.since,
            until: ends.until,
            kind: arguments.kind,
            pageSize: arguments.pageSize
        )
    }

    /// Nothing is sent for the first instance where the last one's rules are broken.
    func check() throws(ListingFailure) {
        try arguments.kind?.check(for: instances.map(\.service))
        try arguments.period.check(now: now)
        if let staleAfter = arguments.checks.staleAfter {
            try arguments.period.check(against: staleAfter, now: now)
        }
        for instance in instances {
            do throws(ClientError) {
                try inventory.check(instance, query)
            } catch {
                guard case .invalidArgument(let error) = error else {
                    throw ListingFailure(.refusedArgument, DisplayText.harmless(error.description))
                }
                throw ListingFailure(refused: error, "\(instance.service.title) does not take this")
            }
        }
    }

    func events(order: InventoryOrder) -> InventoryEvents {
        inventory.events(of: instances, query, order: order)
    }

    /// What is written, row by row.
    var rows: ListingRows {
        switch (arguments.detail, arguments.checks.staleAfter) {
        case (.instances, _): .instances(.all)
        case (.backups, _?): .instances(.withFindings)
        case (.backups, nil): .backups
        }
    }
}

/// What the rows of a list stand for.
enum ListingRows: Hashable, Sendable {
    case backups
    case instances(Selection)

    enum Selection: Hashable, Sendable {
        case all
        /// Those of which something is to be said, so that a list that is empty says that all is well.
        case withFindings
    }
}
