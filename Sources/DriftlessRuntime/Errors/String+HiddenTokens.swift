// How what is named like a token loses its value in a text in which a server repeats the headers of a request.

extension String {
    /// The text with `(hidden)` in the place of what follows `…-token:` or `authorization:`, up to the end of the line and of
    /// those that continue it; of what follows `…-token=` up to the next blank or mark; and of the value of a JSON member that is
    /// named like a secret.
    ///
    /// It covers secrets that this program does not know; those that it uses are found by their value. A gateway that refuses
    /// a signature quotes the headers that were signed, the security token among them. Lines end in a line break, in a break
    /// escaped as in JSON, or in `|`; a quotation mark ends them, too.
    package var hidingTokens: String {
        let bytes = Array(utf8)
        var result: [UInt8] = []
        var kept = 0
        var index = 0
        while let mark = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }) {
            index = mark + 1
            guard let value = bytes.secretValue(behind: mark, from: kept) else {
                continue
            }
            result += bytes[kept..<value.lowerBound]
            result += SecretNames.placeholder.utf8
            kept = value.upperBound
            index = value.upperBound
        }
        return kept == 0 ? self : String(decoding: result + bytes[kept...], as: UTF8.self)
    }
}

extension [UInt8] {
    private static var endings: [StaticString] { ["-token", "_token", "authorization"] }

    /// No name of a header or a member that is secret is longer.
    private static var longestName: Int { 128 }

    /// The value that a secret's name leads in; nil where the name in front of the mark is none.
    fileprivate func secretValue(behind mark: Int, from start: Int) -> Range<Int>? {
        let begin = Swift.max(start, mark - Self.longestName)
        var name = self[begin..<mark]
        let isQuoted = name.dropQuotes()
        if isQuoted {
            guard SecretNames.covers(name.lastWord) else { return nil }
            return quotedValue(behind: mark)
        }
        guard Self.endings.contains(where: { name.ends(inLowerCase: $0) }) else { return nil }
        let isAssigned = self[mark] == UInt8(ascii: "=")
        return quotedValue(behind: mark) ?? (mark + 1)..<(isAssigned ? endOfWord(mark + 1) : endOfHeader(mark + 1))
    }

    /// What stands in quotation marks behind the mark, which may be escaped.
    private func quotedValue(behind mark: Int) -> Range<Int>? {
        var index = mark + 1
        while index < count, self[index] == 0x20 { index += 1 }
        let backslashes = index
        while index < count, self[index] == UInt8(ascii: "\\") { index += 1 }
        let depth = index - backslashes
        guard index < count, self[index] == UInt8(ascii: "\"") else { return nil }
        let start = index + 1
        index = start
        while index < count {
            if self[index] == UInt8(ascii: "\"") {
                let escapes = self[start..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
                if escapes <= depth { return start..<(index - escapes) }
            }
            index += 1
        }
        return start..<count
    }

    private func endOfWord(_ start: Int) -> Int {
        self[start...].firstIndex { $0 <= 0x20 || [UInt8](",;&|\"'<>)}]".utf8).contains($0) } ?? count
    }

    /// A line that begins with a blank continues the one before it (RFC 9112 §5.2).
    private func endOfHeader(_ start: Int) -> Int {
        var index = start
        while index < count {
            switch self[index] {
            case UInt8(ascii: "|"), UInt8(ascii: "\""):
                return index
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                let next = self[index...].firstIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") } ?? count
                guard next < count, next - index <= 2, isBlank(next) else { return index }
                index = next
            case UInt8(ascii: "\\")
            where index + 1 < count && (self[index + 1] == UInt8(ascii: "n") || self[index + 1] == UInt8(ascii: "r")):
                var next = index + 2
                if next + 1 < count, self[next] == UInt8(ascii: "\\"), self[next + 1] == UInt8(ascii: "n") { next += 2 }
                guard next < count, isBlank(next) else { return index }
                index = next
            default:
                index += 1
            }
        }
        return count
    }

    private func isBlank(_ index: Int) -> Bool {
        self[index] == 0x20 || self[index] == 0x09
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(inLowerCase text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            count >= text.count && zip(suffix(text.count), text).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
    }

    /// Takes blanks and a quotation mark, which may be escaped, from the end. Whether there was one.
    fileprivate mutating func dropQuotes() -> Bool {
        while last == 0x20 { removeLast() }
        guard last == UInt8(ascii: "\"") else { return false }
        removeLast()
        while last == UInt8(ascii: "\\") { removeLast() }
        return true
    }

    /// What stands behind the last mark that is no part of a name.
    fileprivate var lastWord: String {
        let word = suffix { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
            default: false
            }
        }
        return String(decoding: word, as: UTF8.self)
    }

    private func suffix(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, belongs(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
