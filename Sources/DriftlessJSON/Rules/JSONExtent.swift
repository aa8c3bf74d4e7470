// A value in a text that was just written: where it starts and ends, and what lies in it.

/// The text is valid JSON without blanks, as `JSONWriter` writes it; all accesses are bounded by `end` nevertheless, which is never
/// behind the text.
struct JSONExtent {
    let text: UnsafeBufferPointer<UInt8>
    let start: Int
    let end: Int

    var first: UInt8? { start < end ? text[start] : nil }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: text[start..<end]) }

    /// The text itself.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    var value: JSONValue {
        var builder = JSONValueBuilder(bytes)
        return builder.build()
    }

    /// The characters of a string, escapes resolved.
    var contents: String { String(decoding: resolved, as: UTF8.self) }

    /// How many code points a string has.
    var characterCount: Int { resolved.count { $0 & 0xC0 != 0x80 } }

    private var resolved: [UInt8] {
        start + 1 < end ? JSONEscape.resolved(UnsafeBufferPointer(rebasing: text[(start + 1)..<(end - 1)])) : []
    }

    var elements: [JSONExtent] {
        var result: [JSONExtent] = []
        var position = start + 1
        while position < end - 1 {
            let stop = endOfValue(position)
            result.append(JSONExtent(text: text, start: position, end: stop))
            position = stop + 1
        }
        return result
    }

    var members: [(name: JSONExtent, value: JSONExtent)] {
        var result: [(name: JSONExtent, value: JSONExtent)] = []
        var position = start + 1
        while position < end - 1 {
            let colon = endOfValue(position)
            let stop = endOfValue(colon + 1)
            result.append(
                (
                    JSONExtent(text: text, start: position, end: colon),
                    JSONExtent(text: text, start: min(colon + 1, stop), end: stop)
                )
            )
            position = stop + 1
        }
        return result
    }

    /// The offset behind the value that starts at the offset, `end - 1` at the most.
    private func endOfValue(_ start: Int) -> Int {
        var position = start
        var level = 0
        while position < end - 1 {
            switch text[position] {
            case UInt8(ascii: "\""):
                position += 1
                while position < end - 1, text[position] != UInt8(ascii: "\"") {
                    position += text[position] == UInt8(ascii: "\\") ? 2 : 1
                }
            case UInt8(ascii: "["), UInt8(ascii: "{"): level += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): level -= 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                if level == 0 { return position }
            default: break
            }
            position += 1
        }
        return min(position, end - 1)
    }
}
