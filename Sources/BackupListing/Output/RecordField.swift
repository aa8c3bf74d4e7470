// The names, order and values of what JSON and CSV say of a backup. Scripts rely on them: fields are only ever added.

import DriftlessRuntime

/// One thing that is said of a backup.
enum RecordField: String, CaseIterable {
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
}

extension BackupRecord {
    /// The field's value; null where the service says nothing.
    func value(of field: RecordField) -> JSONValue {
        switch field {
        case .service: .string(service.rawValue)
        case .instanceID: .string(instanceID)
        case .backupID: .string(backupID)
        case .name: .text(name)
        case .type: .string(type)
        case .status: .string(status)
        case .sizeInBytes: size.map { .number(JSONNumber($0.bytes)) } ?? .null
        case .beganAt: .time(began)
        case .endedAt: .time(ended)
        case .engine: .text(engine)
        case .engineVersion: .text(engineVersion)
        case .databases: .array(databases.map { .string($0) })
        case .errorCode: .text(errorCode)
        case .canRestore: canRestore.map { .boolean($0) } ?? .null
        case .remark: .text(remark)
        }
    }
}

extension JSONValue {
    fileprivate static func text(_ text: String?) -> Self {
        text.map { .string($0) } ?? .null
    }

    /// In UTC, so that times of both services can be compared; what is no time stays as it came.
    fileprivate static func time(_ time: Parsed<Timestamp>?) -> Self {
        switch time {
        case .value(let time): .string((time.at(offsetMinutes: 0) ?? time).formatted(.rfc3339))
        case .unrecognized(let text): .string(text)
        case nil: .null
        }
    }
}
