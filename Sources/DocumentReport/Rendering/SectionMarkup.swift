// One table: the page's own columns, the spec's lines and the Swift of each row, and below it what differs.
import PageMarkup

struct SectionMarkup {
    enum Level: String { case second = "h2", third = "h3" }

    let section: ReportSection
    let level: Level
    let chain: DriftChain

    func write(to html: inout HTMLWriter) {
        let style = section.drift == 0 ? "quiet" : ""
        html.element("section", [.style("block", style), HTMLAttribute("aria-labelledby", section.id)]) { html in
            html.foreign(level.rawValue, [.id(section.id), HTMLAttribute("tabindex", "-1")], text: section.title)
            html.element(
                "table",
                [
                    .style("sides", columns.count == 1 ? "facts" : ""), .role("table"),
                    HTMLAttribute("aria-labelledby", section.id),
                ]
            ) { html in
                html.element("caption") { writeCaption(to: &$0) }
                html.element("thead", [.role("rowgroup")]) { writeHeader(to: &$0) }
                html.element("tbody", [.role("rowgroup")]) { html in
                    for row in section.rows { write(row, to: &html) }
                }
            }
        }
    }

    private func writeCaption(to html: inout HTMLWriter) {
        html.foreign("span", text: section.explanation)
        html.text(" " + Words.counted(section.rows.count, "row"))
        if let line = section.line { html.text(", from line \(line) of the page") }
        html.text(section.drift == 0 ? ", no drift." : ", ≠ \(Words.counted(section.drift, "drift")).")
    }

    /// Empty cells at the end of a row of the page count as well: a table is as wide as its widest row.
    private var columns: [String] {
        let widest = section.rows.reduce(0) { max($0, $1.cells.count) }
        return section.columns + [String](repeating: "", count: max(0, widest - section.columns.count))
    }

    private func writeHeader(to html: inout HTMLWriter) {
        let columns = columns
        html.element("tr", [.role("row")]) { html in
            writeHeading("Row", [.style("state")], to: &html)
            for column in columns.isEmpty ? ["—"] : columns {
                writeHeading(column.isEmpty ? "—" : column, [.style("own")], to: &html)
            }
            writeHeading("Spec", [.style("side")], to: &html)
            writeHeading("Swift", [.style("side")], to: &html)
        }
    }

    private func writeHeading(_ text: String, _ attributes: [HTMLAttribute], to html: inout HTMLWriter) {
        html.foreign("th", [HTMLAttribute("scope", "col"), .role("columnheader")] + attributes, text: text)
    }

    private func write(_ row: ReportRow, to html: inout HTMLWriter) {
        let mark = Mark(row.state)
        let isQuiet = row.state != .drifts
        html.element("tr", [.id(row.id), .role("row"), .style(mark.style, isQuiet ? "quiet" : "")]) { html in
            html.element("td", [.role("cell"), .style("state")]) { html in
                html.element(
                    "a",
                    [.link(to: row.id), .label("Row \(row.number) of \(section.title)")],
                    text: "\(row.number)"
                )
                html.element("span", [.style("mark")]) { html in
                    html.element("span", [.hiddenFromReaders], text: mark.symbol + " ")
                    html.text(mark.word)
                }
            }
            writeCells(of: row, to: &html)
            let length: ExcerptMarkup.Length = row.state == .agrees || row.state == .notCompared ? .brief : .full
            html.element("td", [.role("cell"), .style("side"), HTMLAttribute("data-label", "Spec")]) { html in
                ExcerptMarkup.write(row.spec, absence: absence(row, .notInSpec), length, to: &html)
            }
            html.element("td", [.role("cell"), .style("side"), HTMLAttribute("data-label", "Swift")]) { html in
                ExcerptMarkup.write(row.swift, absence: absence(row, .notGenerated), length, to: &html)
            }
        }
        guard !row.differences.isEmpty else { return }
        html.element("tr", [.role("row"), .style("said", mark.style, isQuiet ? "quiet" : "")]) { html in
            html.element("td", [.role("cell"), HTMLAttribute("colspan", "\(max(1, columns.count) + 3)")]) { html in
                chain.write(row.differences, to: &html)
            }
        }
    }

    /// What is said where a side has nothing of its own; nil where the quotes say it all.
    private func absence(_ row: ReportRow, _ words: ExcerptMarkup.Absence) -> ExcerptMarkup.Absence? {
        if row.paths.isEmpty { return .nothing }
        if !row.isInSpec { return row.state == .notCompared ? .notCompared : words }
        return words == .notGenerated && row.swift.isEmpty ? .noDeclaration : nil
    }

    private func writeCells(of row: ReportRow, to html: inout HTMLWriter) {
        for (index, column) in columns.enumerated() {
            // A heading that says nothing heads nothing.
            let isName = index == 0 && row.cells.first.map { !$0.text.isEmpty } ?? false
            let attributes: [HTMLAttribute] =
                (isName ? [HTMLAttribute("scope", "row"), .role("rowheader")] : [.role("cell")])
                + [.style(isName ? "name" : "said-by-page"), HTMLAttribute("data-label", column)]
            html.element(isName ? "th" : "td", attributes) { html in
                guard row.cells.indices.contains(index) else { return }
                for line in row.cells[index].lines { write(line, to: &html) }
            }
        }
        if columns.isEmpty { html.element("td", [.role("cell")]) }
    }

    private func write(_ line: MarkupCell.Line, to html: inout HTMLWriter) {
        let style: String
        switch line.role {
        case .paragraph: style = ""
        case .item(let depth): style = depth > 1 ? "item inner" : "item"
        case .note: style = "note"
        }
        html.foreign("p", [.style(style)], text: line.content.text)
    }
}
