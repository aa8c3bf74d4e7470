// What a record of RDS means.
import DriftlessRuntime
public import HuaweiCloudRDS

extension Backup {
    /// The backup of a record of RDS.
    public init(_ record: HuaweiCloudRDS.Backup) {
        self.init(
            instance: .rds(record.instanceID),
            id: record.id,
            name: record.name,
            kind: BackupKind(word: record.type.rawValue),
            state: BackupState(record.status),
            status: record.status.rawValue,
            size: record.size,
            began: record.beginTime,
            ended: record.endTime,
            engine: record.datastore?.type?.rawValue,
            engineVersion: record.datastore?.version,
            databases: (record.databases ?? []).compactMap(\.name)
        )
    }
}

extension BackupState {
    /// The state that a status of RDS stands for.
    public init(_ status: HuaweiCloudRDS.BackupStatus) {
        self =
            switch status {
            case .building: .inProgress
            case .completed: .completed
            case .failed: .failed
            case .deleting: .deleting
            case .unrecognized(let word): .unrecognized(word)
            }
    }
}
