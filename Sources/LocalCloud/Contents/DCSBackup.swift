// A DCS backup has the fields of table 3 of the document "query instance backups" (DCS v1.0), typed.

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A cache instance and its backups.
public struct DCSInstance: Hashable, Sendable {
    /// The instance's id, a UUID.
    public var id: String
    /// Its name, for people; no response carries it.
    public var name: String
    /// Its backups, in any order.
    public var backups: [DCSBackup]

    /// Describes an instance.
    public init(id: String, name: String, backups: [DCSBackup] = []) {
        self.id = id
        self.name = name
        self.backups = backups
    }
}

/// One backup of a cache instance.
public struct DCSBackup: Hashable, Sendable {
    /// The documented values of `status`.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// It waits for its turn.
        case waiting
        /// It is being made.
        case backuping
        /// It is complete.
        case succeed
        /// It failed; `error_code` says why.
        case failed
        /// It is past the time for which it is kept.
        case expired
        /// It was deleted, and only its record is left.
        case deleted
    }

    /// The documented values of `backup_type`.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Somebody asked for it.
        case manual
        /// The backup policy made it.
        case auto
    }

    /// The documented values of `error_code`, table 4.
    public enum ErrorCode: String, Hashable, Sendable, CaseIterable {
        /// The tool for backup and restore could not be started.
        case toolFailedToStart = "dcs.08.0001"
        /// The execution timed out.
        case timedOut = "dcs.08.0002"
        /// The storage bucket could not be deleted.
        case bucketNotDeleted = "dcs.08.0003"
        /// The access key and the secret key could not be obtained.
        case keysNotObtained = "dcs.08.0004"
        /// The storage bucket could not be created.
        case bucketNotCreated = "dcs.08.0005"
        /// The size of the backup's data could not be asked for.
        case sizeNotQueried = "dcs.08.0006"
        /// Data could not be synchronised during a restore.
        case dataNotSynchronised = "dcs.08.0007"
        /// An automatic backup was not run, since the instance was running another task.
        case instanceBusy = "dcs.08.0008"
    }

    /// `backup_id`, a UUID.
    public var id: String
    /// `backup_name`.
    public var name: String
    /// `backup_type`.
    public var kind: Kind
    /// `status`.
    public var status: Status
    /// `size`, in bytes.
    public var size: Int64
    /// `progress`, percent in hundredths: 10000 is written `100.00`.
    public var progressInHundredths: Int
    /// `created_at`, to the millisecond. The query's time range is compared with this.
    public var createdAt: Date
    /// `updated_at`: when the backup was finished, to the millisecond.
    public var updatedAt: Date
    /// `period`, such as `22:00-23:00`; null for a manual backup.
    public var period: String?
    /// `remark`.
    public var remark: String?
    /// `error_code`; null unless the backup failed.
    public var errorCode: ErrorCode?
    /// `is_support_restore`, written `TRUE` or `FALSE`.
    public var supportsRestore: Bool

    /// Describes a backup.
    public init(
        id: String,
        name: String,
        kind: Kind,
        status: Status,
        size: Int64,
        progressInHundredths: Int = 10_000,
        createdAt: Date,
        updatedAt: Date,
        period: String? = nil,
        remark: String? = nil,
        errorCode: ErrorCode? = nil,
        supportsRestore: Bool = true
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.status = status
        self.size = size
        self.progressInHundredths = progressInHundredths
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.period = period
        self.remark = remark
        self.errorCode = errorCode
        self.supportsRestore = supportsRestore
    }
}
