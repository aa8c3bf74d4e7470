// Which instances a command line asks for, and what it lacks where that is not clear.

import HuaweiCloud

extension BackupInstance {
    /// Each instance with its service, in the order given.
    /// - Parameter fallback: What is listed where no instance is named.
    /// - Throws: A failure of the status `usage` where an instance fits no selected service, or none is named.
    static func instances(
        of references: [InstanceReference],
        in selection: ServiceSelection,
        fallback: [BackupInstance]
    ) throws(ListingFailure) -> [BackupInstance] {
        guard !references.isEmpty else {
            let instances = fallback.filter { selection.services.contains($0.service) }
            guard !instances.isEmpty else { throw .missingInstance(selection) }
            return instances
        }
        var instances: [BackupInstance] = []
        var known: Set<BackupInstance> = []
        for reference in references {
            let instance = BackupInstance(try service(of: reference, in: selection), reference.id)
            // Named twice, listed once: the rows of one listing are of different backups.
            if known.insert(instance).inserted { instances.append(instance) }
        }
        return instances
    }

    private static func service(
        of reference: InstanceReference,
        in selection: ServiceSelection
    ) throws(ListingFailure) -> BackupService {
        let services = selection.services
        guard let service = reference.service else {
            guard services.count == 1, let only = services.first else {
                throw .unclearService(of: reference.id)
            }
            return only
        }
        guard services.contains(service) else {
            throw .unselectedService(service, of: reference.id)
        }
        return service
    }
}

extension ListingFailure {
    fileprivate static func missingInstance(_ selection: ServiceSelection) -> Self {
        let prefix =
            switch selection {
            case .both: "dcs:ID or --instance rds:ID"
            case .dcs, .rds: "ID"
            }
        return Self(
            .usage,
            "No instance is named. The services list backups by instance only: name one or more with "
                + "--instance \(prefix), or see made-up ones with --demo."
        )
    }

    fileprivate static func unclearService(of id: String) -> Self {
        let id = DisplayText.harmless(id)
        return Self(
            .usage,
            "Whether '\(id)' is an instance of DCS or of RDS is not clear: write --instance dcs:\(id) or "
                + "--instance rds:\(id), or choose one service with --service."
        )
    }

    fileprivate static func unselectedService(_ service: BackupService, of id: String) -> Self {
        Self(
            .usage,
            "--instance \(service.rawValue):\(DisplayText.harmless(id)) is an instance of \(service.title), which "
                + "--service leaves out."
        )
    }
}
