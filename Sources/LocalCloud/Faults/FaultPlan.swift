// Faults for a number of requests queue up; the fault for all requests stands behind the queue.

/// The faults of one service, and which of them the next request meets.
struct FaultPlan: Sendable {
    /// A fault as one request meets it.
    struct Occurrence: Sendable {
        let fault: Fault
        /// How many requests met it before.
        let earlierCount: Int
    }

    private struct Entry {
        let fault: Fault
        let remaining: Int?
        var metCount = 0
    }

    private var queue: [Entry] = []
    private var standing: Entry?

    mutating func add(_ fault: Fault, for scope: FaultScope) {
        switch scope {
        case .all: standing = Entry(fault: fault, remaining: nil)
        case .next(let count) where count > 0: queue.append(Entry(fault: fault, remaining: count))
        case .next: break
        }
    }

    mutating func takeNext() -> Occurrence? {
        if var entry = queue.first {
            let occurrence = Occurrence(fault: entry.fault, earlierCount: entry.metCount)
            entry.metCount += 1
            if entry.metCount == entry.remaining {
                queue.removeFirst()
            } else {
                queue[0] = entry
            }
            return occurrence
        }
        guard let entry = standing else { return nil }
        standing?.metCount &+= 1
        return Occurrence(fault: entry.fault, earlierCount: entry.metCount)
    }
}
