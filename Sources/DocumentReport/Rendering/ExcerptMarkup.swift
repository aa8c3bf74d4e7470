// Lines of a file with their numbers; those that differ have a mark, a word and a colour.

enum ExcerptMarkup {
    /// What stands where there is nothing to quote.
    enum Absence {
        case nothing, notCompared, notInSpec, notGenerated, noDeclaration

        var words: String {
            switch self {
            case .nothing: "—"
            case .notCompared: "— not compared"
            case .notInSpec: "✗ not in the spec"
            case .notGenerated: "✗ not generated"
            case .noDeclaration: "— no declaration of its own"
            }
        }
    }

    /// How much of an excerpt is seen at once: of one that only confirms its row, the beginning.
    enum Length: Int { case brief = 7, full = 14 }

    /// Lines that stand further apart than this are told apart by a rule.
    private static let furthest = 8

    static func write(_ excerpts: [Excerpt], absence: Absence?, _ length: Length, to html: inout HTMLWriter) {
        if let absence { html.element("p", [.style("absent")], text: absence.words) }
        for excerpt in excerpts { write(excerpt, length, to: &html) }
    }

    static func write(_ excerpt: Excerpt, _ length: Length, to html: inout HTMLWriter) {
        guard let first = excerpt.lines.first?.number, let last = excerpt.lines.last?.number else { return }
        html.element("figure") { html in
            html.element("figcaption") { html in
                html.foreign("span", [.untranslated], text: FileName.last(of: excerpt.file))
                html.text(first == last ? ", line \(first)" : ", lines \(first)–\(last)")
            }
            let unfolded = length.rawValue
            let isLong = excerpt.lines.count > unfolded + 3
            write(isLong ? excerpt.lines.prefix(unfolded) : excerpt.lines[...], of: excerpt.language, to: &html)
            guard isLong else { return }
            let rest = excerpt.lines.dropFirst(unfolded)
            let isOpen = rest.contains { $0.mark == .drift || $0.mark == .accepted }
            html.element("details", isOpen ? [HTMLAttribute("open")] : []) { html in
                html.element("summary", text: "\(rest.count) more lines")
                write(rest, of: excerpt.language, to: &html)
            }
        }
    }

    private static func write(
        _ lines: ArraySlice<Excerpt.Line>,
        of language: Excerpt.Language,
        to html: inout HTMLWriter
    ) {
        let indentation = lines.map { $0.text.isEmpty ? Int.max : $0.text.prefix { $0 == " " }.count }.min() ?? 0
        html.element("pre") { html in
            html.element("code", [.style(language.rawValue), .untranslated]) { html in
                var previous: Int?
                for line in lines {
                    let isBehindGap = previous.map { $0 + furthest < line.number } ?? false
                    previous = line.number
                    write(line, indentation: indentation, isBehindGap ? "gap" : "", to: &html)
                }
            }
        }
    }

    private static func write(_ line: Excerpt.Line, indentation: Int, _ gap: String, to html: inout HTMLWriter) {
        let text = String(line.text.dropFirst(min(indentation, line.text.count))) + "\n"
        let number = HTMLAttribute("data-n", "\(line.number)")
        switch line.mark {
        case .none: html.foreign("span", [.style("l", gap), number], text: text)
        case .comment: html.foreign("span", [.style("l", "comment", gap), number], text: text)
        case .drift, .accepted:
            html.element("mark", [.style("l", line.mark == .drift ? "drifts" : "accepted", gap), number]) { html in
                html.spoken(line.mark == .drift ? "drift: " : "accepted: ")
                html.foreign("span", text: text)
            }
        }
    }
}
