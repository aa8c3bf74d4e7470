// What a record of DCS means.
import DriftlessRuntime
public import HuaweiCloudDCS

extension Backup {
    /// The backup of a record of DCS.
    public init(_ record: HuaweiCloudDCS.Backup) {
        let state = BackupState(record.status)
        self.init(
            instance: .dcs(record.instanceID),
            id: record.backupID,
            name: record.backupName,
            kind: BackupKind(word: record.backupType.rawValue),
            state: state,
            status: record.status.rawValue,
            size: record.size,
            began: record.createdAt,
            ended: state == .inProgress ? nil : record.updatedAt,
            errorCode: record.errorCode?.rawValue,
            canRestore: record.isSupportRestore?.value,
            remark: record.remark
        )
    }
}

extension BackupState {
    /// The state that a status of DCS stands for.
    public init(_ status: HuaweiCloudDCS.BackupStatus) {
        self =
            switch status {
            case .waiting, .backuping: .inProgress
            case .succeed: .completed
            case .failed: .failed
            case .expired: .expired
            case .deleted: .deleted
            case .unrecognized(let word): .unrecognized(word)
            }
    }
}
