// The names, order and values of what JSON and CSV say of a backup. Scripts rely on them: fields are only ever added.

import DriftlessRuntime
import HuaweiCloud

/// One thing that is said of a backup.
enum BackupField: String, RecordField {
    case service
    case instanceID = "instance_id"
    case backupID = "backup_id"
    case name
    case type
    case status
    case sizeInBytes = "size_bytes"
    case beganAt = "began_at"
    case endedAt = "ended_at"
    case engine
    case engineVersion = "engine_version"
    case databases
    case errorCode = "error_code"
    case canRestore = "can_restore"
    case remark
    case kind
    case state

    func value(of backup: Backup) -> JSONValue {
        switch self {
        case .service: .string(backup.service.rawValue)
        case .instanceID: .string(backup.instanceID)
        case .backupID: .string(backup.id)
        case .name: .text(backup.name)
        case .type: .string(backup.kind.word)
        case .status: .string(backup.status)
        case .sizeInBytes: .number(backup.sizeInBytes)
        case .beganAt: .time(backup.began)
        case .endedAt: .time(backup.ended)
        case .engine: .text(backup.engine)
        case .engineVersion: .text(backup.engineVersion)
        case .databases: .strings(backup.databases)
        case .errorCode: .text(backup.errorCode)
        case .canRestore: backup.canRestore.map { .boolean($0) } ?? .null
        case .remark: .text(backup.remark)
        case .kind: .text(Self.word(for: backup.kind))
        case .state: .text(Self.word(for: backup.state))
        }
    }

    /// A word that both services share; nil where the service's own is none that a document lists.
    private static func word(for kind: BackupKind) -> String? {
        switch kind {
        case .automatic: "automatic"
        case .manual: "manual"
        case .differential: "differential"
        case .incremental: "incremental"
        case .unrecognized: nil
        }
    }

    /// A word that both services share; nil where the service's own is none that a document lists.
    private static func word(for state: BackupState) -> String? {
        switch state {
        case .inProgress: "in_progress"
        case .completed: "completed"
        case .failed: "failed"
        case .expired: "expired"
        case .deleting: "deleting"
        case .deleted: "deleted"
        case .unrecognized: nil
        }
    }
}
