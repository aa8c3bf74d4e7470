// Both services answer with an object of a list and a total; only the two names and their order differ.

import NIOCore

/// One page of backups, encoded record by record.
struct BackupPage: Sendable {
    /// How a service names the two members.
    struct Envelope: Sendable {
        let list: String
        let total: String

        static let dcs = Self(list: "backup_record_response", total: "total_num")
        static let rds = Self(list: "backups", total: "total_count")
    }

    let envelope: Envelope
    /// How many records match in all, on whichever page.
    let total: Int
    let records: [JSONValue]
    let encodedRecords: [ByteBuffer]

    /// - Parameters:
    ///   - matches: All records that match, newest first.
    ///   - skipped: How many of them come before the page, at least 0; may lie beyond the end.
    ///   - limit: How many of them the page may hold, at least 1.
    init<Backup>(_ envelope: Envelope, of matches: [Catalogue.Entry<Backup>], skipping skipped: Int, limit: Int) {
        let page = matches.dropFirst(skipped).prefix(limit)
        self.envelope = envelope
        total = matches.count
        records = page.map(\.json)
        encodedRecords = page.map(\.bytes)
    }

    /// The page as a tree, for alterations.
    var json: JSONValue {
        .object([.init(envelope.list, .array(records)), .init(envelope.total, .integer(Int64(total)))])
    }

    /// The page as it is sent.
    var bytes: ByteBuffer {
        let size = encodedRecords.reduce(64) { $0 + $1.readableBytes + 1 }
        var buffer = ByteBufferAllocator().buffer(capacity: size)
        buffer.writeString("{\"\(envelope.list)\":[")
        for (index, record) in encodedRecords.enumerated() {
            if index > 0 { buffer.writeInteger(UInt8(ascii: ",")) }
            buffer.writeImmutableBuffer(record)
        }
        buffer.writeString("],\"\(envelope.total)\":\(total)}")
        return buffer
    }
}
