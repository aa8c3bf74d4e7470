// A difference that somebody knows of and gave a reason for: shown, and not counted as drift.
package import DocumentDrift

package struct AcceptedDrift: Hashable, Sendable {
    package var drift: Drift
    /// As `driftless.yaml` gives it.
    package var reason: String

    package init(drift: Drift, reason: String) {
        self.drift = drift
        self.reason = reason
    }
}
