// An RDS backup has the fields of tables 3 to 5 of the document "list backups" (RDS v3), typed.

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A database instance and its backups.
public struct RDSInstance: Hashable, Sendable {
    /// The instance's id: 32 hexadecimal digits, `in` and two digits for the engine.
    public var id: String
    /// Its name, for people; no response carries it.
    public var name: String
    /// Its backups, in any order.
    public var backups: [RDSBackup]

    /// Describes an instance.
    public init(id: String, name: String, backups: [RDSBackup] = []) {
        self.id = id
        self.name = name
        self.backups = backups
    }
}

/// One backup of a database instance.
public struct RDSBackup: Hashable, Sendable {
    /// The documented values of `type`.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// An automated full backup.
        case auto
        /// A manual full backup.
        case manual
        /// A differential full backup.
        case fragment
        /// An automated incremental backup.
        case incremental
    }

    /// The documented values of `status`.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// It is being made.
        case building = "BUILDING"
        /// It is complete.
        case completed = "COMPLETED"
        /// It failed.
        case failed = "FAILED"
        /// It is being deleted.
        case deleting = "DELETING"
    }

    /// The documented values of `datastore.type`.
    public enum Engine: String, Hashable, Sendable, CaseIterable {
        /// MySQL.
        case mySQL = "MySQL"
        /// PostgreSQL.
        case postgreSQL = "PostgreSQL"
        /// Microsoft SQL Server.
        case sqlServer = "SQLServer"
    }

    /// `id`: 32 hexadecimal digits, `br` and two digits for the engine.
    public var id: String
    /// `name`.
    public var name: String
    /// `type`.
    public var kind: Kind
    /// `size`, in kB.
    public var size: Int64
    /// `status`.
    public var status: Status
    /// `begin_time`, to the second. The query's time range is compared with this.
    public var beginTime: Date
    /// `end_time`, to the second; the response leaves the member out where there is none, as while a backup is built.
    public var endTime: Date?
    /// `datastore.type`.
    public var engine: Engine
    /// `datastore.version`, such as `5.6` or `2014_WEB`.
    public var engineVersion: String
    /// `databases`: the names of the databases in a partial backup of SQL Server. The response leaves the member out
    /// where there are none, and for the other engines.
    public var databases: [String]

    /// Describes a backup.
    public init(
        id: String,
        name: String,
        kind: Kind,
        size: Int64,
        status: Status,
        beginTime: Date,
        endTime: Date?,
        engine: Engine,
        engineVersion: String,
        databases: [String] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.size = size
        self.status = status
        self.beginTime = beginTime
        self.endTime = endTime
        self.engine = engine
        self.engineVersion = engineVersion
        self.databases = databases
    }
}
