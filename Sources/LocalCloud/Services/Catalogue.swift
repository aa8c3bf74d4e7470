// Records are sorted and encoded once, when the contents are set; an answer only copies bytes together.

import NIOCore

/// The contents as the services read them. Immutable, so that a request in flight keeps what it began with.
struct Catalogue: Sendable {
    /// One backup: what queries compare, the tree that faults alter, and the bytes that are sent otherwise.
    struct Entry<Backup: Sendable>: Sendable {
        let backup: Backup
        /// Milliseconds since the epoch, at the precision of the wire.
        let time: Int64
        let json: JSONValue
        let bytes: ByteBuffer
    }

    let contents: CloudContents
    private let dcs: [String: [Entry<DCSBackup>]]
    private let rds: [String: [Entry<RDSBackup>]]

    init(_ contents: CloudContents) {
        self.contents = contents
        dcs = Dictionary(
            contents.dcsInstances.map { instance in
                let entries = instance.backups.map { backup in
                    let json = backup.json(instanceID: instance.id)
                    return Entry(
                        backup: backup,
                        time: backup.createdAt.millisecondsSinceEpoch,
                        json: json,
                        bytes: json.encoded
                    )
                }
                return (instance.id, Self.newestFirst(entries))
            },
            uniquingKeysWith: { first, _ in first }
        )
        rds = Dictionary(
            contents.rdsInstances.map { instance in
                let entries = instance.backups.map { backup in
                    let json = backup.json(instanceID: instance.id, offsetMinutes: contents.rdsOffsetMinutes)
                    let milliseconds = backup.beginTime.millisecondsSinceEpoch
                    let second = milliseconds - (milliseconds % 1000 + 1000) % 1000
                    return Entry(backup: backup, time: second, json: json, bytes: json.encoded)
                }
                return (instance.id, Self.newestFirst(entries))
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Newest first; nil where the project has no such instance.
    func dcsBackups(projectID: String, instanceID: String) -> [Entry<DCSBackup>]? {
        projectID == contents.projectID ? dcs[instanceID] : nil
    }

    /// Newest first; nil where the project has no such instance.
    func rdsBackups(projectID: String, instanceID: String) -> [Entry<RDSBackup>]? {
        projectID == contents.projectID ? rds[instanceID] : nil
    }

    // Ties keep the order in which the contents have them, or pages would not be repeatable.
    private static func newestFirst<Backup>(_ entries: [Entry<Backup>]) -> [Entry<Backup>] {
        entries.enumerated()
            .sorted { ($0.element.time, $1.offset) > ($1.element.time, $0.offset) }
            .map(\.element)
    }
}
