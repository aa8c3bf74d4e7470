// Which services can be chosen to be listed, and how they are written in messages.

package import HuaweiCloud

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

extension BackupService {
    /// The service's name in messages: `DCS`.
    var title: String { rawValue.uppercased() }
}

extension BackupInstance {
    /// The instance in messages: `DCS instance '68d5745e-6af2-40e4-945d-fe449be00148'`.
    var title: String { "\(service.title) instance '\(DisplayText.harmless(id))'" }
}
