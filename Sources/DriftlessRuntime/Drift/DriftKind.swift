// When two reports are of the same drift, and how those that are known are remembered without end of memory.
import Synchronization

/// What makes a drift the same as an earlier one: where it is and how, for enums also the value; not which response.
struct DriftKind: Hashable, Sendable {
    private let operation: String
    private let generalPath: String
    private let kind: JSONDrift.Kind
    private let value: String?

    init(_ report: DriftReport) {
        operation = report.operation
        generalPath = report.generalPath
        kind = report.kind
        value = report.kind == .unrecognizedValue ? report.sample : nil
    }
}

/// The kinds of drift that were met, of many the latest.
final class KnownDrift: Sendable {
    private struct Kinds {
        var latest: Set<DriftKind> = []
        var earlier: Set<DriftKind> = []
    }

    private let kinds = Mutex(Kinds())
    private let half: Int

    /// - Parameter limit: How many kinds are remembered; the older half of them is forgotten when there are more.
    init(limit: Int) {
        half = max(limit / 2, 1)
    }

    /// Whether the drift is none of those known, of which it is one from now on.
    func isNew(_ report: DriftReport) -> Bool {
        let kind = DriftKind(report)
        return kinds.withLock { kinds in
            if kinds.latest.contains(kind) {
                return false
            }
            let isNew = !kinds.earlier.contains(kind)
            if kinds.latest.count == half {
                kinds.earlier = kinds.latest
                kinds.latest = []
            }
            kinds.latest.insert(kind)
            return isNew
        }
    }
}
