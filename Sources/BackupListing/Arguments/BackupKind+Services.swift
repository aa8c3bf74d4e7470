// Which kinds of backups --type can ask for, and which service knows them.

package import HuaweiCloud

extension BackupService {
    /// The documented kinds of the service's backups.
    package var knownKinds: [BackupKind] {
        switch self {
        case .dcs: [.automatic, .manual]
        case .rds: BackupKind.allKnownCases
        }
    }
}

extension BackupKind {
    /// - Throws: A failure of the status `refusedArgument` where a service has no backups of the kind.
    func check(for services: some Sequence<BackupService>) throws(ListingFailure) {
        for service in services where !service.knownKinds.contains(self) {
            let known = service.knownKinds.map { "'\($0.word)'" }.joined(separator: " and ")
            throw ListingFailure(
                .refusedArgument,
                "\(service.title) has no backups of the type '\(word)', only \(known). Nothing was sent."
            )
        }
    }
}
