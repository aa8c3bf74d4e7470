// Where a tag of HTML begins and ends, and its anchors, without a parser: for what must be known before one is asked.

/// One tag in a text.
struct HTMLTag {
    enum Name {
        case table, endOfTable, other
    }

    var name: Name
    /// From `<` to behind `>`; to the end of the text where the tag never ends.
    var range: Range<Int>
    var isComplete: Bool
    /// Where the values of `name` and `id` stand.
    var anchors: [Range<Int>] = []
    var attributeCount = 0

    /// Without the entities being resolved.
    func anchors(in bytes: [UInt8]) -> [String] {
        anchors.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
}

enum HTMLTags {
    /// The tag that begins at an offset at which the text has `<`; nil where none does. What stands behind `limit` is not
    /// looked at: who asks for tags that may never end names one.
    static func tag(at start: Int, in bytes: [UInt8], limit: Int) -> HTMLTag? {
        var offset = start + 1
        if offset < limit, bytes[offset] == UInt8(ascii: "/") { offset += 1 }
        guard offset < limit, isLetter(bytes[offset]) else { return nil }
        let nameStart = start + 1
        while offset < limit, isNameByte(bytes[offset]) { offset += 1 }
        let name = name(bytes[nameStart..<offset])
        var tag = HTMLTag(name: name, range: start..<limit, isComplete: false)
        while offset < limit {
            let byte = bytes[offset]
            if byte == UInt8(ascii: ">") {
                tag.range = start..<offset + 1
                tag.isComplete = true
                return tag
            }
            guard !isBlank(byte), byte != UInt8(ascii: "/") else {
                offset += 1
                continue
            }
            tag.attributeCount += 1
            readAttribute(at: &offset, in: bytes[..<limit], into: &tag)
        }
        return tag
    }

    /// Behind a comment that begins at an offset; nil where none begins there, the text's end where it never ends.
    static func endOfComment(at start: Int, in bytes: [UInt8]) -> Int? {
        guard bytes[start...].starts(with: "<!--".utf8) else { return nil }
        var offset = start + 4
        while offset + 2 < bytes.count {
            if bytes[offset] == UInt8(ascii: "-"), bytes[offset + 1] == UInt8(ascii: "-"),
                bytes[offset + 2] == UInt8(ascii: ">")
            {
                return offset + 3
            }
            offset += 1
        }
        return bytes.count
    }

    /// The anchors of all tags of a text.
    static func anchors(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        var anchors: [String] = []
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "<") else {
                offset += 1
                continue
            }
            if let end = endOfComment(at: offset, in: bytes) {
                offset = end
            } else if let tag = tag(at: offset, in: bytes, limit: bytes.count) {
                anchors += tag.anchors(in: bytes)
                offset = tag.range.upperBound
            } else {
                offset += 1
            }
        }
        return anchors
    }

    /// A name, and where `=` stands behind it a value. Quotes mean something directly behind `=` only, as for libxml2.
    private static func readAttribute(at offset: inout Int, in bytes: ArraySlice<UInt8>, into tag: inout HTMLTag) {
        let nameStart = offset
        offset += 1
        while offset < bytes.endIndex, !isBlank(bytes[offset]), !isEndOfName(bytes[offset]) { offset += 1 }
        let name = bytes[nameStart..<offset]
        var next = offset
        while next < bytes.endIndex, isBlank(bytes[next]) { next += 1 }
        guard next < bytes.endIndex, bytes[next] == UInt8(ascii: "=") else { return }
        next += 1
        while next < bytes.endIndex, isBlank(bytes[next]) { next += 1 }
        guard next < bytes.endIndex else {
            offset = next
            return
        }
        let quote = bytes[next]
        let value: Range<Int>
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = bytes[(next + 1)...].firstIndex(of: quote) ?? bytes.endIndex
            value = next + 1..<end
            offset = min(end + 1, bytes.endIndex)
        } else {
            offset = next
            while offset < bytes.endIndex, !isBlank(bytes[offset]), bytes[offset] != UInt8(ascii: ">") { offset += 1 }
            value = next..<offset
        }
        let isAnchor = name.elementsEqual("name".utf8) || name.elementsEqual("id".utf8)
        if isAnchor, !value.isEmpty { tag.anchors.append(value) }
    }

    /// Of the many tags of a page, only those of tables have a meaning here.
    private static func name(_ bytes: ArraySlice<UInt8>) -> HTMLTag.Name {
        func isTable(_ bytes: ArraySlice<UInt8>) -> Bool {
            bytes.count == 5 && bytes.lazy.map { $0 | 0x20 }.elementsEqual("table".utf8)
        }
        if isTable(bytes) { return .table }
        return bytes.first == UInt8(ascii: "/") && isTable(bytes.dropFirst()) ? .endOfTable : .other
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    }

    private static func isEndOfName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
