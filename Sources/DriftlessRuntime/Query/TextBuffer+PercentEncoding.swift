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
                bytes[write + 1] = Self.hexDigit(byte >> 4)
                bytes[write + 2] = Self.hexDigit(byte & 15)
            }
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

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
