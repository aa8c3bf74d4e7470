// The file as a whole: the head with its policy, the landmarks, and the order of the sections.

struct ReportMarkup {
    let report: Report
    let chain: DriftChain

    init(report: Report) {
        self.report = report
        chain = DriftChain(report.differences)
    }

    var html: String {
        var html = HTMLWriter()
        html.documentType()
        html.element("html", [HTMLAttribute("lang", "en")]) { html in
            html.element("head") { writeHead(to: &$0) }
            html.element("body") { html in
                html.element("a", [.style("skip"), .link(to: "content")], text: "Skip to the differences")
                html.element("header", [.style("head")]) { writeHeader(to: &$0) }
                html.element("div", [.style("bar")]) { writeBar(to: &$0) }
                html.element("main", [.id("content"), HTMLAttribute("tabindex", "-1")]) { writeMain(to: &$0) }
                html.element("footer") { html in
                    html.element(
                        "p",
                        text:
                            "Written by driftless document check. The file needs no other file, no network and no script."
                    )
                }
            }
        }
        return html.html
    }

    /// Nothing may be loaded, run or sent: the only thing that is allowed is the style sheet, by its digest.
    static let policy =
        "default-src 'none'; style-src '\(ReportStyle.digest)'; base-uri 'none'; form-action 'none'"

    private func writeHead(to html: inout HTMLWriter) {
        html.void("meta", [HTMLAttribute("charset", "utf-8")])
        html.void(
            "meta",
            [HTMLAttribute("http-equiv", "Content-Security-Policy"), HTMLAttribute("content", Self.policy)]
        )
        html.void(
            "meta",
            [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")]
        )
        html.void("meta", [HTMLAttribute("name", "color-scheme"), HTMLAttribute("content", "light dark")])
        let drift = Words.counted(chain.drift.count, "drift")
        html.element("title", text: "\(report.title): \(chain.drift.isEmpty ? "no drift" : drift)")
        html.styleSheet(ReportStyle.sheet)
    }

    private func writeHeader(to html: inout HTMLWriter) {
        html.element("p", [.style("kicker")], text: "Documentation page, spec and generated Swift, side by side")
        html.foreign("h1", text: report.title)
        html.element("dl", [.style("files")]) { html in
            for (name, value) in [("Page", report.pageFile), ("Spec", report.specFile), ("Document", report.specTitle)]
            {
                html.element("div") { html in
                    html.element("dt", text: name)
                    html.foreign("dd", text: value)
                }
            }
        }
    }

    /// What stays in sight while one reads. The filter is a style: it works without a script.
    private func writeBar(to html: inout HTMLWriter) {
        html.element("p", [.style("verdict", chain.drift.isEmpty ? "agrees" : "drifts")]) { html in
            if chain.drift.isEmpty {
                html.element("span", [.hiddenFromReaders], text: "✓ ")
                html.text("No drift")
            } else {
                html.element("a", [.link(to: "drift")]) { html in
                    html.element("span", [.hiddenFromReaders], text: "≠ ")
                    html.text(Words.counted(chain.drift.count, "drift"))
                }
            }
        }
        html.element("p", [.style("filter")]) { html in
            html.void("input", [HTMLAttribute("type", "checkbox"), .id("only-drift")])
            html.element("label", [HTMLAttribute("for", "only-drift")], text: "Only rows with drift")
        }
        html.element("nav", [.label("Jump to")]) { html in
            html.element("ul") { html in
                if let first = chain.drift.first {
                    html.element("li") { $0.element("a", [.link(to: first.messageID)], text: "First drift") }
                }
                html.element("li") { $0.element("a", [.link(to: "contents")], text: "Contents") }
            }
        }
    }

    private func writeMain(to html: inout HTMLWriter) {
        let summary = SummaryMarkup(report: report, chain: chain)
        summary.writeDrift(to: &html)
        summary.writeAccepted(to: &html)
        summary.writeContents(to: &html)
        html.element("section", [HTMLAttribute("aria-labelledby", "side-by-side")]) { html in
            html.element("h2", [.id("side-by-side")], text: "Side by side")
            let shown = report.sections.filter { $0.kind == .operation || $0.kind == .table }
            if shown.isEmpty { html.element("p", text: "The page has no tables.") }
            for section in shown {
                SectionMarkup(section: section, level: .third, chain: chain).write(to: &html)
            }
        }
        SampleMarkup(samples: report.samples, chain: chain).write(to: &html)
        for section in report.sections where section.kind == .specOnly || section.kind == .elsewhere {
            SectionMarkup(section: section, level: .second, chain: chain).write(to: &html)
        }
    }
}

enum Words {
    static func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
}
