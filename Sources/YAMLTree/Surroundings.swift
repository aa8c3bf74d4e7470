// What the text around a syntax error says about the likely mistake.

/// What stands around the place of a problem.
struct Surroundings {
    private let bytes: [UInt8]
    private let offset: Int
    /// The byte at the place; nil at the end of the text.
    let byte: UInt8?

    init(_ bytes: [UInt8], at offset: Int) {
        self.bytes = bytes
        self.offset = offset
        // Only blanks and line breaks may lie between an open bracket's last element and the end.
        byte = bytes[min(offset, bytes.count)...].first { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 }
    }

    var character: Character {
        String(decoding: bytes[min(offset, bytes.count)...].prefix(4), as: UTF8.self).first ?? " "
    }

    /// Whether the last byte before the place, blanks aside, is the given one.
    func follows(_ wanted: UInt8) -> Bool {
        bytes[..<min(offset, bytes.count)].last { $0 != 0x20 } == wanted
    }

    /// Whether the line above ends a text like `key:value`, which is one word and no entry.
    var followsKeyWithoutSpace: Bool {
        let before = bytes[..<min(offset, bytes.count)]
        guard let lineEnd = before.lastIndex(of: 0x0A) else { return false }
        let lineStart = before[..<lineEnd].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = before[lineStart..<lineEnd]
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex else { return false }
        return line[colon + 1] != 0x20 && line[colon + 1] != 0x0D
    }
}
