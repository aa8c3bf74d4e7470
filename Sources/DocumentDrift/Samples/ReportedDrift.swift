// What a sample shows once more of a drift between the page's text and the spec: one change of a page is told once.
import Diagnostics
import DocumentFacts

/// The drifts of a page's text, by what they are about.
struct ReportedDrift {
    private let drifts: [FactPath: [Drift]]

    init(_ drifts: [Drift]) {
        self.drifts = Dictionary(grouping: drifts, by: \.path)
    }

    /// Whether the text of the page has been told to differ from the spec in just what a sample shows.
    func has(_ misfit: SampleMisfit, at path: FactPath) -> Bool {
        (drifts[path] ?? []).contains { drift in
            switch (misfit.kind, drift.diagnostic.code) {
            case (.unknown, .pageFieldMissing), (.unknown, .pageName), (.unknown, .pageLocation),
                (.missing, .pageFieldInvented), (.missing, .pageRequired):
                true
            case (.method, .pageMethod), (.value, .pageEnum): drift.page == misfit.shown
            case (.type, .pageType): drift.page?.hasPrefix(misfit.shown ?? "?") ?? false
            case (.path, .pagePath): drift.page.map { SampleRequest.path(misfit.shown ?? "", fits: $0) } ?? false
            default: false
            }
        }
    }
}
