// A text as it reads once every escape in it is undone, however often it was escaped, with the way back to what stood there.

/// The bytes of a text without the escapes of JSON and programming languages, of URLs and of HTML, and without blanks, line
/// breaks and `+`, which stand where a header was folded or a blank was written into a form.
struct UnescapedText {
    /// A text that is quoted in a text that is quoted in a text: deeper than that nobody writes.
    private static let rounds = 5

    private(set) var bytes: [UInt8]
    /// Where each byte begins and ends in the text as it came.
    private(set) var starts: [Int]
    private(set) var ends: [Int]

    init(_ text: some Collection<UInt8>) {
        self = Self.stages(of: text).last ?? UnescapedText(asItIs: text)
    }

    private init(asItIs text: some Collection<UInt8>) {
        bytes = Array(text)
        starts = Array(bytes.indices)
        ends = bytes.indices.map { $0 + 1 }
    }

    /// The text as it came, then with one more escaping undone in each stage, the last without all that may be left out. What
    /// stands beside a secret may look like a part of an escape in some of the stages, but not in all.
    static func stages(of text: some Collection<UInt8>) -> [UnescapedText] {
        var stages = [UnescapedText(asItIs: text)]
        var current = stages[0]
        current.remove { $0 <= 0x20 }
        for _ in 0..<rounds where current.bytes.contains(where: beginsEscape) {
            let count = current.bytes.count
            current.unescape()
            current.remove { $0 <= 0x20 }
            if current.bytes.count == count { break }
            stages.append(current)
        }
        current.remove { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "\\") }
        return stages + [current]
    }

    private static func beginsEscape(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&")
    }

    private mutating func unescape() {
        var result: [UInt8] = []
        var resultStarts: [Int] = []
        var resultEnds: [Int] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            var value: [UInt8] = [bytes[index]]
            var length = 1
            if Self.beginsEscape(bytes[index]), let escape = TextEscape(bytes[index...]) {
                (value, length) = (escape.value, escape.length)
            }
            for byte in value {
                result.append(byte)
                resultStarts.append(starts[index])
                resultEnds.append(ends[index + length - 1])
            }
            index += length
        }
        (bytes, starts, ends) = (result, resultStarts, resultEnds)
    }

    private mutating func remove(_ isRemoved: (UInt8) -> Bool) {
        let kept = bytes.indices.filter { !isRemoved(bytes[$0]) }
        if kept.count < bytes.count {
            starts = kept.map { starts[$0] }
            ends = kept.map { ends[$0] }
            bytes = kept.map { bytes[$0] }
        }
    }
}
