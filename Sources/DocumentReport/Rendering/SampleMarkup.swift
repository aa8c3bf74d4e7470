// The page's samples: those that do not fit with their text, the others by name.

struct SampleMarkup {
    let samples: [ReportSample]
    let chain: DriftChain

    func write(to html: inout HTMLWriter) {
        guard !samples.isEmpty else { return }
        let isQuiet = samples.allSatisfy { $0.differences.allSatisfy(\.isAccepted) }
        html.element(
            "section",
            [.style("block", isQuiet ? "quiet" : ""), HTMLAttribute("aria-labelledby", "samples")]
        ) { html in
            html.element("h2", [.id("samples"), HTMLAttribute("tabindex", "-1")], text: "Samples")
            for sample in samples { write(sample, to: &html) }
        }
    }

    private func write(_ sample: ReportSample, to html: inout HTMLWriter) {
        let state: ReportRow.State =
            sample.differences.isEmpty ? .agrees : sample.differences.allSatisfy(\.isAccepted) ? .accepted : .drifts
        let mark = Mark(state)
        html.element("section", [.style("sample", mark.style, state == .drifts ? "" : "quiet")]) { html in
            html.element("h3", [.id(sample.id)]) { html in
                html.text(sample.title + " ")
                html.element("span", [.style("mark")]) { html in
                    html.element("span", [.hiddenFromReaders], text: mark.symbol + " ")
                    html.text(state == .agrees ? "nothing to report" : mark.word)
                }
            }
            if state == .agrees {
                let line = sample.excerpt.lines.first?.number ?? 1
                html.element("p", [.style("place")], text: "Line \(line) of the page.")
            } else {
                chain.write(sample.differences, to: &html)
                ExcerptMarkup.write(sample.excerpt, .full, to: &html)
            }
        }
    }
}
