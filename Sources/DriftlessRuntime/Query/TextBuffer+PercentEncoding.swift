// How text that was appended raw becomes part of a URL: escaped in place, from the end backwards.

extension TextBuffer {
    /// Percent-encodes every byte from `start` on that is not in the set, with upper-case digits (RFC 3986 §2.1).
    mutating func percentEncode(from start: Int, keeping set: ByteSet = .unreserved) {
        let escapes = countOfEscapes(from: start, keeping: set)
        guard escapes > 0 else {
            return
        }
        var read = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: 2 * escapes))
        var write = bytes.count
        // The gap between the two is twice the count of escapes still to come, so that reads stay ahead of writes.
        while read < write {
            read -= 1
            let byte = bytes[read]
            if set.contains(byte) {
                write -= 1
                bytes[write] = byte
            } else {
                write -= 3
                bytes[write] = UInt8(ascii: "%")
                bytes[write + 1] = HexadecimalDigit.upper(byte >> 4)
                bytes[write + 2] = HexadecimalDigit.upper(byte & 15)
            }
        }
    }

    /// The same, with `%41` and its like kept as they are: who wrote them has escaped already (RFC 6570 §3.2.3).
    mutating func percentEncodeKeepingTriples(from start: Int, keeping set: ByteSet) {
        guard bytes[start...].contains(UInt8(ascii: "%")) else {
            percentEncode(from: start, keeping: set)
            return
        }
        let raw = Array(bytes[start...])
        bytes.removeSubrange(start...)
        var index = 0
        while index < raw.count {
            let isTriple =
                raw[index] == UInt8(ascii: "%") && index + 2 < raw.count
                && raw[index + 1...index + 2].allSatisfy(Self.isHexDigit)
            let count = isTriple ? 3 : 1
            let position = bytes.count
            bytes += raw[index..<index + count]
            if !isTriple { percentEncode(from: position, keeping: set) }
            index += count
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        default: false
        }
    }

    private func countOfEscapes(from start: Int, keeping set: ByteSet) -> Int {
        let bytes = bytes.span
        var count = 0
        for index in start..<max(start, bytes.count) where !set.contains(bytes[index]) {
            count += 1
        }
        return count
    }
}
