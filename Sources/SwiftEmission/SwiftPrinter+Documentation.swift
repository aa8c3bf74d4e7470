// Doc comments: paragraphs wrapped, lists and code kept, and nothing that could end the comment.
import ClientPlan
import Diagnostics

extension SwiftPrinter {
    mutating func documentation(_ documentation: Documentation, remark: Remark = .origin) {
        let start = text.utf8.count
        var isFirst = true
        for paragraph in documentation.paragraphs {
            if !isFirst { line("///") }
            isFirst = false
            for text in wrapped(paragraph) {
                line(text.isEmpty ? "///" : "/// " + text)
            }
        }
        if remark == .origin {
            if !isFirst { line("///") }
            line("/// - Remark: From `" + Self.harmless(origin(documentation.place)) + "`.")
        }
        if documentation.place.document == root, !documentation.place.pointer.isEmpty {
            declarations.append(
                EmittedDeclaration(
                    pointer: documentation.place.pointer,
                    documentationStart: start,
                    start: text.utf8.count
                )
            )
        }
    }

    /// The pointer; behind the file, where it is another than the root.
    private func origin(_ place: Place) -> String {
        guard place.document != root else { return place.pointer }
        let folder = root.lastIndex(of: "/").map { root[...$0] } ?? ""
        let file = place.document.hasPrefix(folder) ? place.document.dropFirst(folder.count) : place.document[...]
        return file + "#" + place.pointer
    }

    /// Goes before a declaration that the document advises against.
    mutating func availability(_ deprecation: Deprecation) {
        if deprecation == .deprecated { line("@available(*, deprecated, message: \"The document says so.\")") }
    }

    /// A text on one line of a comment.
    static func harmlessLine(_ text: String) -> String {
        harmless(text.onOneLine)
    }

    /// Whether the comment says where the declaration came from.
    enum Remark { case origin, none }

    private func wrapped(_ paragraph: String) -> [String] {
        if SwiftText.isPlain(paragraph), paragraph.utf8.count <= documentationWidth {
            return [Self.withoutTrailingSpace(paragraph)]
        }
        var result: [String] = []
        var isCode = false
        for raw in Self.lines(of: paragraph) {
            if raw.drop(while: \.isWhitespace).hasPrefix("```") { isCode.toggle() }
            let text = Self.harmless(raw)
            if isCode || SwiftText.width(of: text) <= documentationWidth {
                result.append(Self.withoutTrailingSpace(text))
            } else {
                result += Self.broken(text, width: documentationWidth)
            }
        }
        return result
    }

    /// At spaces only: a word longer than the line stays whole. What follows a list's mark is indented with it.
    private static func broken(_ text: String, width: Int) -> [String] {
        let lead = text.utf8.prefix { $0 == UInt8(ascii: " ") }
        let rest = text.utf8.dropFirst(lead.count)
        let isItem = rest.starts(with: "- ".utf8) || rest.starts(with: "* ".utf8)
        let hanging = String(repeating: " ", count: lead.count + (isItem ? 2 : 0))
        var lines: [String] = []
        var line = String(repeating: " ", count: lead.count)
        var length = lead.count
        var isLineEmpty = true
        for bytes in rest.split(separator: UInt8(ascii: " ")) {
            let word = Substring(bytes)
            let wordLength = SwiftText.width(of: word)
            if !isLineEmpty, length + 1 + wordLength > width {
                lines.append(line)
                line = hanging
                length = hanging.utf8.count
                isLineEmpty = true
            }
            if !isLineEmpty {
                line += " "
                length += 1
            }
            line += word
            length += wordLength
            isLineEmpty = false
        }
        if !isLineEmpty { lines.append(line) }
        return lines
    }

    /// Every line break of Unicode ends a line here, so that none is left inside one.
    private static func lines(of text: String) -> [String] {
        if SwiftText.isPlain(text) { return [text] }
        return text.lines.map(String.init)
    }

    private static func harmless(_ text: String) -> String {
        if SwiftText.isPlain(text) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\t" {
                result += "    "
            } else {
                result.unicodeScalars.append(SwiftText.isHarmless(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return result
    }

    private static func withoutTrailingSpace(_ text: String) -> String {
        guard text.utf8.last == UInt8(ascii: " ") else { return text }
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
