// Where lines end in bytes that come in chunks. Each byte is looked at once, however the chunks are cut.

/// An item, or a line of one, that is larger than the limit.
struct ItemTooLarge: Error {
    let limit: Int
}

/// Finds lines that end with LF, CR or CRLF (WHATWG HTML §9.2.5).
struct LineReader {
    /// What has come and is not yet read; the lines that were found last stand in it.
    private(set) var bytes: [UInt8] = []
    private let limit: Int
    private var start = 0
    private var scanned = 0
    /// Whether a line feed now would belong to the carriage return before it.
    private var isAfterReturn = false

    /// - Parameter limit: The most bytes of a line.
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

    /// Where in ``bytes`` the next whole line stands, without its end; nil until more has come.
    mutating func next() throws(ItemTooLarge) -> Range<Int>? {
        if isAfterReturn, scanned < bytes.count {
            isAfterReturn = false
            if bytes[scanned] == UInt8(ascii: "\n") {
                scanned += 1
                start = scanned
            }
        }
        while scanned < bytes.count {
            let byte = bytes[scanned]
            scanned += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            let line = start..<scanned - 1
            start = scanned
            isAfterReturn = byte == UInt8(ascii: "\r")
            guard line.count <= limit else { throw ItemTooLarge(limit: limit) }
            return line
        }
        guard bytes.count - start <= limit else { throw ItemTooLarge(limit: limit) }
        return nil
    }
}
