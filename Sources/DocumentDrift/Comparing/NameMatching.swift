// Which missing and invented names are one name in two spellings, so that a rename is one drift and not two.
import Diagnostics

enum NameMatching {
    /// More names than these on either side are no slips of spelling, and comparing them all would take quadratic time.
    private static let most = 100

    /// The invented name that each missing one most likely became; no name stands in two pairs.
    static func pairs(_ missing: [String], _ invented: [String]) -> [String: String] {
        guard missing.count <= most, invented.count <= most else { return [:] }
        var free = invented
        var pairs: [String: String] = [:]
        for name in missing {
            guard let match = closestSpelling(to: name, among: free) else { continue }
            pairs[name] = match
            free.removeAll { $0 == match }
        }
        return pairs
    }
}
