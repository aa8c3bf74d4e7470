// Where one sample ends and the next begins in a block of code, and what kind of text each is.
import DocumentFacts
import DriftlessJSON

enum SampleTexts {
    struct Text: Hashable {
        var content: SampleFacts.Content
        var text: String
        /// Lines of the block before it.
        var linesBefore: Int
    }

    /// The samples of a block. Several JSON texts in one block are one sample each.
    static func split(_ block: String) -> [Text] {
        let lines = block.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let first = lines.firstIndex(where: { !isBlank($0) }) else { return [] }
        let start = lines[first].drop(while: \.isWhitespace)
        if isRequestLine(start) { return [whole(lines, from: first, content: .http)] }
        guard let character = start.first, character == "{" || character == "[" else {
            return [whole(lines, from: first, content: .text)]
        }
        if let texts = jsonTexts(lines, in: first..<lines.count) { return texts }
        // What is no JSON can only be told apart where a blank line stands before another beginning.
        return pieces(of: lines, from: first).flatMap { range in
            jsonTexts(lines, in: range) ?? [piece(lines, range, content: .brokenJSON)]
        }
    }

    static func isRequestLine(_ line: Substring) -> Bool {
        let words = line.split(separator: " ", maxSplits: 1)
        guard words.count == 2, PageWords.methods.contains(String(words[0])) else { return false }
        let target = words[1].drop(while: \.isWhitespace).lowercased()
        return ["/", "http://", "https://", "{"].contains(where: target.hasPrefix)
    }

    /// All of the lines as JSON texts, one after the other; nil where a part of them is none.
    private static func jsonTexts(_ lines: [Substring], in range: Range<Int>) -> [Text]? {
        var texts: [Text] = []
        var start = range.lowerBound
        var depth = 0
        var isString = false
        var isEscaped = false
        for index in range {
            for byte in lines[index].utf8 {
                if isString {
                    if isEscaped {
                        isEscaped = false
                    } else if byte == UInt8(ascii: "\\") {
                        isEscaped = true
                    } else if byte == UInt8(ascii: "\"") {
                        isString = false
                    }
                    continue
                }
                switch byte {
                case UInt8(ascii: "\""): isString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
            }
            guard depth == 0, !isString else { continue }
            let piece = start..<index + 1
            start = index + 1
            guard lines[piece].contains(where: { !isBlank($0) }) else { continue }
            let text = self.piece(lines, piece, content: .json)
            guard isJSON(text.text) else { return nil }
            texts.append(text)
        }
        return start >= range.upperBound ? texts : nil
    }

    private static func isJSON(_ text: String) -> Bool {
        do throws(JSONError) {
            try JSONEventReader.read(Array(text.utf8)) { _ in }
            return true
        } catch {
            return false
        }
    }

    /// Ranges of lines that begin behind blank lines with a bracket that stands no further right than the first.
    private static func pieces(of lines: [Substring], from first: Int) -> [Range<Int>] {
        let indentation = lines[first].prefix(while: \.isWhitespace).count
        var ranges: [Range<Int>] = []
        var start = first
        for index in first..<lines.count where index > start && isBlank(lines[index - 1]) {
            let line = lines[index]
            let content = line.drop(while: \.isWhitespace)
            guard content.first == "{" || content.first == "[", line.count - content.count <= indentation else {
                continue
            }
            ranges.append(start..<index)
            start = index
        }
        return ranges + [start..<lines.count]
    }

    private static func whole(_ lines: [Substring], from first: Int, content: SampleFacts.Content) -> Text {
        piece(lines, first..<lines.count, content: content)
    }

    /// Without blank lines at its ends.
    private static func piece(_ lines: [Substring], _ range: Range<Int>, content: SampleFacts.Content) -> Text {
        var range = range
        while let first = range.first, isBlank(lines[first]) { range = first + 1..<range.upperBound }
        while let last = range.last, isBlank(lines[last]) { range = range.lowerBound..<last }
        return Text(content: content, text: lines[range].joined(separator: "\n"), linesBefore: range.lowerBound)
    }

    private static func isBlank(_ line: Substring) -> Bool {
        line.allSatisfy(\.isWhitespace)
    }
}
