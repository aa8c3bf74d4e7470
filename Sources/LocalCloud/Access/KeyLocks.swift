// Failures in a row are counted per access key, and one success forgets them.

/// Which access keys are locked out.
struct KeyLocks: Sendable {
    enum Outcome: Hashable, Sendable {
        case success, failure
    }

    private struct Record {
        var failures = 0
        var lockedUntil = Int64.min
    }

    private var records: [String: Record] = [:]

    func isLocked(_ key: String, at now: Int64) -> Bool {
        records[key].map { now < $0.lockedUntil } ?? false
    }

    mutating func count(_ outcome: Outcome, of key: String, at now: Int64, under lockout: AccessPolicy.Lockout) {
        guard case .after(let limit, let duration) = lockout else { return }
        guard outcome == .failure else {
            records[key] = nil
            return
        }
        records[key, default: Record()].failures += 1
        guard let failures = records[key]?.failures, failures >= limit else { return }
        records[key] = Record(failures: 0, lockedUntil: now.adding(duration))
    }
}

extension Int64 {
    /// Milliseconds and a duration; saturates at either end.
    func adding(_ duration: Duration) -> Int64 {
        let milliseconds = (duration.inSeconds * 1000).rounded()
        let change = Int64(exactly: milliseconds) ?? (milliseconds < 0 ? .min : .max)
        let (sum, overflows) = addingReportingOverflow(change)
        return overflows ? (change < 0 ? .min : .max) : sum
    }
}
