// The names, order and values of what JSON and CSV say of an instance. Scripts rely on them: fields are only ever added.

import DriftlessRuntime
import HuaweiCloud

/// One thing that is said of an instance.
enum InstanceField: String, RecordField {
    case service
    case instanceID = "instance_id"
    case backupCount = "backup_count"
    case failedCount = "failed_count"
    case lastCompletedAt = "last_completed_at"
    case lastCompletedID = "last_completed_id"
    case sizeInBytes = "size_bytes"
    case failedIDs = "failed_backup_ids"
    case findings
    case error

    func value(of instance: InstanceResult) -> JSONValue {
        let entry = instance.entry
        return switch self {
        case .service: .string(entry.instance.service.rawValue)
        case .instanceID: .string(entry.instance.id)
        case .backupCount: .number(Int64(entry.backupCount))
        case .failedCount: .number(Int64(entry.failed.count))
        case .lastCompletedAt: .time(entry.lastCompleted?.completedAt)
        case .lastCompletedID: .text(entry.lastCompleted?.id)
        case .sizeInBytes: .number(entry.sizeInBytes)
        case .failedIDs: .strings(entry.failed.map(\.id))
        case .findings: .strings(instance.findings.map(\.rawValue))
        case .error: .text(instance.failure)
        }
    }
}
