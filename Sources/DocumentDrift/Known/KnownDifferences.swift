// The differences that a maintainer knows of: each is taken out, and an entry that nothing needs any more is an error.
package import Diagnostics
package import DocumentFacts

/// An entry of `page: known:` in driftless.yaml.
package struct KnownDifference: Hashable, Sendable {
    /// The code of the drift: `page-sample`.
    package var code: String
    /// What it is about, exactly as the drift's own path: `sample.response.1`.
    package var path: FactPath
    package var reason: String
    /// Of the entry.
    package var span: SourceSpan

    package init(code: String, path: FactPath, reason: String, span: SourceSpan) {
        self.code = code
        self.path = path
        self.reason = reason
        self.span = span
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
    /// An entry covers every drift of its code at its path: of a sample, all that does not fit; of an enumeration, all its
    /// values. Drift from the facts checked in, which shows what of these changes, is never covered.
    package func applied(to drifts: [Drift], in scope: Scope) -> [Drift] {
        struct Key: Hashable {
            var code: String
            var path: FactPath
        }
        var used: [Key: Bool] = [:]
        var result: [Drift] = []
        var problems: [Drift] = []
        for entry in entries {
            if used.updateValue(false, forKey: Key(code: entry.code, path: entry.path)) != nil {
                problems.append(problem("there is an entry for '\(entry.code)' at '\(entry.path)' already", entry))
            }
        }
        for drift in drifts {
            let key = Key(code: drift.diagnostic.code.rawValue, path: drift.path)
            if used[key] == nil { result.append(drift) } else { used[key] = true }
        }
        for entry in entries where used[Key(code: entry.code, path: entry.path)] == false {
            if scope == .facts, entry.isOfSamples { continue }
            // Of two entries for one drift, the second has its problem already.
            used[Key(code: entry.code, path: entry.path)] = true
            let message = "this entry no longer applies: no drift '\(entry.code)' at '\(entry.path)' is found"
            problems.append(problem(message, entry, hint: hint(for: entry, drifts)))
        }
        return result + problems
    }

    private func hint(for entry: KnownDifference, _ drifts: [Drift]) -> String {
        let paths = Set(drifts.filter { $0.diagnostic.code.rawValue == entry.code }.map(\.path.text))
        if let path = closestSpelling(to: entry.path.text, among: paths.sorted()) { return "did you mean '\(path)'?" }
        let codes = Set(drifts.filter { $0.path == entry.path }.map(\.diagnostic.code.rawValue))
        if let code = codes.min() { return "did you mean '\(code)'?" }
        return "remove it"
    }

    private func problem(_ message: String, _ entry: KnownDifference, hint: String = "remove one") -> Drift {
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
