// Instances that differ in eight digits share one text of their records, into which a page writes those digits.

import NIOCore

/// The encoded records of many instances that are alike.
struct UniformRecords<Backup: Sendable>: Sendable {
    /// What all instances share.
    private final class Shared: Sendable {
        /// The records of the marked instance with commas between them.
        let text: ByteBuffer
        /// Where each record begins in the text, and where one more would begin.
        let starts: [Int]
        /// Where in the text the digits of the instance stand, in rising order.
        let places: [Int]
        /// Which of the places is the first of each record, and of one more.
        let firstPlaces: [Int]

        init(_ records: [ByteBuffer], mark: [UInt8]) {
            var text = ByteBuffer()
            var (starts, places, firstPlaces) = ([0], [Int](), [0])
            for record in records {
                let bytes = Array(record.readableBytesView)
                var index = 0
                while index + mark.count <= bytes.count {
                    if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
                        places.append(text.writerIndex + index)
                        index += mark.count
                    } else {
                        index += 1
                    }
                }
                text.writeBytes(bytes)
                text.writeInteger(UInt8(ascii: ","))
                starts.append(text.writerIndex)
                firstPlaces.append(places.count)
            }
            (self.text, self.starts, self.places, self.firstPlaces) = (text, starts, places, firstPlaces)
        }
    }

    private let shared: Shared
    private let backups: @Sendable (Int) -> [Backup]
    private let encoding: @Sendable (Int) -> @Sendable (Backup) -> JSONValue

    /// - Parameters:
    ///   - count: How many instances there are.
    ///   - backups: The backups of an instance, newest first; they have the instance's digits where they differ.
    ///   - encoding: Encodes a backup of an instance.
    init(
        _ count: Int,
        of backups: @escaping @Sendable (Int) -> [Backup],
        encoding: @escaping @Sendable (Int) -> @Sendable (Backup) -> JSONValue
    ) {
        // The highest number that eight digits can hold occurs nowhere else in a record.
        let marked = Int(UInt32.max)
        let encode = encoding(marked)
        let records = count > 0 ? backups(marked).map { encode($0).encoded } : []
        shared = Shared(records, mark: Array(UniformInstances.digits(of: marked).utf8))
        self.backups = backups
        self.encoding = encoding
    }

    func records(ofInstance instance: Int) -> any BackupRecords {
        Records(shared: shared, instance: instance, backups: backups, encoding: encoding)
    }

    private struct Records: BackupRecords {
        let shared: Shared
        let instance: Int
        let backups: @Sendable (Int) -> [Backup]
        let encoding: @Sendable (Int) -> @Sendable (Backup) -> JSONValue

        var count: Int { shared.starts.count - 1 }
        var typicalSize: Int { count == 0 ? 0 : shared.text.readableBytes / count }

        func json(_ range: Range<Int>) -> [JSONValue] {
            backups(instance)[range].map(encoding(instance))
        }

        func write(_ range: Range<Int>, to buffer: inout ByteBuffer) {
            guard !range.isEmpty else { return }
            let start = shared.starts[range.lowerBound]
            // Without the comma after the last record.
            let length = shared.starts[range.upperBound] - 1 - start
            let shift = buffer.writerIndex - start
            guard let text = shared.text.getSlice(at: start, length: length) else { return }
            buffer.writeImmutableBuffer(text)
            let digits = Array(UniformInstances.digits(of: instance).utf8)
            for place in shared.places[shared.firstPlaces[range.lowerBound]..<shared.firstPlaces[range.upperBound]] {
                buffer.setBytes(digits, at: place + shift)
            }
        }
    }
}
