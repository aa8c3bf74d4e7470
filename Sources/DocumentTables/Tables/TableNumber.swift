// The numbers of tables that a text refers to in plain words, but for those of other pages.

/// `表3`, `Table 3`.
enum TableNumber {
    /// `links` are the words of the links to other pages: a sentence that has one speaks of that page's table.
    static func references(in text: String, besides links: [String]) -> [String] {
        guard text.utf8.count <= longest else { return [] }
        var numbers: [String] = []
        for sentence in text.lowercased().split(whereSeparator: { "。；;\n".contains($0) }) {
            let others = otherPages + links.map { $0.lowercased() }.filter { !$0.isEmpty }
            for (number, start) in references(in: sentence) {
                let before = sentence[..<start]
                let isOther = others.contains { before.contains($0) }
                if !isOther, !numbers.contains(number) { numbers.append(number) }
            }
        }
        return numbers
    }

    private static func references(in sentence: Substring) -> [(number: String, start: String.Index)] {
        var found: [(String, String.Index)] = []
        for word in ["表", "table"] {
            for range in sentence.ranges(of: word) {
                if word == "table", range.lowerBound != sentence.startIndex {
                    let before = sentence[sentence.index(before: range.lowerBound)]
                    if before.isLetter, before.isASCII { continue }
                }
                let rest = sentence[range.upperBound...].drop { $0.isWhitespace }
                let digits = rest.prefix { ($0.isASCII && $0.isNumber) || $0 == "-" }
                if !digits.isEmpty { found.append((String(digits), range.lowerBound)) }
            }
        }
        return found
    }

    /// Before the number of a table that another page has.
    private static let otherPages = ["《", "接口", "响应消息表", "响应消息中", "章节", "api参考", "api reference", "chapter ", "topic "]
    private static let longest = 4_096
}
