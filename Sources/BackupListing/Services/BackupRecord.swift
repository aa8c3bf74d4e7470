// What the services' different records have in common, and what only one of them has.

package import DriftlessRuntime

/// A backup of either service.
///
/// Types, statuses and engines are the services' own words, so that those no document lists are shown as they came.
package struct BackupRecord: Hashable, Sendable {
    package var service: BackupService
    package var instanceID: String
    package var backupID: String
    package var name: String?
    package var type: String
    package var status: String
    package var size: DataSize?
    /// When the backup began: of DCS, when its task was created.
    package var began: Parsed<Timestamp>?
    /// When the backup ended: of DCS, its last update, unless it is still under way.
    package var ended: Parsed<Timestamp>?
    /// RDS only.
    package var engine: String?
    /// RDS only.
    package var engineVersion: String?
    /// The databases in a partial backup of SQL Server; RDS only.
    package var databases: [String]
    /// Why the backup failed; DCS only.
    package var errorCode: String?
    /// Whether the instance can be restored from the backup; DCS only.
    package var canRestore: Bool?
    /// DCS only.
    package var remark: String?

    package init(
        service: BackupService,
        instanceID: String,
        backupID: String,
        name: String? = nil,
        type: String,
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
        self.service = service
        self.instanceID = instanceID
        self.backupID = backupID
        self.name = name
        self.type = type
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
