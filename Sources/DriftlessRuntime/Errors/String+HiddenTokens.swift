// How tokens are taken out of a text in which a server repeats the headers of a request.

extension String {
    /// The text with `(hidden)` in the place of what follows `…-token:` or `authorization:`, up to the end of the line.
    ///
    /// A gateway that refuses a signature quotes the headers that were signed, the security token among them. Lines end in
    /// a line break, in a break escaped as in JSON, or in `|`; a quotation mark ends them, too.
    package var hidingTokens: String {
        let bytes = Array(utf8)
        var result: [UInt8] = []
        var kept = 0
        var index = 0
        while let colon = bytes[index...].firstIndex(of: UInt8(ascii: ":")) {
            index = colon + 1
            guard Self.endings.contains(where: { bytes[..<colon].ends(inLowerCase: $0) }) else {
                continue
            }
            let end = bytes.endOfHeader(from: index)
            result += bytes[kept..<index]
            result += SecretNames.placeholder.utf8
            kept = end
            index = end
        }
        return kept == 0 ? self : String(decoding: result + bytes[kept...], as: UTF8.self)
    }

    private static var endings: [StaticString] { ["-token", "authorization"] }
}

extension [UInt8] {
    fileprivate func endOfHeader(from start: Int) -> Int {
        var index = start
        while index < count {
            switch self[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "|"), UInt8(ascii: "\""):
                return index
            case UInt8(ascii: "\\")
            where index + 1 < count && [UInt8(ascii: "n"), UInt8(ascii: "r")].contains(self[index + 1]):
                return index
            default:
                index += 1
            }
        }
        return count
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(inLowerCase text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            count >= text.count && zip(suffix(text.count), text).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
    }
}
