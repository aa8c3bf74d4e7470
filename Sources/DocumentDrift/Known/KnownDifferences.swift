// The differences that a maintainer knows of: each is taken out, and an entry that nothing needs any more is an error.
package import Diagnostics
package import DocumentFacts

/// An entry of `page: known:` in driftless.yaml.
package struct KnownDifference: Hashable, Sendable {
    /// The code of the drift: `page-sample`.
    package var code: String
    /// What it is about, exactly as the drift's own path: `sample.response.1`.
    package var path: FactPath
    /// What page and spec say, exactly as the drift has it. Where the entry has neither, it covers whatever they say; where
    /// it has one, the other says nothing.
    package var page: String?
    package var spec: String?
    package var reason: String
    /// Of the entry.
    package var span: SourceSpan

    package init(
        code: String,
        path: FactPath,
        page: String? = nil,
        spec: String? = nil,
        reason: String,
        span: SourceSpan
    ) {
        self.code = code
        self.path = path
        self.page = page
        self.spec = spec
        self.reason = reason
        self.span = span
    }

    /// Whether the entry is about a drift.
    package func covers(_ drift: Drift) -> Bool {
        guard code == drift.diagnostic.code.rawValue, path == drift.path else { return false }
        return page == nil && spec == nil || page == drift.page && spec == drift.spec
    }
}

package struct KnownDifferences: Sendable {
    private let entries: [KnownDifference]

    package init(_ entries: [KnownDifference]) {
        self.entries = entries
    }

    /// Which drift an entry can match. Without the page at hand there are no samples, so that entries about samples are
    /// neither used nor out of date.
    package enum Scope: Hashable, Sendable {
        case facts, page
    }

    /// The drifts that no entry is about, and an error for each entry that matches none or repeats another.
    ///
    /// An entry that says neither `page` nor `spec` covers every drift of its code at its path: of a sample, all that does
    /// not fit; of an enumeration, all its values. Drift from the facts checked in, which shows what of these changes, is never covered.
    package func applied(to drifts: [Drift], in scope: Scope) -> [Drift] {
        var result: [Drift] = []
        var isUsed = [Bool](repeating: false, count: entries.count)
        // Entries by their paths, so that many of both take no quadratic time.
        let numbers = Dictionary(grouping: entries.indices) { entries[$0].path }
        for drift in drifts {
            let number = numbers[drift.path]?.first { entries[$0].covers(drift) }
            if let number { isUsed[number] = true } else { result.append(drift) }
        }
        var seen: Set<KnownDifference> = []
        for (entry, isUsed) in zip(entries, isUsed) {
            var subject = entry
            subject.reason = ""
            subject.span = Self.nowhere
            if !seen.insert(subject).inserted {
                let message = "there is an entry for '\(entry.code)' at '\(entry.path)' already"
                result.append(problem(message, entry, hint: "remove one"))
            } else if !isUsed, scope == .page || !entry.isOfSamples {
                let message = "this entry no longer applies: no such drift '\(entry.code)' at '\(entry.path)' is found"
                result.append(problem(message, entry, hint: hint(for: entry, drifts)))
            }
        }
        return result
    }

    private static let nowhere = SourceSpan(file: "", start: SourcePosition(line: 1, column: 1), length: 1)

    private func hint(for entry: KnownDifference, _ drifts: [Drift]) -> String {
        if let same = drifts.first(where: { $0.path == entry.path && $0.diagnostic.code.rawValue == entry.code }) {
            let page = same.page.map { "page: \($0)" }
            let spec = same.spec.map { "spec: \($0)" }
            return "did you mean " + [page, spec].compactMap { $0 }.joined(separator: ", ") + "?"
        }
        let codes = Set(drifts.filter { $0.path == entry.path }.map(\.diagnostic.code.rawValue))
        let paths = Set(drifts.filter { $0.diagnostic.code.rawValue == entry.code }.map(\.path.text))
        if let path = closestSpelling(to: entry.path.text, among: paths.sorted()) { return "did you mean '\(path)'?" }
        if let code = codes.min() { return "did you mean '\(code)'?" }
        return "remove it"
    }

    private func problem(_ message: String, _ entry: KnownDifference, hint: String) -> Drift {
        Drift(
            path: entry.path,
            diagnostic: Diagnostic(.error, .knownDifference, message, at: entry.span, hint: hint)
        )
    }
}

extension KnownDifference {
    fileprivate var isOfSamples: Bool {
        path.text.hasPrefix("sample.")
    }
}
