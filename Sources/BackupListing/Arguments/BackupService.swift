// Which services there are to list, and how they are written in arguments and output.

/// A service that keeps backups.
package enum BackupService: String, Hashable, Sendable, CaseIterable {
    /// Distributed Cache Service.
    case dcs
    /// Relational Database Service.
    case rds

    /// The service's name in messages: `DCS`.
    package var title: String { rawValue.uppercased() }
}

/// Which services are listed.
package enum ServiceSelection: String, Hashable, Sendable, CaseIterable {
    case dcs
    case rds
    case both

    package var services: [BackupService] {
        switch self {
        case .dcs: [.dcs]
        case .rds: [.rds]
        case .both: BackupService.allCases
        }
    }
}
