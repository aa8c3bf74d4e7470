// The differences that a maintainer knows of: each is taken out, and an entry that nothing needs any more is an error.
package import Diagnostics
package import DocumentFacts

/// An entry of `page: known:` in driftless.yaml.
package struct KnownDifference: Hashable, Sendable {
    /// The code of the drift: `page-sample`.
    package var code: String
    /// What it is about, as the drift's own path: `sample.response.1`. The status of a success may be another or be
    /// missing, as pages name it in one version and not in the next.
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
        guard code == drift.diagnostic.code.rawValue, path.ofAnySuccess == drift.path.ofAnySuccess else { return false }
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
        var rest: [Drift] = []
        var isUsed = [Bool](repeating: false, count: entries.count)
        // Entries by their paths, so that many of both take no quadratic time.
        let numbers = Dictionary(grouping: entries.indices) { entries[$0].path.ofAnySuccess }
        for drift in drifts {
            let covering = (numbers[drift.path.ofAnySuccess] ?? []).filter { entries[$0].covers(drift) }
            let number = covering.first { entries[$0].path == drift.path } ?? covering.first
            if let number { isUsed[number] = true } else { rest.append(drift) }
        }
        var result = rest
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
                result.append(problem(message, entry, hint: hint(for: entry, rest)))
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

extension FactPath {
    /// `response.items` of `response.200.items`: the same for all statuses of success.
    fileprivate var ofAnySuccess: FactPath {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0] == "response", let status = Int(parts[1]), 200..<300 ~= status else {
            return self
        }
        return FactPath(parts.count > 2 ? "response." + parts[2] : "response")
    }
}
