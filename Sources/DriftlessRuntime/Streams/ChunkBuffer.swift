// Bytes that come in chunks and are taken in pieces. Each byte is looked at once, however the chunks are cut.

/// An item, or a line of one, that is larger than the limit.
struct ItemTooLarge: Error {
    let limit: Int
}

struct ChunkBuffer {
    /// What has come and is not yet read; the pieces that were taken last stand in it.
    private(set) var bytes: [UInt8] = []
    private let limit: Int
    private var start = 0
    private var scanned = 0

    /// - Parameter limit: The most bytes of a piece.
    init(limit: Int) {
        self.limit = limit
    }

    mutating func append(_ chunk: [UInt8]) {
        if start == bytes.count {
            bytes = chunk
        } else {
            bytes.removeFirst(start)
            bytes.append(contentsOf: chunk)
        }
        scanned -= start
        start = 0
    }

    /// The byte that is looked at next; nil until more has come.
    var upcoming: UInt8? { scanned < bytes.count ? bytes[scanned] : nil }

    /// Looks at the next byte.
    mutating func scan() -> UInt8? {
        guard scanned < bytes.count else { return nil }
        defer { scanned += 1 }
        return bytes[scanned]
    }

    /// What stands before the byte that was looked at last, which is passed over.
    mutating func takeBeforeLast() -> Range<Int> {
        defer { start = scanned }
        return start..<scanned - 1
    }

    /// All that has come.
    mutating func takeRest() -> Range<Int> {
        defer {
            start = bytes.count
            scanned = start
        }
        return start..<bytes.count
    }

    /// - Throws: Where a piece is larger than the limit.
    func check(_ piece: Range<Int>) throws(ItemTooLarge) {
        guard piece.count <= limit else { throw ItemTooLarge(limit: limit) }
    }

    /// - Throws: Where what has begun is larger than the limit already.
    func checkRest() throws(ItemTooLarge) {
        try check(start..<bytes.count)
    }
}
