// What the records of both services have in common, and what only one of them has.
public import DriftlessRuntime

/// A backup of either service.
///
/// Beside the states and kinds that both share stand the service's own words, so that nothing is lost that no document
/// lists.
public struct Backup: Hashable, Sendable {
    /// The instance that the backup belongs to.
    public var instance: BackupInstance
    /// The backup's id.
    public var id: String
    /// The backup's name, where it has one.
    public var name: String?
    /// How the backup came about, in words that both services share.
    public var kind: BackupKind
    /// What has become of the backup, in words that both services share.
    public var state: BackupState
    /// The service's own word for ``state``, such as `succeed` or `COMPLETED`.
    public var status: String
    /// RDS counts in kB, DCS in bytes; see ``sizeInBytes``.
    public var size: DataSize?
    /// When the backup began: of DCS, when its task was created.
    public var began: Parsed<Timestamp>?
    /// When the backup ended; nil while it is being made. Of DCS, the record's last update; of an incremental backup of
    /// MySQL, when its last transaction was committed.
    public var ended: Parsed<Timestamp>?
    /// Such as `MySQL`; RDS only.
    public var engine: String?
    /// RDS only.
    public var engineVersion: String?
    /// The databases in a partial backup of SQL Server; RDS only.
    public var databases: [String]
    /// Why the backup failed, such as `dcs.08.0001`; DCS only.
    public var errorCode: String?
    /// Whether the instance can be restored from the backup; DCS only.
    public var canRestore: Bool?
    /// DCS only.
    public var remark: String?

    /// Creates a backup, for tests and previews.
    public init(
        instance: BackupInstance,
        id: String,
        name: String? = nil,
        kind: BackupKind,
        state: BackupState,
        status: String,
        size: DataSize? = nil,
        began: Parsed<Timestamp>? = nil,
        ended: Parsed<Timestamp>? = nil,
        engine: String? = nil,
        engineVersion: String? = nil,
        databases: [String] = [],
        errorCode: String? = nil,
        canRestore: Bool? = nil,
        remark: String? = nil
    ) {
        self.instance = instance
        self.id = id
        self.name = name
        self.kind = kind
        self.state = state
        self.status = status
        self.size = size
        self.began = began
        self.ended = ended
        self.engine = engine
        self.engineVersion = engineVersion
        self.databases = databases
        self.errorCode = errorCode
        self.canRestore = canRestore
        self.remark = remark
    }
}

extension Backup {
    /// The service that the backup belongs to.
    public var service: BackupService { instance.service }

    /// The instance's ID.
    public var instanceID: String { instance.id }

    /// The size in bytes. RDS does not say whether its kB is 1000 or 1024 bytes; 1000 is assumed.
    public var sizeInBytes: Int64? { size?.bytes }

    /// When a completed backup was completed: when it ended, else when it began; nil for others and where neither is known.
    public var completedAt: Timestamp? {
        state == .completed ? ended?.value ?? began?.value : nil
    }
}
