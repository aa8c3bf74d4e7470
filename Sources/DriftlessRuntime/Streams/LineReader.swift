// Where lines end in bytes that come in chunks.

/// Finds lines that end with LF, CR or CRLF (WHATWG HTML §9.2.5).
struct LineReader {
    private var buffer: ChunkBuffer
    /// Whether a line feed now would belong to the carriage return before it.
    private var isAfterReturn = false

    /// - Parameter limit: The most bytes of a line.
    init(limit: Int) {
        buffer = ChunkBuffer(limit: limit)
    }

    /// What has come and is not yet read; the lines that were found last stand in it.
    var bytes: [UInt8] { buffer.bytes }

    mutating func append(_ chunk: [UInt8]) {
        buffer.append(chunk)
    }

    /// Where in ``bytes`` the next whole line stands, without its end; nil until more has come.
    mutating func next() throws(ItemTooLarge) -> Range<Int>? {
        if isAfterReturn, let byte = buffer.upcoming {
            isAfterReturn = false
            if byte == UInt8(ascii: "\n") {
                _ = buffer.scan()
                _ = buffer.takeBeforeLast()
            }
        }
        while let byte = buffer.scan() {
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            let line = buffer.takeBeforeLast()
            isAfterReturn = byte == UInt8(ascii: "\r")
            try buffer.check(line)
            return line
        }
        try buffer.checkRest()
        return nil
    }
}
