// Which of the known names a misspelt one most likely meant.
import Diagnostics

enum NearestName {
    /// The nearest candidate that is near enough to be worth a hint; the first in alphabetical order among equals.
    static func find(_ name: String, in candidates: some Sequence<String>) -> String? {
        closestSpelling(to: name, among: candidates.filter { $0 != name }.sorted())
    }

    /// The hint that stands behind the carets; nil when no candidate is near.
    static func hint(for name: String, in candidates: some Sequence<String>) -> String? {
        find(name, in: candidates).map { "did you mean '\($0)'?" }
    }
}
