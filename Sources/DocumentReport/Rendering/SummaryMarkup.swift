// What stands above the tables: counts, the list of all differences, and the contents.

struct SummaryMarkup {
    let report: Report
    let chain: DriftChain

    /// What a maintainer came for, first: how much drifted, and what.
    func writeDrift(to html: inout HTMLWriter) {
        html.element("section", [HTMLAttribute("aria-labelledby", "drift")]) { html in
            let title = chain.drift.isEmpty ? "Nothing drifted" : "What drifted"
            html.element("h2", [.id("drift"), HTMLAttribute("tabindex", "-1")], text: title)
            writeCounts(to: &html)
            if chain.drift.isEmpty {
                html.element("p", text: "Page, spec and generated Swift agree in everything that is compared.")
            } else {
                DifferenceList(differences: chain.drift, titles: titles).write(to: &html)
                writeKinds(to: &html)
            }
        }
    }

    private func writeCounts(to html: inout HTMLWriter) {
        html.element("dl", [.style("counts")]) { html in
            for (name, count, style) in counts {
                html.element("div", [.style(style)]) { html in
                    html.element("dt", text: name)
                    html.element("dd", text: "\(count)")
                }
            }
        }
    }

    private var counts: [(String, Int, String)] {
        let rows = report.tables.reduce(0) { $0 + $1.rows.count }
        let fitting = report.samples.count { $0.differences.allSatisfy(\.isAccepted) }
        return [
            ("Drifts", chain.drift.count, chain.drift.isEmpty ? "agrees" : "drifts"),
            ("Accepted", chain.accepted.count, chain.accepted.isEmpty ? "" : "accepted"),
            ("Tables", report.tables.count, ""),
            ("Rows", rows, ""),
            ("Samples", report.samples.count, ""),
            ("Samples without drift", fitting, ""),
        ]
    }

    private func writeKinds(to html: inout HTMLWriter) {
        html.element("p", [.id("kinds"), .style("place")], text: "By kind:")
        html.element("ul", [.style("kinds"), HTMLAttribute("aria-labelledby", "kinds")]) { html in
            for (kind, count) in Report.counts(chain.drift) {
                html.element("li") { html in
                    html.element("code", [.untranslated], text: kind)
                    html.text(" \(count)")
                }
            }
        }
    }

    func writeAccepted(to html: inout HTMLWriter) {
        guard !chain.accepted.isEmpty else { return }
        html.element("section", [.style("quiet"), HTMLAttribute("aria-labelledby", "accepted")]) { html in
            html.element("h2", [.id("accepted")], text: "Accepted differences")
            DifferenceList(differences: chain.accepted, titles: titles).write(to: &html)
        }
    }

    /// Where each difference is shown.
    private var titles: [String: String] {
        var titles: [String: String] = [:]
        for section in report.sections {
            for difference in section.rows.flatMap(\.differences) { titles[difference.entryID] = section.title }
        }
        for sample in report.samples {
            for difference in sample.differences { titles[difference.entryID] = sample.title }
        }
        return titles
    }

    func writeContents(to html: inout HTMLWriter) {
        html.element("nav", [.style("contents"), HTMLAttribute("aria-labelledby", "contents")]) { html in
            html.element("h2", [.id("contents"), HTMLAttribute("tabindex", "-1")], text: "Contents")
            html.element("ul") { html in
                for section in report.sections where section.kind == .operation || section.kind == .table {
                    writeEntry(section, to: &html)
                }
                if !report.samples.isEmpty {
                    let drift = report.samples.reduce(0) { $0 + $1.differences.count { !$0.isAccepted } }
                    writeEntry("Samples", target: "samples", rows: report.samples.count, drift: drift, to: &html)
                }
                for section in report.sections where section.kind == .specOnly || section.kind == .elsewhere {
                    writeEntry(section, to: &html)
                }
            }
        }
    }

    private func writeEntry(_ section: ReportSection, to html: inout HTMLWriter) {
        writeEntry(section.title, target: section.id, rows: section.rows.count, drift: section.drift, to: &html)
    }

    private func writeEntry(_ title: String, target: String, rows: Int, drift: Int, to html: inout HTMLWriter) {
        html.element("li", [.style(drift == 0 ? "quiet" : "drifts")]) { html in
            html.element("a", [.link(to: target)]) { $0.foreign("span", text: title) }
            html.element("span", [.style("count")]) { html in
                html.text("\(rows)")
                if drift > 0 { html.text(", ≠ \(Words.counted(drift, "drift"))") }
            }
        }
    }
}
