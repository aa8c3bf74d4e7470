// Which services keep backups that this module lists, and how an instance of either is named.

/// A service that keeps backups.
public enum BackupService: String, Hashable, Sendable, CaseIterable {
    /// Distributed Cache Service.
    case dcs
    /// Relational Database Service.
    case rds
}

/// A cache or database instance whose backups are asked for.
public struct BackupInstance: Hashable, Sendable {
    /// The service that runs the instance.
    public var service: BackupService
    /// The instance's id, as the service gives it.
    public var id: String

    /// Names an instance by its service and its ID there.
    public init(_ service: BackupService, _ id: String) {
        self.service = service
        self.id = id
    }

    /// A cache instance.
    public static func dcs(_ id: String) -> BackupInstance { BackupInstance(.dcs, id) }

    /// A database instance.
    public static func rds(_ id: String) -> BackupInstance { BackupInstance(.rds, id) }
}

extension BackupInstance: CustomStringConvertible {
    /// The service and the id: `rds:c0c9f155c7b7423a9d30f0175998b63bin01`.
    public var description: String { "\(service.rawValue):\(id)" }
}
