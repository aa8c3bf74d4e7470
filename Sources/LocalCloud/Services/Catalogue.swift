// Records are sorted and encoded once, when the contents are set; a response only copies bytes together.

import NIOCore

/// The contents as the services read them. Immutable, so that a request in flight keeps what it began with.
struct Catalogue: Sendable {
    /// One backup: what queries compare, and the bytes that are sent.
    struct Entry<Backup: Sendable>: Sendable {
        let backup: Backup
        /// Milliseconds since the epoch, at the precision of the wire.
        let time: Int64
        let bytes: ByteBuffer
    }

    let contents: CloudContents
    private let dcs: [String: ListedRecords<DCSBackup>]
    private let rds: [String: ListedRecords<RDSBackup>]
    private let uniformDCS: UniformRecords<DCSBackup>?
    private let uniformRDS: UniformRecords<RDSBackup>?

    init(_ contents: CloudContents) {
        self.contents = contents
        let offset = contents.rdsOffsetMinutes
        dcs = Dictionary(
            contents.dcsInstances.map { instance in
                let encode = Self.dcsEncoding(instanceID: instance.id)
                return (instance.id, Self.listed(instance.backups, encode, time: \.wireTime))
            },
            uniquingKeysWith: { first, _ in first }
        )
        rds = Dictionary(
            contents.rdsInstances.map { instance in
                let encode = Self.rdsEncoding(instanceID: instance.id, offsetMinutes: offset)
                return (instance.id, Self.listed(instance.backups, encode, time: \.wireTime))
            },
            uniquingKeysWith: { first, _ in first }
        )
        uniformDCS = contents.uniform.map { uniform in
            UniformRecords(uniform.count, of: uniform.dcsBackups(ofInstance:)) {
                Self.dcsEncoding(instanceID: uniform.dcsInstanceID($0))
            }
        }
        uniformRDS = contents.uniform.map { uniform in
            UniformRecords(uniform.count, of: uniform.rdsBackups(ofInstance:)) {
                Self.rdsEncoding(instanceID: uniform.rdsInstanceID($0), offsetMinutes: offset)
            }
        }
    }

    /// Those that match, newest first; all of them without a predicate. Nil where the project has no such instance.
    func dcsBackups(
        projectID: String,
        instanceID: String,
        where isMatch: ((Entry<DCSBackup>) -> Bool)?
    ) -> (any BackupRecords)? {
        guard projectID == contents.projectID else { return nil }
        if let records = dcs[instanceID] { return isMatch.map(records.filter) ?? records }
        guard let uniformDCS, let instance = contents.uniform?.number(ofDCSInstance: instanceID) else { return nil }
        guard let isMatch else { return uniformDCS.records(ofInstance: instance) }
        return Self.listed(
            contents.uniform?.dcsBackups(ofInstance: instance) ?? [],
            Self.dcsEncoding(instanceID: instanceID),
            time: \.wireTime
        ).filter(isMatch)
    }

    /// Those that match, newest first; all of them without a predicate. Nil where the project has no such instance.
    func rdsBackups(
        projectID: String,
        instanceID: String,
        where isMatch: ((Entry<RDSBackup>) -> Bool)?
    ) -> (any BackupRecords)? {
        guard projectID == contents.projectID else { return nil }
        if let records = rds[instanceID] { return isMatch.map(records.filter) ?? records }
        guard let uniformRDS, let instance = contents.uniform?.number(ofRDSInstance: instanceID) else { return nil }
        guard let isMatch else { return uniformRDS.records(ofInstance: instance) }
        return Self.listed(
            contents.uniform?.rdsBackups(ofInstance: instance) ?? [],
            Self.rdsEncoding(instanceID: instanceID, offsetMinutes: contents.rdsOffsetMinutes),
            time: \.wireTime
        ).filter(isMatch)
    }

    private static func dcsEncoding(instanceID: String) -> @Sendable (DCSBackup) -> JSONValue {
        { $0.json(instanceID: instanceID) }
    }

    private static func rdsEncoding(instanceID: String, offsetMinutes: Int) -> @Sendable (RDSBackup) -> JSONValue {
        { $0.json(instanceID: instanceID, offsetMinutes: offsetMinutes) }
    }

    // Ties keep the order in which the contents have them, or pages would not be repeatable.
    private static func listed<Backup: Sendable>(
        _ backups: [Backup],
        _ encode: @escaping @Sendable (Backup) -> JSONValue,
        time: (Backup) -> Int64
    ) -> ListedRecords<Backup> {
        let entries = backups.map { Entry(backup: $0, time: time($0), bytes: encode($0).encoded) }
            .enumerated()
            .sorted { ($0.element.time, $1.offset) > ($1.element.time, $0.offset) }
            .map(\.element)
        return ListedRecords(entries: entries, encode: encode)
    }
}

extension DCSBackup {
    /// What a query's time range is compared with.
    fileprivate var wireTime: Int64 { createdAt.millisecondsSinceEpoch }
}

extension RDSBackup {
    /// What a query's time range is compared with: whole seconds, as on the wire.
    fileprivate var wireTime: Int64 {
        let milliseconds = beginTime.millisecondsSinceEpoch
        return milliseconds - (milliseconds % 1000 + 1000) % 1000
    }
}
