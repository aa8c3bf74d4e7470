// What a listing found out about one instance, and which of it somebody should look at.

import DriftlessRuntime
import HuaweiCloud

/// One instance's part of a listing.
struct InstanceResult: Sendable {
    let entry: BackupReport.Entry
    /// What was looked for and found, the gravest first.
    let findings: [Finding]
    /// How long ago the last completed backup was completed.
    let age: Duration?
    /// Why the instance could not be listed to its end, as people are told.
    let failure: String?

    /// What somebody should look at.
    enum Finding: String, Sendable {
        /// A backup failed.
        case failed
        /// There is no completed backup in the time asked for.
        case stale
        /// The instance could not be listed to its end; what is said of it may be too little.
        case notListed = "not_listed"

        var title: String {
            switch self {
            case .failed, .stale: rawValue
            case .notListed: "not listed"
            }
        }

        /// Whether it is what --failed and --stale-after look for.
        var isAlert: Bool { self != .notListed }
    }

    init(_ entry: BackupReport.Entry, of report: BackupReport, failures: FailureCheck, failure: String?) {
        self.entry = entry
        self.failure = failure
        age = entry.lastCompleted?.completedAt.map { $0.duration(to: report.time) }
        var findings: [Finding] = []
        if failures == .on, !entry.failed.isEmpty { findings.append(.failed) }
        // Of an instance that could not be listed, a recent backup may be among what did not come.
        if failure == nil, report.isStale(entry) { findings.append(.stale) }
        if failure != nil { findings.append(.notListed) }
        self.findings = findings
    }
}
