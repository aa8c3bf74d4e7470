// What an HTML or XML page says in a line: its title or heading, as load balancers write them.

struct MarkupText {
    private let text: String

    init(_ bytes: ArraySlice<UInt8>) {
        text = String(decoding: bytes.prefix(16 * 1024), as: UTF8.self)
    }

    /// `an HTML page: 502 Bad Gateway`
    var headline: String {
        for name in ["title", "h1", "Message", "message"] {
            if let content = content(of: name) {
                return "a page says: \(content)"
            }
        }
        let words = Self.withoutTags(text)
        return words.isEmpty ? "a page without text" : "a page says: \(words)"
    }

    private func content(of name: String) -> String? {
        let lower = text.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        let tag = Array("<\(name.lowercased())".utf8)
        guard let start = Self.position(of: tag, in: lower, from: 0),
            let open = lower[(start + tag.count)...].firstIndex(of: UInt8(ascii: ">")),
            let end = lower[open...].dropFirst().firstIndex(of: UInt8(ascii: "<"))
        else {
            return nil
        }
        let bytes = Array(text.utf8)[open + 1..<end]
        let content = Self.withoutTags(String(decoding: bytes, as: UTF8.self))
        return content.isEmpty ? nil : content
    }

    private static func position(of part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        var index = start
        while let next = text[index...].firstIndex(of: part[0]) {
            if text[next...].starts(with: part) {
                return next
            }
            index = next + 1
        }
        return nil
    }

    /// Without what stands between angle brackets, and with single blanks between words.
    private static func withoutTags(_ text: String) -> String {
        var result = ""
        var isTag = false
        for character in text {
            switch character {
            case "<": isTag = true
            case ">":
                isTag = false
                result += " "
            case _ where isTag: break
            default: result.append(character)
            }
        }
        return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
