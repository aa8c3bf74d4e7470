// What a command line can say, as values: one property for each option.

package import HuaweiCloud

/// A command line whose options have been read, and are not yet checked against each other.
package struct ListingArguments: Sendable {
    package var services: ServiceSelection
    package var instances: [InstanceReference]
    package var period: PeriodArgument
    package var kind: BackupKind?
    /// Records a page; nil for the service's own default.
    package var pageSize: Int?
    /// How many instances are listed at a time.
    package var concurrency: Int
    /// How much is fetched at most.
    package var limits: ListingLimits
    /// Of each instance only the newest so many backups are shown; nil for all.
    package var newest: Int?
    package var checks: BackupChecks
    package var detail: ListingDetail
    package var format: ListingFormat
    package var place: ListingPlace
    package var calls: CallSettings

    package init(
        services: ServiceSelection = .both,
        instances: [InstanceReference] = [],
        period: PeriodArgument = PeriodArgument(),
        kind: BackupKind? = nil,
        pageSize: Int? = nil,
        concurrency: Int = 8,
        limits: ListingLimits = ListingLimits(),
        newest: Int? = nil,
        checks: BackupChecks = BackupChecks(),
        detail: ListingDetail = .backups,
        format: ListingFormat = .table,
        place: ListingPlace,
        calls: CallSettings = CallSettings()
    ) {
        self.services = services
        self.instances = instances
        self.period = period
        self.kind = kind
        self.pageSize = pageSize
        self.concurrency = concurrency
        self.limits = limits
        self.newest = newest
        self.checks = checks
        self.detail = detail
        self.format = format
        self.place = place
        self.calls = calls
    }

    /// Whether what is listed depends on when that is.
    var dependsOnPresent: Bool {
        checks.staleAfter != nil || detail == .instances || period.dependsOnPresent
    }
}

/// What is looked for in the backups; the exit code says whether it was found.
package struct BackupChecks: Hashable, Sendable {
    /// What failed backups are to the listing.
    package var failures: FailureCheck
    /// How old an instance's last completed backup may be; nil where that does not matter.
    package var staleAfter: DurationArgument?

    package init(failures: FailureCheck = .off, staleAfter: DurationArgument? = nil) {
        self.failures = failures
        self.staleAfter = staleAfter
    }

    /// Whether nothing is looked for.
    var isEmpty: Bool { self == BackupChecks() }
}

/// What failed backups are to a listing.
package enum FailureCheck: Hashable, Sendable {
    /// Backups like others.
    case off
    /// What is listed, and what the exit code tells.
    case on
}

/// What a row of the list stands for.
package enum ListingDetail: Hashable, Sendable {
    /// A backup.
    case backups
    /// An instance, with what there is to say of its backups.
    case instances
}

/// How the list is written.
package enum ListingFormat: String, Hashable, Sendable, CaseIterable {
    /// Aligned columns, fitted to the terminal where there is one.
    case table
    /// Aligned columns, all of them at their full width.
    case wide
    case json
    case csv
}
