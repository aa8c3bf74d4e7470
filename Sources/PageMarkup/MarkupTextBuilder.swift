// How pieces of text become one: blanks collapse, links keep what they show, and what is strong is known.

struct MarkupTextBuilder {
    private var text = ""
    private var links: [MarkupText.Link] = []
    private var openLinks: [(target: String, start: Int)] = []
    private var strongDepth = 0
    /// How far everything was strong, in bytes of UTF-8, as links' starts are.
    private var strongLength = 0
    private var isStrongSoFar = true
    /// A blank that is written before the next character, so that none stands at an end.
    private var hasPendingBlank = false
    private var indentation = 0

    var isEmpty: Bool { text.isEmpty }

    mutating func append(_ piece: String) {
        for scalar in piece.unicodeScalars {
            if isBlank(scalar) {
                hasPendingBlank = true
                if text.isEmpty { indentation += Self.width(ofHard: scalar) }
            } else if !isInvisible(scalar) {
                append(scalar)
            }
        }
    }

    mutating func startStrong() {
        strongDepth += 1
    }

    mutating func endStrong() {
        strongDepth = max(strongDepth - 1, 0)
    }

    mutating func startLink(to target: String) {
        openLinks.append((target, text.utf8.count))
    }

    mutating func endLink() {
        guard let link = openLinks.popLast() else { return }
        var shown = text[text.utf8.index(text.startIndex, offsetBy: link.start)...]
        while shown.first == " " { shown.removeFirst() }
        links.append(MarkupText.Link(text: String(shown), target: link.target))
    }

    /// The text so far; the builder begins again, within the same links and emphasis.
    mutating func take() -> MarkupText {
        let strong = String(text[..<text.utf8.index(text.startIndex, offsetBy: strongLength)])
        let result = MarkupText(
            text,
            links: links,
            isStrong: !text.isEmpty && isStrongSoFar,
            strongPrefix: strong,
            indentation: indentation
        )
        let targets = openLinks.map(\.target)
        let depth = strongDepth
        self = MarkupTextBuilder()
        strongDepth = depth
        openLinks = targets.map { ($0, 0) }
        return result
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if hasPendingBlank, !text.isEmpty { text.unicodeScalars.append(" ") }
        hasPendingBlank = false
        text.unicodeScalars.append(scalar)
        if strongDepth == 0 { isStrongSoFar = false }
        if isStrongSoFar { strongLength = text.utf8.count }
    }

    /// Of blanks that browsers do not collapse; wide ones count twice.
    private static func width(ofHard scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0xA0, 0x2002: 1
        case 0x2003, 0x3000: 2
        default: 0
        }
    }

    /// White space of Unicode, without the table that the language asks: most characters of a page are far from it.
    private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Characters of no width that pages have between words, and controls.
    private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
