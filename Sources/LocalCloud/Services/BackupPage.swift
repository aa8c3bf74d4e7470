// Both services answer with an object of a list and a total; only the two names and their order differ.

import NIOCore

/// One page of backups.
struct BackupPage: Sendable {
    /// How a service names the two members.
    struct Envelope: Sendable {
        let list: String
        let total: String

        static let dcs = Self(list: "backup_record_response", total: "total_num")
        static let rds = Self(list: "backups", total: "total_count")
    }

    /// Some of the records that match.
    struct Selection: Sendable {
        fileprivate let all: any BackupRecords
        fileprivate let range: Range<Int>

        var json: [JSONValue] { all.json(range) }
    }

    let envelope: Envelope
    private let matches: any BackupRecords
    private let skipped: Int
    private let limit: Int

    /// - Parameters:
    ///   - matches: All records that match, newest first.
    ///   - skipped: How many of them come before the page, at least 0; may lie beyond the end.
    ///   - limit: How many of them the page may hold, at least 1.
    init(_ envelope: Envelope, of matches: any BackupRecords, skipping skipped: Int, limit: Int) {
        self.envelope = envelope
        self.matches = matches
        self.skipped = skipped
        self.limit = limit
    }

    /// How many records match in all, on whichever page.
    var total: Int { matches.count }

    /// What the page shows.
    var records: Selection {
        let start = min(skipped, total)
        return Selection(all: matches, range: start..<(start + min(limit, total - start)))
    }

    /// The page so many pages further on, or before where it is negative, but never before the first record.
    func moved(byPages pages: Int) -> BackupPage {
        let step = pages.multipliedReportingOverflow(by: limit)
        let distance = step.overflow ? (pages < 0 ? Int.min : .max) : step.partialValue
        let position = skipped.addingReportingOverflow(distance)
        let moved = position.overflow ? Int.max : max(position.partialValue, 0)
        return BackupPage(envelope, of: matches, skipping: moved, limit: limit)
    }

    /// The page as a tree, for alterations.
    var json: JSONValue {
        .object([.init(envelope.list, .array(records.json)), .init(envelope.total, .integer(Int64(total)))])
    }

    /// The page as it is sent.
    var bytes: ByteBuffer {
        let range = records.range
        var buffer = ByteBufferAllocator().buffer(capacity: 64 + range.count * (matches.typicalSize + 32))
        buffer.writeString("{\"\(envelope.list)\":[")
        matches.write(range, to: &buffer)
        buffer.writeString("],\"\(envelope.total)\":\(total)}")
        return buffer
    }
}
