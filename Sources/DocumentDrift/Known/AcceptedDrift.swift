// A difference that somebody knows of and gave a reason for: shown, and not counted as drift.

package struct AcceptedDrift: Hashable, Sendable {
    package var drift: Drift
    /// As `driftless.yaml` gives it.
    package var reason: String

    package init(drift: Drift, reason: String) {
        self.drift = drift
        self.reason = reason
    }

    /// Those of the drifts that an entry is about, each with the entry's reason, in the order of the drifts: what
    /// `KnownDifferences.applied(to:in:)` takes out.
    package static func known(_ entries: [KnownDifference], among drifts: [Drift]) -> [AcceptedDrift] {
        drifts.compactMap { drift in
            let entry = entries.first { $0.covers(drift) }
            return entry.map { AcceptedDrift(drift: drift, reason: $0.reason) }
        }
    }
}
