// What stands above the tables: counts, the list of all differences, and the contents.

struct SummaryMarkup {
    let report: Report
    let chain: DriftChain

    func writeCounts(to html: inout HTMLWriter) {
        html.element("section", [.style("summary"), HTMLAttribute("aria-labelledby", "summary")]) { html in
            html.element("h2", [.id("summary")], text: "Summary")
            html.element("dl", [.style("counts")]) { html in
                for (name, count, style) in counts {
                    html.element("div", [.style(style)]) { html in
                        html.element("dt", text: name)
                        html.element("dd", text: "\(count)")
                    }
                }
            }
            writeKinds(to: &html)
        }
    }

    private var counts: [(String, Int, String)] {
        let rows = report.tables.reduce(0) { $0 + $1.rows.count }
        let fitting = report.samples.count { $0.differences.allSatisfy(\.isAccepted) }
        return [
            ("Tables", report.tables.count, ""),
            ("Rows", rows, ""),
            ("Drifts", chain.drift.count, chain.drift.isEmpty ? "agrees" : "drifts"),
            ("Accepted", chain.accepted.count, chain.accepted.isEmpty ? "" : "accepted"),
            ("Samples", report.samples.count, ""),
            ("Samples without drift", fitting, ""),
        ]
    }

    private func writeKinds(to html: inout HTMLWriter) {
        let all = Report.counts(chain.drift + chain.accepted)
        guard !all.isEmpty else { return }
        let drift = Dictionary(uniqueKeysWithValues: Report.counts(chain.drift).map { ($0.kind, $0.count) })
        html.element("table", [.style("kinds")]) { html in
            html.element("caption", text: "Differences by kind")
            html.element("thead") { html in
                html.element("tr") { html in
                    for name in ["Kind", "Drifts", "Accepted"] {
                        html.element("th", [HTMLAttribute("scope", "col")], text: name)
                    }
                }
            }
            html.element("tbody") { html in
                for (kind, count) in all {
                    let drifting = drift[kind] ?? 0
                    html.element("tr") { html in
                        html.element("th", [HTMLAttribute("scope", "row")]) { html in
                            html.element("code", [.untranslated], text: kind)
                        }
                        html.element("td", text: "\(drifting)")
                        html.element("td", text: "\(count - drifting)")
                    }
                }
            }
        }
    }

    func writeDrift(to html: inout HTMLWriter) {
        html.element("section", [HTMLAttribute("aria-labelledby", "drift")]) { html in
            html.element("h2", [.id("drift"), HTMLAttribute("tabindex", "-1")], text: "All drift")
            if chain.drift.isEmpty {
                html.element("p", text: "Page, spec and generated Swift agree in everything that is compared.")
            } else {
                writeList(chain.drift, style: "drifts", to: &html)
            }
        }
    }

    func writeAccepted(to html: inout HTMLWriter) {
        guard !chain.accepted.isEmpty else { return }
        html.element("section", [.style("quiet"), HTMLAttribute("aria-labelledby", "accepted")]) { html in
            html.element("h2", [.id("accepted")], text: "Accepted differences")
            writeList(chain.accepted, style: "accepted", to: &html)
        }
    }

    private func writeList(_ differences: [NumberedDrift], style: String, to html: inout HTMLWriter) {
        html.element("ol", [.style("differences", style)]) { html in
            for difference in differences {
                html.element(
                    "li",
                    [.id(difference.entryID), HTMLAttribute("value", "\(difference.number)")]
                ) { html in
                    html.element("a", [.link(to: difference.messageID)]) { html in
                        html.element("span", [.hiddenFromReaders], text: Mark(difference).symbol + " ")
                        html.foreign("span", text: difference.message)
                    }
                    html.element("p", [.style("place")]) { html in
                        html.element("code", [.style("kind"), .untranslated], text: difference.kind)
                        html.text(" ")
                        html.element("code", [.untranslated], text: difference.fact)
                        if let title = titles[difference.entryID] {
                            html.text(" in ")
                            html.foreign("span", text: title)
                        }
                    }
                    if case .accepted(let reason) = difference.standing {
                        html.foreign("p", [.style("note")], text: "Reason: " + reason)
                    }
                }
            }
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
