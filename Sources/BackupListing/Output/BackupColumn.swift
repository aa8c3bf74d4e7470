// The columns of a table of backups.

import HuaweiCloud

enum BackupColumn: String, TableColumn {
    case service = "SERVICE"
    case instance = "INSTANCE"
    case backup = "BACKUP"
    case name = "NAME"
    case type = "TYPE"
    case status = "STATUS"
    case size = "SIZE"
    case began = "BEGAN (UTC)"
    case ended = "ENDED (UTC)"
    case engine = "ENGINE"
    case error = "ERROR"

    var isRightAligned: Bool { self == .size }

    var minimumWidth: Int? {
        switch self {
        case .instance, .backup, .name: 12
        default: nil
        }
    }

    /// No service but DCS says why a backup failed.
    var isOptional: Bool { self == .error }

    static let leastNeeded: [BackupColumn] = [.backup, .ended, .engine, .error, .service, .name, .size]

    func isIdle(_ texts: Set<String>) -> Bool {
        switch self {
        // With one service or instance, it is the one that was asked for.
        case .service, .instance: texts.count <= 1
        default: texts == [TableText.nothing]
        }
    }

    func content(of backup: Backup) -> String? {
        switch self {
        case .service: backup.service.rawValue
        case .instance: backup.instanceID
        case .backup: backup.id
        case .name: backup.name
        case .type: backup.kind.word
        case .status: backup.status
        case .size: backup.size.map { ReadableSize.text($0) }
        case .began: TableText.time(backup.began)
        case .ended: TableText.time(backup.ended)
        case .engine: Self.text(engine: backup.engine, version: backup.engineVersion)
        case .error: backup.errorCode
        }
    }

    private static func text(engine: String?, version: String?) -> String? {
        guard engine != nil || version != nil else { return nil }
        return [engine, version].compactMap { $0 }.joined(separator: " ")
    }
}
