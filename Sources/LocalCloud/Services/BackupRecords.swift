// Pages come from records that are held one by one or made when they are asked for; a page does not see the difference.

import NIOCore

/// Records of one instance that match a query, newest first.
protocol BackupRecords: Sendable {
    var count: Int { get }

    /// The records as trees, for alterations. The range lies within `0..<count`.
    func json(_ range: Range<Int>) -> [JSONValue]

    /// Writes the records with commas between them. The range lies within `0..<count`.
    func write(_ range: Range<Int>, to buffer: inout ByteBuffer)

    /// About how many bytes a record has.
    var typicalSize: Int { get }
}

/// Records that were encoded when the contents were set.
struct ListedRecords<Backup: Sendable>: BackupRecords {
    let entries: [Catalogue.Entry<Backup>]
    /// Encodes a backup of the instance.
    let encode: @Sendable (Backup) -> JSONValue

    var count: Int { entries.count }
    var typicalSize: Int { entries.first?.bytes.readableBytes ?? 0 }

    func json(_ range: Range<Int>) -> [JSONValue] {
        entries[range].map { encode($0.backup) }
    }

    func write(_ range: Range<Int>, to buffer: inout ByteBuffer) {
        for index in range {
            if index > range.lowerBound { buffer.writeInteger(UInt8(ascii: ",")) }
            buffer.writeImmutableBuffer(entries[index].bytes)
        }
    }

    func filter(_ isMatch: (Catalogue.Entry<Backup>) -> Bool) -> Self {
        Self(entries: entries.filter(isMatch), encode: encode)
    }
}
