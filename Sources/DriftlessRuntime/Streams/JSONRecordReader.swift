// Where one JSON value ends and the next begins in bytes that come in chunks: at line feeds, or at record separators.

/// Finds the records of JSON lines and of JSON text sequences (RFC 7464), which begin with the control character RS.
struct JSONRecordReader {
    private var buffer: ChunkBuffer
    private var framing = Framing.unknown
    /// How deep in arrays and objects of a sequence's record the reading is: its value may have line feeds.
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    private enum Framing { case unknown, lines, sequence }

    private static let separator: UInt8 = 0x1E

    /// - Parameter limit: The most bytes of a record.
    init(limit: Int) {
        buffer = ChunkBuffer(limit: limit)
    }

    /// What has come and is not yet read; the records that were found last stand in it.
    var bytes: [UInt8] { buffer.bytes }

    mutating func append(_ chunk: [UInt8]) {
        buffer.append(chunk)
    }

    /// Where in ``bytes`` the next record stands, without what is around it; nil until more has come. Blank ones are passed
    /// over.
    mutating func next() throws(ItemTooLarge) -> Range<Int>? {
        while let byte = buffer.scan() {
            guard ends(at: byte) else { continue }
            let record = trimmed(buffer.takeBeforeLast())
            depth = 0
            isInString = false
            isEscaped = false
            try buffer.check(record)
            if !record.isEmpty { return record }
        }
        try buffer.checkRest()
        return nil
    }

    /// What stands behind the last line feed at the end of all bytes; nil where there is nothing.
    mutating func last() -> Range<Int>? {
        let record = trimmed(buffer.takeRest())
        return record.isEmpty ? nil : record
    }

    /// Whether the byte is the end of a record.
    private mutating func ends(at byte: UInt8) -> Bool {
        if byte == Self.separator {
            // It stands in no JSON: what was begun before is broken off.
            framing = .sequence
            return true
        }
        switch framing {
        case .lines:
            return byte == UInt8(ascii: "\n")
        case .unknown:
            if byte != 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, ![0xEF, 0xBB, 0xBF].contains(byte) {
                framing = .lines
            }
            return byte == UInt8(ascii: "\n")
        case .sequence:
            follow(byte)
            return byte == UInt8(ascii: "\n") && depth <= 0 && !isInString
        }
    }

    private mutating func follow(_ byte: UInt8) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
    }

    /// Without blanks at both ends, and without a byte order mark.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        if bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { low += 3 }
        while low < high, bytes[low].isBlank { low += 1 }
        while low < high, bytes[high - 1].isBlank { high -= 1 }
        return low..<high
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
