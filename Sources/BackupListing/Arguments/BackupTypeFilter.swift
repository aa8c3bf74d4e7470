// Which backups --type can ask for, and which service knows them.

/// A type of backup to which a listing is narrowed.
package enum BackupTypeFilter: String, Hashable, Sendable, CaseIterable {
    case auto
    case manual
    case fragment
    case incremental
}

extension BackupService {
    /// The documented types of the service's backups.
    package var knownTypes: [BackupTypeFilter] {
        switch self {
        case .dcs: [.auto, .manual]
        case .rds: [.auto, .manual, .fragment, .incremental]
        }
    }
}

extension BackupTypeFilter {
    /// - Throws: A failure of the status `refusedArgument` where a service has no backups of the type.
    func check(for services: some Sequence<BackupService>) throws(ListingFailure) {
        for service in services where !service.knownTypes.contains(self) {
            let known = service.knownTypes.map { "'\($0.rawValue)'" }.joined(separator: " and ")
            throw ListingFailure(
                .refusedArgument,
                "\(service.title) has no backups of the type '\(rawValue)', only \(known). Nothing was sent."
            )
        }
    }
}
