// Which of the known names a misspelt one most likely meant.
import Diagnostics

/// What has been spent on finding near names: a document with very many slips gets no advice on the last of them.
struct SuggestionBudget {
    /// How many names are compared in one document.
    private static let mostComparisons = 400_000
    private var comparisons = 0

    /// The nearest candidate that is near enough to be worth a hint; the first in alphabetical order among equals.
    mutating func nearest(_ name: String, in candidates: () -> some Sequence<String>) -> String? {
        guard comparisons < Self.mostComparisons else { return nil }
        let others = candidates().filter { $0 != name }
        comparisons += others.count + 1
        return closestSpelling(to: name, among: others.sorted())
    }
}

extension ReadingContext {
    mutating func nearest(_ name: String, in candidates: @autoclosure () -> some Sequence<String>) -> String? {
        suggestions.nearest(name, in: candidates)
    }

    /// The hint that stands behind the carets; nil when no candidate is near.
    mutating func hint(for name: String, in candidates: @autoclosure () -> some Sequence<String>) -> String? {
        suggestions.nearest(name, in: candidates).map { "did you mean '\($0)'?" }
    }
}
